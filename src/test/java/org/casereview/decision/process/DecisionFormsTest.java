package org.casereview.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.decision.Outcomes;
import org.casereview.decision.Panels;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Actor;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The forms of the decision: whom they refuse and which facts they leave. */
@CaseReviewTest
class DecisionFormsTest {

  private static final String HEAD = "S0012";

  @Autowired CastVote castVote;
  @Autowired DecideAsHead decideAsHead;
  @Autowired PrepareClosure prepareClosure;
  @Autowired ApproveClosure approveClosure;
  @Autowired Panels panels;
  @Autowired Outcomes outcomes;

  private final Walk walk;

  DecisionFormsTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  @Test
  void who_has_a_conflict_is_on_record_with_it_and_puts_the_vote_back() {
    var file = atPanel();
    assertThat(
            refusal(
                castVote,
                file,
                "S0009",
                Map.of("outcome", "CLOSE", "reasons", "None.", "conflict", "YES")))
        .contains("on record", "The task goes back");
    for (var form : List.of(castVote, prepareClosure)) {
      assertThatThrownBy(() -> admission(form, file, "S0009")).isInstanceOf(UnknownCase.class);
    }
    assertThat(admission(castVote, file, REVIEWER)).contains("part in the review");
    vote(file, "S0010", "CLOSE");
    assertThat(admission(castVote, file, "S0010")).contains("You have voted");
  }

  @Test
  void the_head_of_review_decides_when_the_rounds_are_over() {
    var file = atPanel();
    for (int round = 0; round < 2; round++) {
      vote(file, "S0009", "CLOSE");
      vote(file, "S0010", "REOPEN");
      vote(file, "S0011", "RETURN");
      walk.as(Actor.JOBS, () -> panels.count(file.id()));
    }
    assertThat(admission(decideAsHead, file, "S0010")).contains("You voted");
    var facts =
        submit(decideAsHead, file, HEAD, Map.of("outcome", "ADOPT", "reasons", "It is complex."));
    assertThat(facts.get(Variables.REVIEW_OUTCOME)).isEqualTo("ADOPT");
  }

  @Test
  void a_closure_is_prepared_by_one_and_approved_by_another() {
    var file = decided("CLOSE");
    submit(
        prepareClosure,
        file,
        "S0009",
        Map.of(
            "closureReason", "NO_REASONABLE_LINE",
            "reasons", "None remains.",
            "safeguardingConsidered", "YES",
            "victimNotice", "TELL_BY_PLAN"));
    assertThat(admission(approveClosure, file, "S0009")).contains("You prepared this closure");
    assertThat(admission(approveClosure, file, HEAD)).isNull();
    var facts = submit(approveClosure, file, HEAD, Map.of("approved", "YES"));
    assertThat(facts.get(Variables.CLOSURE_APPROVED)).isTrue();
  }

  private CaseFile atPanel() {
    var file = walk.passed();
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    return file;
  }

  private CaseFile decided(String outcome) {
    var file = atPanel();
    for (String member : new String[] {"S0009", "S0010", "S0011"}) {
      vote(file, member, outcome);
    }
    walk.as(Actor.JOBS, () -> panels.count(file.id()));
    walk.as(Actor.JOBS, () -> outcomes.record(file.id()));
    return file;
  }

  private void vote(CaseFile file, String person, String outcome) {
    submit(
        castVote,
        file,
        person,
        Map.of("outcome", outcome, "reasons", "Reasons.", "conflict", "NO"));
  }

  private String admission(FormRecorder form, CaseFile file, String person) {
    return walk.refusal(person, () -> form.admit(task(form, file, person), person));
  }

  private String refusal(
      FormRecorder form, CaseFile file, String person, Map<String, Object> values) {
    return walk.refusal(person, () -> form.record(task(form, file, person), new Answers(values)));
  }

  private Facts submit(
      FormRecorder form, CaseFile file, String person, Map<String, Object> values) {
    var facts = new Facts[1];
    walk.as(person, () -> facts[0] = form.record(task(form, file, person), new Answers(values)));
    return facts[0];
  }

  private static TaskAtHand task(FormRecorder form, CaseFile file, String person) {
    return new TaskAtHand(
        UUID.randomUUID(), "panel-decision", "task", form.form(), file.id(), person, name -> null);
  }
}
