package org.casereview.reinvestigation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.reinvestigation.DraftPlan;
import org.casereview.reinvestigation.Proposal;
import org.casereview.review.ForcesWords;
import org.casereview.review.LedgerLine;
import org.casereview.review.LineSaid;
import org.casereview.review.LineSource;
import org.junit.jupiter.api.Test;

/** A task that was opened before a release keeps its form: what is typed there is still taken. */
class OlderFormTest {

  private static final Proposal ONE_LINE =
      new Proposal(
          List.of(line()), List.of(), Map.of("COVERED", "Covered by another action"), Set.of());

  @Test
  void a_plan_written_on_a_form_without_lines_is_taken_as_it_was_written() throws IOException {
    var typed =
        Map.<String, Object>of(
            "action1", "Find the file.", "action8", "Read the phone.", "sentTo", "Head of crime");
    DraftPlan plan = ProposedActions.draft(ONE_LINE, new Answers(typed, before()));
    assertThat(plan.actions())
        .extracting("text")
        .containsExactly("Find the file.", "Read the phone.");
    assertThat(plan.sentTo()).isEqualTo("Head of crime");
    assertThat(plan.linesShown()).isFalse();
  }

  @Test
  void a_form_that_shows_the_lines_has_them_answered_for() {
    var typed = Map.<String, Object>of("action1", "Find the file.", "sentTo", "Head of crime");
    var fields = Set.of("action1", "sentTo", "lineAction1", "strikeLine1");
    assertThat(ProposedActions.draft(ONE_LINE, new Answers(typed, fields)).linesShown()).isTrue();
  }

  /** The fields of the form as it stood before there was a ledger. */
  private static Set<String> before() throws IOException {
    try (var form =
        OlderFormTest.class.getResourceAsStream("/forms-before/send-action-plan.form")) {
      return new HashSet<>(new ObjectMapper().readTree(form).findValuesAsText("key"));
    }
  }

  private static LedgerLine line() {
    var said =
        new LineSaid(
            "Trace the friend.", "MISSED", null, null, "DECISIVE", "YES", List.of(), null, null);
    return new LedgerLine(
        UUID.randomUUID(),
        "L-01",
        LineSource.BY_HAND,
        null,
        null,
        null,
        said,
        new ForcesWords(false, false, null),
        null,
        false,
        1,
        "BY_HAND",
        "S0001",
        Instant.EPOCH);
  }
}
