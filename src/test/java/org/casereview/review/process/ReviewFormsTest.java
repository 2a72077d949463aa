package org.casereview.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
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

/** The forms of the review: what they offer, whom they refuse, which facts they leave. */
@CaseReviewTest
class ReviewFormsTest {

  @Autowired AllocateReviewer allocateReviewer;
  @Autowired DeclareConflict declareConflict;
  @Autowired ReviewCase reviewCase;
  @Autowired CheckReview checkReview;

  private final Walk walk;

  ReviewFormsTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  @Test
  void the_form_of_the_allocator_offers_who_may_review_and_leaves_the_reviewer_as_a_fact() {
    var file = walk.inScope("13");
    var task = task(allocateReviewer, file, ALLOCATOR);
    var offered = Actor.as(ALLOCATOR, () -> allocateReviewer.prefill(task).get("reviewers"));
    assertThat((Iterable<?>) offered)
        .extracting(choice -> ((Choice) choice).value())
        .contains(REVIEWER)
        .doesNotContain(OTHER_REVIEWER);
    var facts = submit(allocateReviewer, file, ALLOCATOR, Map.of("reviewer", REVIEWER));
    assertThat(facts.get(Variables.REVIEWER_ID)).isEqualTo(REVIEWER);
  }

  @Test
  void a_declared_conflict_is_a_fact_that_leads_back_to_the_allocator() {
    var free = submit(declareConflict, walk.allocated(), REVIEWER, Map.of("conflict", "NONE"));
    assertThat(free.get(Variables.CONFLICT_DECLARED)).isFalse();
    var file = walk.allocated();
    var answers = Map.<String, Object>of("conflict", "CONFLICT", "conflictNote", "A relative.");
    assertThat(submit(declareConflict, file, REVIEWER, answers).get(Variables.CONFLICT_DECLARED))
        .isTrue();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void only_the_allocated_reviewer_gets_the_tasks_of_the_review() {
    var file = walk.opened();
    for (FormRecorder form : new FormRecorder[] {declareConflict, reviewCase}) {
      assertThat(admission(form, file, REVIEWER)).isNull();
      assertThat(admission(form, file, OTHER_REVIEWER)).contains("another reviewer");
    }
  }

  @Test
  void the_check_passes_or_sends_back() {
    var file = walk.answered();
    submit(
        reviewCase,
        file,
        REVIEWER,
        Map.of(
            "summary", "What was found.",
            "recommendation", "CLOSE",
            "recommendationReasons", "No line remains.",
            "conductConsidered", "YES"));
    assertThat(admission(checkReview, file, REVIEWER)).contains("no part in it");
    assertThat(admission(checkReview, file, CHECKER)).isNull();
    var back = Map.<String, Object>of("passed", "NO", "comments", "Look at D4 again.");
    assertThat(submit(checkReview, file, CHECKER, back).get(Variables.REVIEW_PASSED)).isFalse();
    var passes =
        submit(checkReview, walk.submitted(), CHECKER, Map.<String, Object>of("passed", "YES"));
    assertThat(passes.get(Variables.REVIEW_PASSED)).isTrue();
  }

  private String admission(FormRecorder form, CaseFile file, String person) {
    return walk.refusal(person, () -> form.admit(task(form, file, person), person));
  }

  private Facts submit(FormRecorder form, CaseFile file, String person, Map<String, ?> values) {
    var facts = new Facts[1];
    walk.as(
        person,
        () -> facts[0] = form.record(task(form, file, person), new Answers(Map.copyOf(values))));
    return facts[0];
  }

  private static TaskAtHand task(FormRecorder form, CaseFile file, String person) {
    return new TaskAtHand(
        UUID.randomUUID(), "file-review", "task", form.form(), file.id(), person, name -> null);
  }
}
