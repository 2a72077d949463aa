package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mistaken record is superseded by two people with a reason, and stays beside the new one. */
class CorrectionsTest extends OnDecision {

  @Autowired DecisionCorrections corrections;

  @Test
  void the_reason_of_a_closure_is_corrected_by_two_people_and_both_are_shown() {
    var file = closed();
    var closure = closure(file);
    assertThat(asks(PANEL_1, file, closure, "VICTIMS_DO_NOT_WISH", null)).contains("was mistaken");
    assertThat(asks(PANEL_1, file, closure, "REOPEN", "Wrong."))
        .contains("the closure should have");
    assertThat(asks(REVIEWER, file, closure, "OTHER", "Wrong.")).contains("part in the review");
    assertThat(asks("S0001", file, closure, "OTHER", "Wrong.")).contains("Members of the panel");
    assertThat(asks(PANEL_1, file, closure, "VICTIMS_DO_NOT_WISH", "The wrong line was chosen."))
        .isNull();
    assertThat(asks(PANEL_2, file, closure, "OTHER", "Wrong.")).contains("waits for a second");
    UUID id = corrections(file).get(0).id();
    assertThat(answers(PANEL_1, file, id, true, null)).contains("You asked for this correction");
    assertThat(answers(HEAD, file, id, false, " ")).contains("why the record stays");
    assertThat(answers(HEAD, file, id, true, null)).isNull();
    assertThat(answers(HEAD, file, id, true, null)).contains("was answered");
    assertThat(corrections(file).get(0).agrees()).isTrue();
    assertThat(corrections(file).get(0).code()).isEqualTo("VICTIMS_DO_NOT_WISH");
    @SuppressWarnings("unchecked")
    var shown = (List<ClosureRecords.Shown>) section(HEAD, file).get("closures");
    assertThat(shown.get(0).reason()).as("as it was").isEqualTo("NO_REASONABLE_LINE");
  }

