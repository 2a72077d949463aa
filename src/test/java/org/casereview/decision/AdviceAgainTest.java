package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.LegalAdvices.Answer;
import org.casereview.decision.LegalAdvices.Given;
import org.casereview.decision.LegalAdvices.Owed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer about an acquittal need not be the last, and no waiting for one is forgotten. */
class AdviceAgainTest extends OnDecision {

  private static final String WHY = "The Director has decided otherwise.";

  @Autowired LegalAdvices advices;
  @Autowired FurtherAdvice further;
  @Autowired AdviceTakenUp takenUp;
  @Autowired RuntimeService runtime;

  @Test
  void a_head_of_review_asks_again_while_the_bar_stands_and_nothing_is_waited_for() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    assertThat(asks(file, HEAD, "S-02", WHY)).contains("is not answered yet");
    both(file, Answer.CONSENT_NEEDED);
    assertThat(asks(file, HEAD, "S-02", WHY)).contains("is not answered yet");
    both(file, Answer.CONSENT_REFUSED);
    assertThat(asks(file, MANAGER, "S-02", WHY)).contains("A head of review asks");
    assertThat(asks(file, REVIEWER, "S-02", WHY)).contains("part in the review");
    assertThat(asks(file, HEAD, "S-02", " ")).contains("what is new");
    assertThat(asks(file, HEAD, "S-01", WHY)).contains("No acquittal stands in the way for S-01");
    assertThat(asks(file, HEAD, "S-09", WHY)).contains("No acquittal stands in the way for S-09");
    assertThat(asks(file, HEAD, "S-02", WHY)).isNull();
    var shown = suspect(file);
    assertThat(shown.barred()).as("until the new answer holds").isTrue();
    assertThat(shown.earlier()).extracting(LegalAdvices.Shown::owed).containsExactly(Owed.NOTHING);
    assertThat(shown.advice().owed()).isEqualTo(Owed.ADVICE);
    assertThat(shown.advice().again().why()).isEqualTo(WHY);
    assertThat(asks(file, HEAD, "S-02", WHY)).contains("is not answered yet");
    both(file, Answer.CONSENT_NEEDED);
    both(file, Answer.CONSENT_GIVEN);
    assertThat(suspect(file).barred()).isFalse();
    assertThat(asks(file, HEAD, "S-02", WHY)).contains("No acquittal stands in the way for S-02");
  }

  @Test
  void the_database_asks_again_in_turn_by_a_head_with_a_reason() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    assertThatThrownBy(() -> askedBySql(file, HEAD, "S-02", "x"))
        .hasMessageContaining("once the advice before it was answered");
    both(file, Answer.MAY_NOT_REOPEN);
    for (String person : List.of(MANAGER, REVIEWER)) {
      assertThatThrownBy(() -> askedBySql(file, person, "S-02", "x"))
          .as(person)
          .hasMessageContaining("A head of review without a part");
    }
    assertThatThrownBy(() -> askedBySql(file, HEAD, "S-01", "x"))
        .hasMessageContaining("whom an acquittal bars");
    assertThatThrownBy(() -> askedBySql(file, HEAD, "S-02", null))
        .hasMessageContaining("asked_again_by_somebody_who_says_why");
  }

  @Test
  void what_is_waited_for_and_nobody_works_on_is_taken_up_once_where_it_stands() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    assertThat(at(file)).isEqualTo("recordLegalAdvice");
    for (String task : List.of("recordLegalAdvice", "confirmLegalAdvice", "recordConsent")) {
      ends(file);
      takenUp.takeUp();
      takenUp.takeUp();
      assertThat(at(file)).isEqualTo(task);
      ends(file);
      if (task.equals("recordLegalAdvice")) {
        assertThat(records(file, Answer.CONSENT_NEEDED)).isNull();
      } else if (task.equals("confirmLegalAdvice")) {
        assertThat(confirms(file)).isNull();
      }
    }
    both(file, Answer.CONSENT_REFUSED);
    takenUp.takeUp();
    assertThat(running(file)).as("nothing is waited for any more").isEmpty();
  }

  private String asks(CaseFile file, String person, String suspect, String why) {
    return walk.refusal(person, () -> further.ask(file.id(), person, suspect, why));
  }

  private void both(CaseFile file, Answer answer) {
    assertThat(records(file, answer)).isNull();
    assertThat(confirms(file)).isNull();
  }

  private String records(CaseFile file, Answer answer) {
    var given = new Given(answer, "Counsel", "As it is.", LocalDate.of(2026, 1, 5));
    return walk.refusal(HEAD, () -> advices.record(newest(file), HEAD, given));
  }

  private String confirms(CaseFile file) {
    return walk.refusal(MANAGER, () -> advices.confirm(newest(file), MANAGER, true, null));
  }

  private UUID newest(CaseFile file) {
    return walk.read(
        UUID.class,
        "select id from casereview.legal_advice where case_id = ? order by number desc limit 1",
        file.id());
  }

  private SuspectFacts.Who suspect(CaseFile file) {
    return ((SuspectFacts.View) section(HEAD, file).get("suspects")).suspects().get(1);
  }

  private void ends(CaseFile file) {
    running(file).forEach(id -> runtime.deleteProcessInstance(id, "Lost."));
  }

  private List<String> running(CaseFile file) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("legal-advice")
        .variableValueEquals("caseId", file.id().toString())
        .list()
        .stream()
        .map(one -> one.getId())
        .toList();
  }

  private String at(CaseFile file) {
    assertThat(running(file)).hasSize(1);
    return runtime.getActiveActivityIds(running(file).get(0)).get(0);
  }

  private void askedBySql(CaseFile file, String person, String suspect, String why) {
    walk.sql(
        person,
        "insert into casereview.legal_advice(id, number, case_id, outcome_id, suspect, asked_at,"
            + " asked_by, why) select gen_random_uuid(), 'LA-2030-' || right(case_number, 6), c.id,"
            + " o.id, ?, now(), ?, convert_to(?, 'UTF8') from casereview.review_case c"
            + " join casereview.outcome o on o.case_id = c.id where c.id = ?",
        suspect,
        person,
        why,
        file.id());
  }
}
