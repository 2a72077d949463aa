package org.casereview.engine.contract;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every set of drawings keeps, however its owners redraw it.
 *
 * @param started processes that the program starts by itself
 * @param spine the process of the case itself, or an empty text
 * @param closing steps that close a case
 * @param ends steps or forms of a process, one of which is passed before it ends
 * @param gates forms that tell somebody, with the forms that decide whether they may be told
 * @param homes words that stand in one process only, and the guarantee that they serve
 * @param questions keys that a form asks and that cannot be left out, by form
 * @param counts numbers of people, never zero, by which a task may be repeated
 */
public record Promises(
    List<Started> started,
    String spine,
    Set<String> closing,
    Map<String, Set<String>> ends,
    Map<String, Set<String>> gates,
    Map<String, Home> homes,
    Map<String, Set<String>> questions,
    Set<String> counts) {

  /**
   * A process that the program starts when something happens to a case.
   *
   * @param rule the guarantee that it serves
   * @param firstForm what the first person is asked, or an empty text
   * @param mayBeCalled whether a drawing may call it as well
   */
  public record Started(String process, Rule rule, String firstForm, boolean mayBeCalled) {}

  /** Where a word may stand. */
  public record Home(String process, Rule rule) {}

  /** No promise at all. */
  public static final Promises NONE =
      new Promises(
          List.of(), "", Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of("panelSize"));

  static final String STANDARDS = "standards-escalation";
  private static final String NOTICE = "victim-notice";
  private static final String RISK = "urgent-risk";

  /** The promises of this program. */
  public static final Promises OURS =
      new Promises(
          List.of(
              new Started("case-review", Rule.C8, "", false),
              new Started("rejected-referral", Rule.C8, "", false),
              new Started("information-request", Rule.C8, "", true),
              new Started("scope-appeal", Rule.C8, "decide-appeal", false),
              // It begins at what is waited for: the advice, its confirmation or the consent.
              new Started("legal-advice", Rule.C8, "", false),
              new Started("reinvestigation-halt", Rule.C8, "confirm-halt", false),
              new Started(STANDARDS, Rule.G5, "notify-standards", false),
              new Started(RISK, Rule.G5, "triage-risk", false),
              new Started(NOTICE, Rule.G6, "decide-notice", false)),
          "case-review",
          Set.of("closeCase", "screenOut", "recordCharge", "endReinvestigation"),
          Map.ofEntries(
              entry("case-screening", Set.of("assignPriority", "screenOut")),
              entry("information-request", Set.of("applyAnswer", "recordDefault")),
              entry("scope-panel", Set.of("decide-scope")),
              entry("scope-appeal", Set.of("reopenOnAppeal", "dismissAppeal")),
              entry("file-review", Set.of("drawCheck", "check-review")),
              entry("panel-decision", Set.of("recordOutcome")),
              entry("legal-advice", Set.of("confirm-legal-advice")),
              entry("reinvestigation-halt", Set.of("confirm-halt")),
              entry("case-closure", Set.of("closeCase")),
              entry("nca-adoption", Set.of("adoptCase", "declineAdoption")),
              entry("reinvestigation", Set.of("recordCharge", "endReinvestigation")),
              entry("return-to-force", Set.of("takePlanReport", "recallCase")),
              entry("plan-report", Set.of("takePlanReport", "recallCase")),
              entry("plan-acceptance", Set.of("accept-action-plan")),
              entry(NOTICE, Set.of("closeNotice", "recordNotTold")),
              entry(RISK, Set.of("closeRisk")),
              entry(STANDARDS, Set.of("closeMatter"))),
          Map.of("record-attempt", Set.of("decide-notice")),
          ourHomes(),
          Map.ofEntries(
              entry(
                  "confirm-exclusion", Set.of("reasons", "safeguardingConsidered", "victimNotice")),
              entry("decide-scope", Set.of("panelScope", "reasons")),
              entry("decide-appeal", Set.of("upheld", "reasons")),
              entry("review-case", Set.of("recommendation", "recommendationReasons")),
              entry("check-review", Set.of("passed")),
              entry("cast-vote", Set.of("conflict", "outcome", "reasons")),
              entry("decide-as-head", Set.of("outcome", "reasons")),
              entry(
                  "prepare-closure",
                  Set.of("closureReason", "reasons", "safeguardingConsidered", "victimNotice")),
              entry("approve-closure", Set.of("approved")),
              entry(
                  "propose-ending",
                  Set.of("endingReason", "reasons", "safeguardingConsidered", "victimNotice")),
              entry("approve-ending", Set.of("approved")),
              entry("confirm-halt", Set.of("haltConfirmed")),
              entry("decide-recall", Set.of("decision", "reasons")),
              entry("decide-notice", Set.of("wish", "decision")),
              entry("record-attempt", Set.of("attemptResult")),
              entry("triage-risk", Set.of("urgent", "reasons")),
              entry("notify-standards", Set.of("toldParty", "notifiedOn")),
              entry("record-standards-answer", Set.of("answer")),
              entry("record-assessment", Set.of("severity", "referralRequired"))),
          Set.of("panelSize"));

  private static Map<String, Home> ourHomes() {
    return Stream.of(
            at(
                new Home(STANDARDS, Rule.G5),
                "openMatter",
                "chaseStandards",
                "closeMatter",
                "notify-standards",
                "record-standards-answer",
                "record-assessment",
                "record-iopc-referral",
                "standards-liaisons",
                "conductMatterId",
                "conductMatterNumber",
                "standardsAnswered",
                "referralRequired"),
            at(new Home(RISK, Rule.G5), "triage-risk", "closeRisk", "urgentRiskId"),
            at(
                new Home(NOTICE, Rule.G6),
                "decide-notice",
                "record-attempt",
                "closeNotice",
                "recordNotTold",
                "victimNoticeId",
                "victimNoticeNumber",
                "noticeDecision",
                "attemptResult"))
        .flatMap(words -> words)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<String, Home>> at(Home home, String... words) {
    return Stream.of(words).map(word -> entry(word, home));
  }
}
