package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** The ledger of a case: drawn from findings, written by hand, merged, and never written over. */
class LedgerTest extends OnLedger {

  @Test
  void an_empty_ledger_is_the_reviewers_to_fill() {
    var page = page(walk.opened(), REVIEWER);
    assertThat(page.editable()).isTrue();
    assertThat(page.whyNot()).isNull();
    assertThat(page.lines()).isEmpty();
    assertThat(page.counts()).isEqualTo(new LedgerPage.Counts(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(page.choices().goneReasons())
        .extracting(Protocol.Coded::code)
        .contains("WITNESS_GONE", "OTHER")
        .doesNotContain("FORCE_REPORTED");
  }

  @Test
  void findings_about_lines_and_all_that_can_still_be_done_are_drawn_once() {
    var file = walk.opened();
    finds(file, "E4", "LOI-03", "DECISIVE", "NO");
    finds(file, "D2", "SUS-02", "POSSIBLE", "YES");
    finds(file, "H1", null, "NONE", "YES");
    finds(file, "A1", "NCR-02", "NONE", "NO");
    answers(file, "A2", Walk.met(0));
    for (int look = 0; look < 2; look++) {
      assertThat(lines(file))
          .extracting(LedgerLine::item, LedgerLine::failing, LedgerLine::version)
          .containsExactlyInAnyOrder(
              tuple("E4", "LOI-03", 1), tuple("D2", "SUS-02", 1), tuple("H1", null, 1));
    }
    var drawn = lines(file).stream().filter(l -> "E4".equals(l.item())).findFirst().orElseThrow();
    assertThat(drawn.source()).isEqualTo(LineSource.FINDING);
    assertThat(drawn.said())
        .isEqualTo(
            new LineSaid(
                "Speak to the friend.",
                "MISSED",
                null,
                null,
                "DECISIVE",
                "NO",
                List.of(),
                "Log",
                "3"));
    assertThat(achievable(file)).hasSize(2);
  }

  @Test
  void a_line_follows_its_finding_and_keeps_what_was_written_by_hand() {
    var file = walk.opened();
    finds(file, "E4", "LOI-03", "POSSIBLE", "UNKNOWN");
    var mine = said("Speak to the friend in the red house.", "IDENTIFIED");
    assertThat(changes(file, "L-01", mine)).isNull();
    assertThat(line(file, "L-01").said()).isEqualTo(mine);
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    var followed = line(file, "L-01");
    assertThat(followed.said().what()).isEqualTo(mine.what());
    assertThat(followed.said().status()).isEqualTo("IDENTIFIED");
    assertThat(followed.said().effect()).isEqualTo("DECISIVE");
    assertThat(followed.isAchievable()).isTrue();
    assertThat(line(file, "L-01")).as("looked at again").isEqualTo(followed);
    answers(file, "E4", Walk.met(2));
    assertThat(line(file, "L-01").withdrawn()).isTrue();
    assertThat(achievable(file)).isEmpty();
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    assertThat(line(file, "L-01").isAchievable()).isTrue();
    assertThat(line(file, "L-01").said().what()).isEqualTo(mine.what());
  }

  @Test
  void an_item_that_is_open_again_takes_no_line_back() {
    var file = walk.opened();
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    lines(file);
    answers(
        file,
        "E4",
        new ItemAnswer(null, null, null, null, null, null, false, List.of(), null, 1, null, null));
    lines(file);
    assertThat(achievable(file)).containsExactly("L-01");
  }

  @Test
  void a_line_that_is_no_longer_possible_says_why() {
    var file = walk.opened();
    var gone = "NO_LONGER_POSSIBLE";
    assertThat(faults(file, said("Camera footage.", gone))).containsOnlyKeys("goneReason");
    assertThat(faults(file, gone("FORCE_REPORTED", null))).containsOnlyKeys("goneReason");
    assertThat(faults(file, gone("OTHER", null))).containsOnlyKeys("why");
    assertThat(adds(file, gone("OTHER", "The street was built over."))).isNull();
    var line = line(file, "L-01");
    assertThat(line.said().why()).isEqualTo("The street was built over.");
    assertThat(page(file, REVIEWER).counts().noLongerPossible()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_kept_is_refused_field_by_field_and_nothing_is_recorded() {
    var file = walk.opened();
    assertThat(
            faults(
                file,
                new LineSaid(" ", "DONE", null, null, "BIG", "MAYBE", null, null, "x".repeat(41))))
        .containsOnlyKeys("what", "status", "effect", "stillAchievable", "page");
    assertThat(
            faults(
                file,
                new LineSaid(
                    "x".repeat(1001),
                    "FOLLOWED",
                    "OTHER",
                    null,
                    null,
                    "YES",
                    List.of("S-01", "V-77", "Ann"),
                    null,
                    null)))
        .containsOnlyKeys("what", "goneReason", "why", "stillAchievable", "persons")
        .containsEntry(
            "persons", "Nobody of this case: Ann, S-01, V-77. Write pseudonyms such as S-01 V-02.");
    assertThat(lines(file)).isEmpty();
  }

  @Test
  void duplicates_are_merged_on_record_and_separated_again() {
    var file = walk.opened();
    adds(file, open("Trace the driver.", "PROBABLE"));
    adds(file, open("Find the driver of the van.", "POSSIBLE"));
    adds(file, said("The van.", "IDENTIFIED"));
    assertThat(merges(file, "L-02", "L-02")).startsWith("A line is merged into another one");
    assertThat(merges(file, "L-02", "L-01")).isNull();
    assertThat(line(file, "L-02").mergedInto()).isEqualTo("L-01");
    assertThat(achievable(file)).containsExactly("L-01");
    assertThat(merges(file, "L-03", "L-02")).startsWith("A line is merged into another one");
    assertThat(merges(file, "L-01", "L-03")).contains("Separate them first");
    assertThat(changes(file, "L-02", said("x", "FOLLOWED"))).contains("does not stand by itself");
    var seen = seen(file, "L-02");
    walk.as(REVIEWER, () -> work.separate(seen));
    assertThat(walk.refusal(REVIEWER, () -> work.separate(seen(file, "L-01")))).contains("already");
    assertThat(achievable(file)).containsExactly("L-01", "L-02");
    assertThat(Actor.as(REVIEWER, () -> sheet.history(file.number(), REVIEWER, "L-02")))
        .extracting(entry -> entry.line().cause())
        .containsExactly("BY_HAND", "MERGED", "SEPARATED");
  }

  @Test
  void a_merged_line_stands_again_when_the_finding_that_stood_for_it_is_taken_back() {
    var file = walk.opened();
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    lines(file);
    adds(file, open("The friend.", "PROBABLE"));
    merges(file, "L-02", "L-01");
    answers(file, "E4", Walk.met(1));
    lines(file);
    assertThat(achievable(file)).containsExactly("L-02");
  }

  @Test
  void only_a_line_entered_by_hand_is_taken_back_and_put_back() {
    var file = walk.opened();
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    lines(file);
    adds(file, open("By mistake.", null));
    var drawn = seen(file, "L-01");
    assertThat(walk.refusal(REVIEWER, () -> work.withdraw(drawn, true)))
        .contains("change the finding");
    for (boolean withdrawn : new boolean[] {true, false}) {
      var seen = seen(file, "L-02");
      walk.as(REVIEWER, () -> work.withdraw(seen, withdrawn));
      assertThat(line(file, "L-02").withdrawn()).isEqualTo(withdrawn);
    }
  }

  @Test
  void two_windows_do_not_write_over_each_other() {
    var file = walk.opened();
    adds(file, open("Trace the driver.", "PROBABLE"));
    var seen = seen(file, "L-01");
    changes(file, "L-01", said("Trace both drivers.", "MISSED"));
    assertThatThrownBy(
            () -> walk.refusal(REVIEWER, () -> work.change(seen, said("Mine.", "MISSED"))))
        .asInstanceOf(type(LineChangedMeanwhile.class))
        .satisfies(e -> assertThat(e.line().said().what()).isEqualTo("Trace both drivers."));
  }

  @Test
  void
      others_see_the_ledger_as_it_was_submitted_and_the_reviewer_writes_again_when_it_comes_back() {
    var file = walk.opened();
    adds(file, open("Trace the driver.", "PROBABLE"));
    assertThat(page(file, CHECKER).lines()).isEmpty();
    assertThat(page(file, CHECKER).editable()).isFalse();
    walk.as(REVIEWER, () -> walk.answerAll(file));
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    assertThat(page(file, CHECKER).lines()).hasSize(1);
    assertThat(adds(file, open("Late.", null))).contains("was submitted");
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Look at E4."));
    assertThat(adds(file, open("Ask the hotel.", null))).isNull();
    assertThat(page(file, CHECKER).lines()).hasSize(1);
    assertThat(page(file, CHECKER).whyNot()).contains("submitted last");
    assertThat(lines(file)).hasSize(2);
  }

  @Test
  void the_ledger_is_drawn_when_the_review_is_submitted_though_nobody_looked_at_it() {
    var file = walk.answered();
    finds(file, "E4", "LOI-03", "DECISIVE", "YES");
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    assertThat(achievable(file)).containsExactly("L-01");
  }

  @Test
  void what_matters_most_comes_first() {
    var file = walk.opened();
    for (String effect : new String[] {"NONE", "POSSIBLE", null, "DECISIVE", "PROBABLE"}) {
      adds(file, open("Line.", effect));
    }
    assertThat(achievable(file)).containsExactly("L-04", "L-05", "L-02", "L-01", "L-03");
  }

  private static LineSaid gone(String reason, String why) {
    return new LineSaid(
        "Footage.", "NO_LONGER_POSSIBLE", reason, why, null, null, null, null, null);
  }

  private Map<String, String> faults(CaseFile file, LineSaid said) {
    var faults = new HashMap<String, String>();
    assertThatThrownBy(() -> adds(file, said))
        .asInstanceOf(type(LineRefused.class))
        .satisfies(e -> faults.putAll(e.fields()));
    return faults;
  }
}
