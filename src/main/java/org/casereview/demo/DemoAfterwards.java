package org.casereview.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.demo.process.DemoWorker.OpenTask;
import org.casereview.people.DemoForces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What follows decisions in the demonstration: closures, action plans, supervision, victims. */
@Component
@Profile("demo")
class DemoAfterwards {

  private static final List<String> MANAGER = List.of("manager");
  private static final List<String> HEAD = List.of("head");
  private static final List<String> VICTIMS = List.of("victims");

  private static final List<String> LIAISONS =
      DemoForces.CODES.stream().map(code -> "force-" + code).toList();

  private static final Map<String, Object> SAFE =
      Map.of(
          "safeguardingConsidered", "YES",
          "safeguardingNote", "Checked with the force and the local authority.",
          "victimNotice", "TELL_BY_PLAN",
          "victimNoticeReasons", "Each victim is told in the way that she chose.");

  /** The two lines that the reviewer found open, in the words of the plan. */
  private static final Map<String, Object> PLAN =
      Map.of(
          "lineAction1", "Interview the suspects who were never seen.",
          "lineAction2", "Trace and see the witness whom the first account names.",
          "sentTo", "Head of crime");

  private static final Map<String, Object> REPORT =
      Map.of(
          "resultAction1", "DONE",
          "statementAction1", "Both were interviewed under caution.",
          "resultAction2", "NOT_POSSIBLE",
          "statementAction2", "The witness has died; the record of it is attached.");

  private static final Map<String, Object> ADOPTION =
      Map.of(
          "grounds", "The network reaches across four forces.",
          "complexity", "Suspects abroad, and two earlier operations to be read together.",
          "forceConsent", "CONSENTED");

  private static final Map<String, Object> ADOPTED =
      Map.of(
          "decision", "ADOPTED",
          "taskingReference", "TASK-26-014",
          "seniorInvestigatingOfficer", "Detective superintendent Orla Kestrelby");

  private final DemoHands hands;
  private final DemoConcerns concerns;
  private final DemoVotes votes;
  private final Clock clock;

  DemoAfterwards(DemoHands hands, DemoConcerns concerns, DemoVotes votes, Clock clock) {
    this.hands = hands;
    this.concerns = concerns;
    this.votes = votes;
    this.clock = clock;
  }

  void work() {
    hands.done("prepareClosure", 4, List.of("panel2", "panel3"), task -> with(SAFE, closure()));
    hands.done("approveClosure", 2, HEAD, task -> Map.of("approved", "YES"));
    hands.done("prepareAdoption", 2, MANAGER, task -> ADOPTION);
    hands.done("decideAdoption", 1, HEAD, task -> ADOPTED);
    hands.done("sendActionPlan", 9, MANAGER, task -> PLAN);
    hands.done("acceptActionPlan", 7, LIAISONS, this::answered);
    hands.done("reportOnPlan", 1, LIAISONS, task -> REPORT);
    hands.done("reviewSupervision", 2, MANAGER, task -> supervised("END"));
    hands.done("proposeEnding", 1, MANAGER, task -> with(SAFE, ending()));
    hands.done("decideNotice", 6, VICTIMS, this::notice);
    hands.done("recordAttempt", 2, VICTIMS, task -> attempt());
    concerns.raise();
  }

  private static Map<String, Object> closure() {
    return Map.of(
        "closureReason", "NO_REASONABLE_LINE",
        "reasons", "Every reasonable line was followed or can no longer be followed.");
  }

  private Map<String, Object> answered(OpenTask task) {
    return votes.isFirstReturned(task) ? declined() : accepted();
  }

  private static Map<String, Object> accepted() {
    return Map.of(
        "accepted", "YES",
        "officerRank", "Detective superintendent",
        "officerName", "Ellis Harrowgate");
  }

  private static Map<String, Object> declined() {
    return Map.of(
        "accepted", "NO",
        "declineReasons", "Both actions were carried out in another operation last year.");
  }

  private static Map<String, Object> supervised(String result) {
    return Map.of(
        "progress", "STALLED",
        "findings", "Every action of the plan was carried out; no new line came of it.",
        "supervisionResult", result);
  }

  private static Map<String, Object> ending() {
    return Map.of(
        "endingReason", "NO_REASONABLE_LINE",
        "decidedBy", "POLICE",
        "reasons", "What could be followed was followed, and it leads no further.");
  }

  private Map<String, Object> notice(OpenTask task) {
    return Map.of(
        "wish", "OPTED_IN",
        "wishGivenOn", today().minusDays(20).toString(),
        "decision", "TELL",
        "toldPerson", "VICTIM",
        "byWhom", "CENTRAL_TEAM",
        "channel", "PHONE",
        "channelChecked", "YES",
        "reasons", "She asked to be told of every decision, by telephone in the morning.");
  }

  private Map<String, Object> attempt() {
    return Map.of(
        "attemptedOn", today().toString(),
        "attemptedTime", "00:00",
        "attemptResult", "TOLD",
        "supportOffered", "YES");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
  }

  private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }
}