  @Test
  void a_suspects_outcome_is_superseded_and_a_declined_correction_changes_nothing() {
    var file = decided(atPanelWith("ALIVE", "ALIVE", "ACQUITTED"), Outcome.REOPEN);
    UUID record = line(file, "S-01").id();
    assertThat(asks(PANEL_1, file, line(file, "S-03").id(), "REOPEN", "Wrong."))
        .contains("S-03 was acquitted");
    for (String code : List.of("REOPEN", "BURN")) {
      assertThat(asks(PANEL_1, file, record, code, "Wrong.")).contains("another than it is now");
    }
    assertThat(asks(PANEL_1, file, UUID.randomUUID(), "CLOSE", "Wrong."))
        .contains("no such record");
    assertThat(asks(PANEL_1, file, record, "RETURN", "Two were mixed up.")).isNull();
    assertThat(answers(HEAD, file, corrections(file).get(0).id(), false, "They were not."))
        .isNull();
    assertThat(line(file, "S-01").outcome()).isEqualTo(Outcome.REOPEN);
    assertThat(asks(PANEL_1, file, record, "RETURN", "They were indeed.")).isNull();
    assertThat(answers(HEAD, file, corrections(file).get(1).id(), true, null)).isNull();
    assertThat(line(file, "S-01").outcome()).isEqualTo(Outcome.RETURN);
    assertThat(line(file, "S-01").basis()).isEqualTo("CORRECTED");
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.suspect_outcome where case_id = ?"
                    + " and suspect = 'S-01'",
                file.id()))
        .isEqualTo(2);
  }

  @Test
  void the_database_wants_two_people_whoever_writes() {
    var file = decided(atPanelWith("ALIVE", "ALIVE"), Outcome.RETURN);
    UUID record = line(file, "S-01").id();
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD,
                    "insert into casereview.suspect_outcome(id, case_id, outcome_id, suspect,"
                        + " outcome, basis, reasons, decided_at, supersedes) select"
                        + " gen_random_uuid(), case_id, outcome_id, suspect, 'CLOSE', 'CORRECTED',"
                        + " 'x', now(), id from casereview.suspect_outcome where id = ?",
                    record))
        .hasMessageContaining("another person agreed to");
    asks(PANEL_1, file, record, "CLOSE", "Mistaken.");
    assertThatThrownBy(() -> answeredBySql(file, PANEL_1))
        .hasMessageContaining("two_people_correct");
    assertThatThrownBy(() -> answeredBySql(file, REVIEWER))
        .hasMessageContaining("does not correct its decision");
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD,
                    "update casereview.decision_correction set code = 'ADOPT' where case_id = ?",
                    file.id()))
        .hasMessageContaining("not changed");
  }

  @Test
  void a_correction_never_leaves_the_case_other_than_its_suspects_amount_to() {
    var closed = decided(atPanelWith("ALIVE", "ALIVE"), Outcome.CLOSE);
    assertThat(asks(PANEL_1, closed, line(closed, "S-01").id(), "REOPEN", "Wrong."))
        .contains("amount to reopen, and the panel decided close", "record what is new")
        .doesNotContain("mixed up");
    var file = decided(atPanelWith("ALIVE", "ALIVE"), Outcome.REOPEN);
    for (String suspect : List.of("S-01", "S-02")) {
      assertThat(asks(PANEL_1, file, line(file, suspect).id(), "CLOSE", "Wrong.")).isNull();
    }
    var asked = corrections(file);
    assertThat(answers(HEAD, file, asked.get(0).id(), true, null)).isNull();
    assertThat(answers(HEAD, file, asked.get(1).id(), true, null))
        .as("the other one was corrected meanwhile")
        .contains("amount to close", "mixed up", "whose outcome should be reopen");
    assertThat(corrections(file).get(1).agrees()).as("it waits still").isNull();
    assertThat(asks(PANEL_1, file, line(file, "S-01").id(), "REOPEN", "Mixed up.")).isNull();
    assertThat(answers(HEAD, file, corrections(file).get(2).id(), true, null)).isNull();
    assertThat(answers(HEAD, file, asked.get(1).id(), true, null)).isNull();
    assertThat(line(file, "S-01").outcome()).isEqualTo(Outcome.REOPEN);
    assertThat(line(file, "S-02").outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void the_database_keeps_the_case_the_sum_of_its_suspects() {
    var file = decided(atPanelWith("ALIVE", "ALIVE"), Outcome.RETURN);
    for (String suspect : List.of("S-01", "S-02")) {
      asks(PANEL_1, file, line(file, suspect).id(), "CLOSE", "Wrong.");
    }
    answeredBySql(file, HEAD);
    supersededBySql(file, "S-01");
    assertThatThrownBy(() -> supersededBySql(file, "S-02"))
        .hasStackTraceContaining("is the sum of its suspects");
  }

  @Test
  void the_outcome_of_the_case_itself_is_the_panels() {
    var file = decided(Outcome.RETURN);
    var outcome =
        walk.read(UUID.class, "select id from casereview.outcome where case_id = ?", file.id());
    assertThat(asks(PANEL_1, file, outcome, "REOPEN", "It was misread."))
        .contains("The panel decides again when the force has reported or is recalled.");
  }

  @Test
  void some_reasons_of_a_closure_are_compulsory_and_some_are_not_open() {
    var dead = decided(atPanelWith("DECEASED"), Outcome.CLOSE);
    assertThat(prepares(dead, closure(true, "TELL_BY_PLAN"))).contains("are dead: choose that");
    var acquitted = decided(atPanelWith("ACQUITTED", "DECEASED"), Outcome.CLOSE);
    assertThat(prepares(acquitted, closure(true, "TELL_BY_PLAN"))).contains("was acquitted before");
    var living = decided(atPanelWith("ALIVE", "DECEASED"), Outcome.CLOSE);
    assertThat(prepares(living, because("ALL_SUSPECTS_DECEASED"))).contains("Not all suspects");
    assertThat(prepares(living, because("PRIOR_ACQUITTAL"))).contains("No suspect of this case");
    assertThat(prepares(dead, because("ALL_SUSPECTS_DECEASED"))).isNull();
    assertThat(prepares(acquitted, because("PRIOR_ACQUITTAL"))).isNull();
    assertThat(prepares(living, closure(true, "TELL_BY_PLAN"))).isNull();
  }

  private static Closure because(String reason) {
    return new Closure(reason, "As the file says.", true, null, "TELL_BY_PLAN", null);
  }

  private CaseFile closed() {
    var file = decided(Outcome.CLOSE);
    prepares(file, closure(true, "TELL_BY_PLAN"));
    approves(file, HEAD, true, null);
    walk.as(Actor.JOBS, () -> closures.close(file.id()));
    return file;
  }

  private UUID closure(CaseFile file) {
    return walk.read(UUID.class, "select id from casereview.closure where case_id = ?", file.id());
  }

  private String asks(String person, CaseFile file, UUID record, String code, String why) {
    return walk.refusal(
        person,
        () ->
            corrections.ask(
                file.id(),
                person,
                new DecisionCorrections.Asked(record, code, "As it should be.", why)));
  }

  private String answers(String person, CaseFile file, UUID id, boolean agrees, String note) {
    return walk.refusal(person, () -> corrections.answer(file.id(), id, person, agrees, note));
  }

  private void supersededBySql(CaseFile file, String suspect) {
    walk.sql(
        HEAD,
        "insert into casereview.suspect_outcome(id, case_id, outcome_id, suspect, outcome, basis,"
            + " reasons, decided_at, supersedes) select gen_random_uuid(), case_id, outcome_id,"
            + " suspect, 'CLOSE', 'CORRECTED', 'x', now(), id from casereview.suspect_outcome"
            + " where case_id = ? and suspect = ?",
        file.id(),
        suspect);
  }

  private void answeredBySql(CaseFile file, String person) {
    walk.sql(
        person,
        "update casereview.decision_correction set answered_by = ?, answered_at = now(),"
            + " agrees = true where case_id = ?",
        person,
        file.id());
  }

  @SuppressWarnings("unchecked")
  private List<CorrectionRecords.Correction> corrections(CaseFile file) {
    return (List<CorrectionRecords.Correction>) section(HEAD, file).get("corrections");
  }

  private SuspectFacts.Line line(CaseFile file, String suspect) {
    return ((SuspectFacts.View) section(HEAD, file).get("suspects"))
        .lines().stream().filter(l -> l.suspect().equals(suspect)).findFirst().orElseThrow();
  }
}
