package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CommentsTest extends OnReview {

  private static final String PANEL = "S0012";

  @Autowired Comments comments;
  @Autowired TransactionTemplate transaction;

  private UUID commented(CaseFile file) {
    var made = new UUID[1];
    walk.as(
        CHECKER,
        () -> made[0] = comments.add(file.number(), CHECKER, "D4", "Which premises?").id());
    return made[0];
  }

  private CaseFile sentBack(CaseFile file) {
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "See the comment."));
    return file;
  }

  private ReviewPage page(CaseFile file, String person) {
    return Actor.as(person, () -> transaction.execute(tx -> answers.page(file.number(), person)));
  }

  private static ReviewPage.Item item(ReviewPage page, String code) {
    return page.groups().stream()
        .flatMap(group -> group.items().stream())
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_comment_is_made_answered_closed_and_only_then_the_review_passes() {
    var file = walk.submitted();
    var comment = commented(file);
    assertThat(walk.refusal(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null)))
        .startsWith("1 of the comments on the review is still open.");
    sentBack(file);
    assertThat(item(page(file, REVIEWER), "D4").comments())
        .singleElement()
        .satisfies(c -> assertThat(c.state()).isEqualTo("OPEN"));
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "D4", complete(1)));
    walk.as(REVIEWER, () -> comments.answer(file.number(), REVIEWER, comment, "Both flats."));
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    var seen = page(file, CHECKER);
    assertThat(seen.mayComment()).isTrue();
    assertThat(item(seen, "D4").changed()).isTrue();
    assertThat(item(seen, "D5").changed()).isFalse();
    assertThat(item(seen, "D4").comments().get(0).state()).isEqualTo("ANSWERED");
    assertThat(item(seen, "D4").comments().get(0).steps().get(0).text()).isEqualTo("Both flats.");
    walk.as(CHECKER, () -> comments.close(file.number(), CHECKER, comment));
    assertThat(walk.refusal(CHECKER, () -> comments.close(file.number(), CHECKER, comment)))
        .contains("is closed");
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
  }

  @Test
  void nobody_else_comments_answers_or_closes() {
    var file = walk.submitted();
    var comment = commented(file);
    assertThat(add(file, REVIEWER, "D4", "Fine.")).contains("those who check reviews");
    assertThat(add(file, PANEL, "D4", "Fine.")).contains("those who check reviews");
    assertThat(add(file, CHECKER, "D4", " ")).startsWith("Write what");
    assertThat(add(file, CHECKER, "D4", "x".repeat(2001))).contains("2,000 characters");
    assertThatThrownBy(() -> add(file, CHECKER, "Z9", "What?")).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> add(file, OTHER_REVIEWER, "D4", "Hello."))
        .isInstanceOf(UnknownCase.class);
    assertThat(answer(file, CHECKER, comment)).startsWith("The reviewer answers");
    assertThat(answer(file, REVIEWER, comment)).as("before it is back").contains("is back with");
    assertThatThrownBy(() -> answer(file, REVIEWER, Ids.next())).isInstanceOf(UnknownCase.class);
    sentBack(file);
    assertThat(walk.refusal(CHECKER, () -> comments.close(file.number(), CHECKER, comment)))
        .contains("not being checked now");
    assertThat(add(file, CHECKER, "D4", "One more.")).contains("not being checked now");
  }

  private String add(CaseFile file, String person, String item, String text) {
    return walk.refusal(person, () -> comments.add(file.number(), person, item, text));
  }

  private String answer(CaseFile file, String person, UUID comment) {
    return walk.refusal(
        person, () -> comments.answer(file.number(), person, comment, "It is there."));
  }

  private static final String MADE =
      "insert into casereview.review_comment(id, review_id, item_code, text, made_by, made_at)"
          + " select gen_random_uuid(), id, 'D4', 'x', ?, now()";
  private static final String STEP =
      "insert into casereview.review_comment_step(id, comment_id, step, text, done_by, done_at)"
          + " values (gen_random_uuid(), ?, ?, 'x', ?, now())";

  @Test
  void the_database_takes_no_comment_of_the_reviewer_or_on_a_draft() {
    var file = walk.submitted();
    assertThatThrownBy(() -> walk.sql(REVIEWER, MADE + LATEST, REVIEWER, file.id()))
        .hasMessageContaining("had no part in a review");
    assertThatThrownBy(() -> walk.sql(CHECKER, MADE + LATEST, CHECKER, walk.answered().id()))
        .hasMessageContaining("while it is checked");
  }

  @Test
  void the_database_lets_the_reviewer_answer_and_a_checker_close() {
    var comment = commented(walk.submitted());
    assertThatThrownBy(() -> walk.sql(REVIEWER, STEP, comment, "CLOSED", REVIEWER))
        .hasMessageContaining("a checker closes it");
    assertThatThrownBy(() -> walk.sql(CHECKER, STEP, comment, "ANSWERED", CHECKER))
        .hasMessageContaining("The reviewer answers");
    walk.sql(CHECKER, STEP, comment, "CLOSED", CHECKER);
    assertThatThrownBy(() -> walk.sql(CHECKER, STEP, comment, "CLOSED", CHECKER))
        .hasMessageContaining("stays closed");
  }

  @Test
  void the_database_passes_nothing_with_an_open_comment() {
    var file = walk.submitted();
    commented(file);
    assertThatThrownBy(() -> check(file, CHECKER, true)).hasMessageContaining("no comment on it");
  }

  @Test
  void comments_are_sealed_and_not_changed() {
    var comment = commented(walk.submitted());
    for (String change :
        new String[] {
          "update casereview.review_comment set made_by = 'S0007'",
          "delete from casereview.review_comment_step"
        }) {
      assertThatThrownBy(() -> walk.sql(CHECKER, change))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThat(
            walk.read(
                String.class,
                "select encode(text, 'escape') from casereview.review_comment where id = ?",
                comment))
        .doesNotContain("premises");
  }

  @Test
  void what_the_reviewer_never_opened_is_seen_by_who_checks() {
    var file = walk.opened();
    walk.as(REVIEWER, () -> answers.leave(file.number(), REVIEWER, new Place("A2", null, null)));
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "A3", Walk.met(0)));
    assertThat(page(file, REVIEWER).opened().items()).containsExactlyInAnyOrder("A2", "A3");
    var done = walk.submitted();
    walk.as(CHECKER, () -> answers.leave(done.number(), CHECKER, new Place("A1", null, null)));
    assertThat(page(done, CHECKER).opened().items()).as("each was answered").hasSize(50);
    assertThat(page(done, CHECKER).opened().documents()).isEmpty();
  }
}
