package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** Danger is looked at as such, whatever else is open, and keeps its case at P0 while it lasts. */
class DangerNowTest extends OnPriorities {

  @Test
  void danger_is_raised_although_a_risk_of_another_kind_is_open() {
    var file = anAssessedCase(p -> p);
    raised(file, "U5");
    does(() -> confirm(file, s -> s.with(Question.CURRENT_RISK, Answer.YES), "He is near."));
    assertThat(kinds(file)).containsExactly("U5", "U1");
  }

  @Test
  void danger_said_twice_is_raised_once() {
    var file = inDanger();
    orders(HEAD, inScope(p -> p), "P0");
    assertThat(priority(file)).isEqualTo("P0");
    assertThat(kinds(file)).containsExactly("U1");
  }

  @Test
  void a_risk_raised_by_hand_makes_its_case_P0_until_it_is_closed() {
    var file = inScope(p -> p);
    UUID risk = raised(file, "U4");
    assertThat(priority(file)).isEqualTo("P0");
    assertThat(kinds(file)).containsExactly("U4");
    closes(risk);
    assertThat(priority(file)).isEqualTo("P4");
  }

  @Test
  void a_leak_to_the_media_is_no_danger_of_that_kind_and_ends_none() {
    var file = inDanger();
    UUID leak = raised(file, "U7");
    closes(leak);
    assertThat(priority(file)).isEqualTo("P0");
    var other = inScope(p -> p);
    raised(other, "U7");
    assertThat(priority(other)).isEqualTo("P4");
  }

  @Test
  void the_clock_of_its_triage_runs_until_the_danger_itself_is_triaged() {
    var file = inDanger();
    var danger = risksOf(file).get(0);
    closes(raised(file, "U5"));
    assertThat(triageRuns(file)).isEqualTo(1);
    closes(danger);
    assertThat(triageRuns(file)).isZero();
  }

  private UUID raised(CaseFile file, String kind) {
    return does(() -> act(REVIEWER, () -> risks.raise(now(file), kind, "He said so.", REVIEWER)))
        .id();
  }

  private List<String> kinds(CaseFile file) {
    return as(
        Actor.JOBS,
        () ->
            jdbc.queryForList(
                "select trigger_code from urgent_risk where case_id = ? order by raised_at, number",
                String.class,
                file.id()));
  }

  private long triageRuns(CaseFile file) {
    return count(
        "select count(*) from clock where case_id = ? and activity = 'triageDanger'"
            + " and stopped_at is null",
        file.id());
  }
}
