package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.REVIEWER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.LegalAdvices.Answer;
import org.casereview.decision.LegalAdvices.Given;
import org.casereview.decision.LegalAdvices.Owed;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An acquittal stands in the way until two people have put on record what lifts it. */
class LegalAdvicesTest extends OnDecision {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  @Autowired LegalAdvices advices;
  @Autowired Recommendations recommendations;
  @Autowired PanelRecords panelRecords;
  @Autowired DecisionCorrections corrections;

  @Test
  void what_one_person_recorded_holds_once_another_has_confirmed_it() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    assertThat(records(file, HEAD, Answer.MAY_REOPEN, TODAY.plusDays(1)))
        .contains("a day that is past");
    assertThat(records(file, REVIEWER, Answer.MAY_REOPEN, TODAY)).contains("part in the review");
    assertThat(records(file, HEAD, Answer.CONSENT_GIVEN, TODAY)).contains("on record already");
    assertThat(confirms(file, MANAGER, true, null)).contains("was answered");
    assertThat(records(file, HEAD, Answer.MAY_REOPEN, TODAY)).isNull();
    assertThat(barred(file)).as("nobody else has confirmed it").isTrue();
    assertThat(owed(file)).isEqualTo(Owed.CONFIRMATION);
    assertThat(records(file, MANAGER, Answer.MAY_NOT_REOPEN, TODAY)).contains("on record already");
    assertThat(confirms(file, HEAD, true, null)).contains("You recorded this advice");
    assertThat(confirms(file, REVIEWER, true, null)).contains("part in the review");
    assertThat(confirms(file, MANAGER, false, null)).contains("what is wrong with the record");
    assertThat(confirms(file, MANAGER, false, "Counsel wrote something else.")).isNull();
    assertThat(owed(file)).isEqualTo(Owed.ADVICE);
    assertThat(barred(file)).isTrue();
    assertThat(records(file, HEAD, Answer.MAY_REOPEN, TODAY)).isNull();
    long version = version(file);
    assertThat(confirms(file, MANAGER, true, null)).isNull();
    assertThat(barred(file)).isFalse();
    assertThat(owed(file)).isEqualTo(Owed.NOTHING);
    assertThat(attention(file, "ADVICE_LIFTS_BAR")).as("whose next step it is").isEqualTo(1);
    assertThat(version(file))
        .as("what rested on the bar is looked at again")
        .isGreaterThan(version);
    assertThat(said(file)).hasSize(2);
  }

  @Test
  void the_directors_consent_comes_later_and_lifts_the_bar_everywhere() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    var line = line(file, "S-02");
    both(file, Answer.CONSENT_NEEDED);
    assertThat(owed(file)).isEqualTo(Owed.CONSENT);
    assertThat(barred(file)).isTrue();
    assertThat(corrects(file, line)).contains("S-02 was acquitted");
    assertThat(records(file, HEAD, Answer.MAY_REOPEN, TODAY)).contains("on record already");
    both(file, Answer.CONSENT_GIVEN);
    assertThat(barred(file)).isFalse();
    assertThat(corrects(file, line)).as("the outcome of that suspect").isNull();
    assertThat(said(file).stream().map(AdviceRecords.Said::answer))
        .containsExactly(Answer.CONSENT_NEEDED, Answer.CONSENT_GIVEN);
  }

  @Test
  void consent_that_is_refused_or_not_asked_for_leaves_the_bar() {
    for (Answer answer : List.of(Answer.CONSENT_REFUSED, Answer.CONSENT_NOT_SOUGHT)) {
      var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
      both(file, Answer.CONSENT_NEEDED);
      both(file, answer);
      assertThat(owed(file)).isEqualTo(Owed.NOTHING);
      assertThat(barred(file)).isTrue();
      assertThat(attention(file, "ADVICE_LIFTS_BAR")).isZero();
    }
  }

  @Test
  void the_table_of_outcomes_asks_for_the_bar_and_not_for_the_acquittal() {
    var file = decided(atPanelWith("ACQUITTED", "DECEASED"), Outcome.CLOSE);
    assertThat(recommended(file)).isEqualTo("outcome_O1");
    both(file, Answer.MAY_REOPEN);
    makesAnew(file);
    assertThat(recommended(file)).isEqualTo("outcome_O6");
  }

  @Test
  void advice_that_is_waited_for_is_not_asked_for_twice() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    UUID outcome =
        walk.read(UUID.class, "select id from casereview.outcome where case_id = ?", file.id());
    walk.as(Actor.JOBS, () -> advices.ask(file.id(), outcome, "S-02"));
    assertThat(asked(file)).isEqualTo(1);
  }

  @Test
  void an_acquittal_that_is_told_after_the_decision_goes_to_legal_advice_too() {
    var file = decided(atPanelWith("ALIVE", "ALIVE"), Outcome.REOPEN);
    walk.newInformation(file);
    assertThat(asked(file)).isZero();
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set prior_acquittal = 'Y' where case_id = ?"
            + " and pseudonym = 'S-02'",
        file.id());
    for (int news = 0; news < 2; news++) {
      walk.newInformation(file);
      assertThat(asked(file)).isEqualTo(1);
      assertThat(attention(file, "ACQUITTAL_CAME_UP")).as("whose next step it is").isEqualTo(1);
    }
    assertThat(owed(file)).isEqualTo(Owed.ADVICE);
    var line = line(file, "S-02");
    var closes =
        new DecisionCorrections.Asked(line.id(), "CLOSE", "Acquitted.", "It was told late.");
    assertThat(walk.refusal(PANEL_1, () -> corrections.ask(file.id(), PANEL_1, closes))).isNull();
  }

  private void both(CaseFile file, Answer answer) {
    assertThat(records(file, HEAD, answer, TODAY)).isNull();
    assertThat(confirms(file, MANAGER, true, null)).isNull();
  }

  private String records(CaseFile file, String person, Answer answer, LocalDate on) {
    return walk.refusal(
        person,
        () -> advices.record(advice(file), person, new Given(answer, "Counsel", "As it is.", on)));
  }

  private String confirms(CaseFile file, String person, boolean agrees, String note) {
    return walk.refusal(person, () -> advices.confirm(advice(file), person, agrees, note));
  }

  private String corrects(CaseFile file, SuspectFacts.Line line) {
    var asked = new DecisionCorrections.Asked(line.id(), "REOPEN", "As it should be.", "New.");
    return walk.refusal(PANEL_1, () -> corrections.ask(file.id(), PANEL_1, asked));
  }

  private UUID advice(CaseFile file) {
    return walk.read(
        UUID.class, "select id from casereview.legal_advice where case_id = ?", file.id());
  }

  private String recommended(CaseFile file) {
    return ((Recommendations.Recommended) section(PANEL_1, file).get("recommended")).rule();
  }

  private void makesAnew(CaseFile file) {
    walk.as(
        Actor.JOBS,
        () -> recommendations.make(panelRecords.newest(file.id()).orElseThrow(), version(file)));
  }

  private long version(CaseFile file) {
    return walk.read(
        Long.class, "select file_version from casereview.review_case where id = ?", file.id());
  }

  private int attention(CaseFile file, String what) {
    return walk.read(
        Integer.class,
        "select count(*) from casereview.attention where case_id = ? and team = 'managers'"
            + " and what = ?",
        file.id(),
        what);
  }

  private int asked(CaseFile file) {
    return walk.read(
        Integer.class, "select count(*) from casereview.legal_advice where case_id = ?", file.id());
  }

  private boolean barred(CaseFile file) {
    return suspect(file).barred();
  }

  private Owed owed(CaseFile file) {
    return suspect(file).advice().owed();
  }

  private List<AdviceRecords.Said> said(CaseFile file) {
    return suspect(file).advice().said();
  }

  private SuspectFacts.Who suspect(CaseFile file) {
    return ((SuspectFacts.View) section(PANEL_1, file).get("suspects"))
        .suspects().stream().filter(it -> it.advice() != null).findFirst().orElseThrow();
  }

  private SuspectFacts.Line line(CaseFile file, String suspect) {
    return ((SuspectFacts.View) section(PANEL_1, file).get("suspects"))
        .lines().stream().filter(l -> l.suspect().equals(suspect)).findFirst().orElseThrow();
  }
}
