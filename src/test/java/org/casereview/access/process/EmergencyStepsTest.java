package org.casereview.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.casereview.access.EmergencyAccess;
import org.casereview.access.EmergencyAccesses;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.SomeCase;
import org.casereview.engine.Answers;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;

/** From the opening of a file in an emergency to what an auditor makes of it. */
class EmergencyStepsTest {

  private static final UUID ACCESS = Ids.next();
  private static final UUID CASE = Ids.next();

  private final EmergencyAccesses accesses = mock(EmergencyAccesses.class);
  private final ReviewEmergency review = new ReviewEmergency(accesses);
  private final TaskAtHand task =
      new TaskAtHand(
          Ids.next(),
          "emergency-access",
          "reviewEmergencyAccess",
          "review-emergency",
          CASE,
          "S0019",
          name -> name.equals("emergencyAccessId") ? ACCESS.toString() : null);

  @Test
  void the_auditor_reads_what_was_opened_and_says_what_they_make_of_it() throws Refusal {
    when(accesses.words(ACCESS)).thenReturn("EA-2026-000001: ...");
    assertThat(review.form()).isEqualTo("review-emergency");
    assertThat(review.prefill(task)).isEqualTo(Map.of("opened", "EA-2026-000001: ..."));
    var facts = review.record(task, new Answers(Map.of("verdict", "JUSTIFIED", "reasons", "So.")));
    verify(accesses).review(ACCESS, "S0019", "JUSTIFIED", "So.");
    assertThat(facts.asVariables()).isEmpty();
  }

  @Test
  void nobody_reviews_their_own_opening_or_without_a_word() throws Refusal {
    doThrow(new Refusal("Yourself.")).when(accesses).admit(ACCESS, "S0005");
    assertThatThrownBy(() -> review.admit(task, "S0005")).hasMessage("Yourself.");
    assertThatThrownBy(() -> review.record(task, new Answers(Map.of("verdict", "JUSTIFIED"))))
        .isInstanceOf(NoSuchElementException.class);
    verify(accesses, never()).review(any(), any(), any(), any());
  }

  @Test
  void a_process_of_its_own_knows_the_case_and_the_opening_by_their_ids() {
    var beside = mock(BesideProcesses.class);
    var opened =
        new EmergencyAccess(
            ACCESS, "EA-2026-000001", CASE, "S0005", Instant.EPOCH, Instant.EPOCH, "Why", "Words");
    new StartsEmergencyReview(beside).start(opened, file());
    verify(beside)
        .start(
            eq("emergency-access"),
            eq("EA-2026-000001"),
            argThat(
                facts ->
                    facts.get(Variables.CASE_ID).equals(CASE.toString())
                        && facts.get(Variables.CASE_NUMBER).equals("CR-2026-000001")
                        && facts.get(Variables.EMERGENCY_ACCESS_ID).equals(ACCESS.toString())
                        && facts.get(Variables.EMERGENCY_ACCESS_NUMBER).equals("EA-2026-000001")));
  }

  private static CaseFile file() {
    return SomeCase.in(CaseState.SCREENING, CASE, "CR-2026-000001", 1);
  }
}
