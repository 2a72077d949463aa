package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.risk.RiskWork;
import org.casereview.risk.UrgentRisks;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that have a priority, and the people who say otherwise. */
abstract class OnPriorities extends OnScreening {

  static final String INTAKE = "S0001";
  static final String REVIEWER = "S0005";
  static final String HEAD = "S0012";
  static final String MANAGER = "S0013";
  static final String DUTY = "S0017";

  @Autowired Priorities priorities;
  @Autowired PriorityDesk desk;
  @Autowired WhyCases why;
  @Autowired UrgentRisks risks;
  @Autowired RiskWork riskWork;

  CaseFile inScope(UnaryOperator<PackagesByHand.Package> says) {
    return assigned(does(() -> aConfirmedCase(says)));
  }

  CaseFile assigned(CaseFile file) {
    as(Actor.JOBS, () -> priorities.assign(file.id()));
    return now(file);
  }

  /** A case on which the first screener saw danger now. */
  CaseFile inDanger() {
    var file = anAssessedCase(p -> p);
    does(() -> confirm(file, s -> s.with(Question.CURRENT_RISK, Answer.YES), "He is near."));
    return assigned(file);
  }

  String priority(CaseFile file) {
    return now(file).priority();
  }

  String says(CaseFile file, String kind, boolean applies) {
    return does(
        () -> act(SCREENER, () -> desk.say(file.number(), kind, applies, "The letter says so.")));
  }

  PriorityDesk.Ordered orders(String person, CaseFile file, String priority) {
    return does(() -> act(person, () -> desk.order(file.number(), priority, "It is time.")));
  }

  PriorityDesk.Ordered answers(String person, CaseFile file, UUID order, boolean agrees)
      throws Refusal {
    return act(person, () -> desk.answer(file.number(), order, agrees, "I have read it."));
  }

  /** Lowered by one person and agreed to by another. */
  void lowered(CaseFile file, String priority) {
    UUID order = orders(MANAGER, file, priority).waits();
    does(() -> answers(HEAD, file, order, true));
  }

  List<UUID> risksOf(CaseFile file) {
    return as(
        Actor.JOBS,
        () ->
            jdbc.queryForList(
                "select id from urgent_risk where case_id = ? order by raised_at",
                UUID.class,
                file.id()));
  }

  /** Not urgent, says the duty officer; it is closed on that word. */
  void closes(UUID risk) {
    does(
        () ->
            act(
                DUTY,
                () -> {
                  risks.triage(risk, DUTY, false, "He has moved away.");
                  return null;
                }));
    as(
        Actor.JOBS,
        () -> {
          riskWork.close(risk);
          return null;
        });
  }

  Why told(CaseFile file, String person) {
    return does(() -> act(person, () -> why.priority(file.number()).why()));
  }

  static void refused(ThrowingCallable act, String sentence) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  interface Doing<T> {
    T run() throws Refusal;
  }

  static <T> T does(Doing<T> act) {
    try {
      return act.run();
    } catch (Refusal refusal) {
      throw new AssertionError(refusal);
    }
  }
}
