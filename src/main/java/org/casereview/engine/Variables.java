package org.casereview.engine;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published variables: the only names a diagram may use and the engine may store. */
public final class Variables {

  public static final Variable<String> CASE_ID = Variable.id("caseId");
  public static final Variable<String> CASE_NUMBER = Variable.code("caseNumber");

  /** The version of the case file when the task was taken; kept with the task alone. */
  public static final Variable<Integer> FILE_VERSION_TAKEN = Variable.number("fileVersionTaken");

  public static final Variable<String> FORCE_CODE = Variable.code("forceCode");

  public static final Variable<Boolean> RAPE_ALLEGED = Variable.flag("rapeAlleged");
  public static final Variable<String> SCOPE_OUTCOME = Variable.code("scopeOutcome");
  public static final Variable<Boolean> EXCLUSION_AGREED = Variable.flag("exclusionAgreed");
  public static final Variable<String> PRIORITY = Variable.code("priority");

  public static final Variable<String> REQUEST_ID = Variable.id("informationRequestId");
  public static final Variable<String> REQUEST_NUMBER = Variable.code("informationRequestNumber");
  public static final Variable<Boolean> REQUEST_ANSWERED = Variable.flag("requestAnswered");
  public static final Variable<Date> INFORMATION_DUE_AT = Variable.instant("informationDueAt");
  public static final Variable<Date> INFORMATION_REMINDER_AT =
      Variable.instant("informationReminderAt");

  /** The rungs of a ladder: of a request, of an action plan, of a rejected referral. */
  public static final Variable<Date> FORCE_LEAD_TOLD_AT = Variable.instant("forceLeadToldAt");

  public static final Variable<Date> CHIEF_OFFICER_TOLD_AT = Variable.instant("chiefOfficerToldAt");
  public static final Variable<Date> REQUEST_DEFAULT_AT = Variable.instant("requestDefaultAt");

  public static final Variable<String> APPEAL_ID = Variable.id("scopeAppealId");
  public static final Variable<String> APPEAL_NUMBER = Variable.code("scopeAppealNumber");
  public static final Variable<Boolean> APPEAL_UPHELD = Variable.flag("appealUpheld");
  public static final Variable<Date> APPEAL_REMINDER_AT = Variable.instant("appealReminderAt");

  public static final Variable<String> REJECTED_REFERRAL_ID = Variable.id("rejectedReferralId");
  public static final Variable<String> REJECTED_REFERRAL_NUMBER =
      Variable.code("rejectedReferralNumber");
  public static final Variable<Boolean> FORCE_KNOWN = Variable.flag("forceKnown");
  public static final Variable<Boolean> WITHDRAWAL_CONFIRMED = Variable.flag("withdrawalConfirmed");
  public static final Variable<Date> CORRECTION_REMINDER_AT =
      Variable.instant("correctionReminderAt");

  public static final Variable<String> REVIEWER_ID = Variable.code("reviewerId");
  public static final Variable<Boolean> CONFLICT_DECLARED = Variable.flag("conflictDeclared");

  /** True when somebody else than the reviewer at hand has to work on the review; never why. */
  public static final Variable<Boolean> REVIEW_HANDED_BACK = Variable.flag("reviewHandedBack");

  public static final Variable<Boolean> CHECK_NEEDED = Variable.flag("checkNeeded");
  public static final Variable<Boolean> REVIEW_PASSED = Variable.flag("reviewPassed");

  public static final Variable<Integer> PANEL_SIZE = Variable.number("panelSize");
  public static final Variable<Integer> PANEL_ROUND = Variable.number("panelRound");
  public static final Variable<Boolean> MAJORITY_REACHED = Variable.flag("majorityReached");
  public static final Variable<Boolean> SECOND_ROUND_HELD = Variable.flag("secondRoundHeld");
  public static final Variable<String> REVIEW_OUTCOME = Variable.code("reviewOutcome");
  public static final Variable<Boolean> CLOSURE_APPROVED = Variable.flag("closureApproved");

  public static final Variable<String> EMERGENCY_ACCESS_ID = Variable.id("emergencyAccessId");
  public static final Variable<String> EMERGENCY_ACCESS_NUMBER =
      Variable.code("emergencyAccessNumber");

  public static final Variable<String> LEGAL_ADVICE_ID = Variable.id("legalAdviceId");
  public static final Variable<String> LEGAL_ADVICE_NUMBER = Variable.code("legalAdviceNumber");

  /** What is waited for next: ADVICE, CONSENT or NOTHING. */
  public static final Variable<String> ADVICE_OWED = Variable.code("adviceOwed");

  public static final Variable<String> HALT_ID = Variable.id("haltId");
  public static final Variable<String> HALT_NUMBER = Variable.code("haltNumber");
  public static final Variable<Boolean> HALT_CONFIRMED = Variable.flag("haltConfirmed");

  public static final Variable<Boolean> PLAN_ACCEPTED = Variable.flag("planAccepted");
  public static final Variable<Date> RECALL_AT = Variable.instant("recallAt");
  public static final Variable<Boolean> CASE_RECALLED = Variable.flag("caseRecalled");
  public static final Variable<String> REINVESTIGATION_OWNER =
      Variable.code("reinvestigationOwner");
  public static final Variable<String> ADOPTION_DECISION = Variable.code("adoptionDecision");
  public static final Variable<Boolean> CASE_ADOPTED = Variable.flag("caseAdopted");
  public static final Variable<String> SUPERVISION_RESULT = Variable.code("supervisionResult");
  public static final Variable<Boolean> ENDING_APPROVED = Variable.flag("endingApproved");

  public static final Variable<String> VICTIM_NOTICE_ID = Variable.id("victimNoticeId");
  public static final Variable<String> VICTIM_NOTICE_NUMBER = Variable.code("victimNoticeNumber");
  public static final Variable<String> NOTICE_DECISION = Variable.code("noticeDecision");
  public static final Variable<String> ATTEMPT_RESULT = Variable.code("attemptResult");

  public static final Variable<String> URGENT_RISK_ID = Variable.id("urgentRiskId");
  public static final Variable<String> URGENT_RISK_NUMBER = Variable.code("urgentRiskNumber");
  public static final Variable<Boolean> RISK_URGENT = Variable.flag("riskUrgent");
  public static final Variable<Boolean> FORCE_MAY_BE_TOLD = Variable.flag("forceMayBeTold");
  public static final Variable<Boolean> RISK_CLOSED = Variable.flag("riskClosed");

  /** Which row of the targets a task has that is repeated at other intervals; else its priority. */
  public static final Variable<String> TARGET_RUNG = Variable.code("targetRung");

  /** Since when the next task's clock runs, where that was before the task itself; or null. */
  public static final Variable<Date> TARGET_FROM = Variable.instant("targetFrom");

  /** How far ahead the next task stands in its list; at hand only while the task is made. */
  public static final Variable<Integer> TASK_PLACE = Variable.number("taskPlace");

  public static final Variable<Date> PHONE_TOLD_AT = Variable.instant("phoneToldAt");
  public static final Variable<Date> SUPERINTENDENT_TOLD_AT =
      Variable.instant("superintendentToldAt");

  public static final Variable<String> CONDUCT_MATTER_ID = Variable.id("conductMatterId");
  public static final Variable<String> CONDUCT_MATTER_NUMBER = Variable.code("conductMatterNumber");
  public static final Variable<Boolean> STANDARDS_ANSWERED = Variable.flag("standardsAnswered");
  public static final Variable<Boolean> REFERRAL_REQUIRED = Variable.flag("referralRequired");

  public static final Variable<Date> SCREENING_DUE_AT = Variable.instant("screeningDueAt");
  public static final Variable<Date> EXCLUSION_DUE_AT = Variable.instant("exclusionDueAt");
  public static final Variable<Date> SCOPE_PANEL_DUE_AT = Variable.instant("scopePanelDueAt");
  public static final Variable<Date> SCOPE_CHECK_DUE_AT = Variable.instant("scopeCheckDueAt");
  public static final Variable<Date> APPEAL_DUE_AT = Variable.instant("appealDueAt");
  public static final Variable<Date> ALLOCATION_DUE_AT = Variable.instant("allocationDueAt");
  public static final Variable<Date> CONFLICT_DUE_AT = Variable.instant("conflictDueAt");
  public static final Variable<Date> REVIEW_DUE_AT = Variable.instant("reviewDueAt");
  public static final Variable<Date> CHECK_DUE_AT = Variable.instant("checkDueAt");
  public static final Variable<Date> VOTE_DUE_AT = Variable.instant("voteDueAt");
  public static final Variable<Date> HEAD_DECISION_DUE_AT = Variable.instant("headDecisionDueAt");
  public static final Variable<Date> CLOSURE_DUE_AT = Variable.instant("closureDueAt");
  public static final Variable<Date> EMERGENCY_REVIEW_DUE_AT =
      Variable.instant("emergencyReviewDueAt");
  public static final Variable<Date> LEGAL_ADVICE_DUE_AT = Variable.instant("legalAdviceDueAt");
  public static final Variable<Date> ADVICE_CONFIRMATION_DUE_AT =
      Variable.instant("adviceConfirmationDueAt");
  public static final Variable<Date> CONSENT_DUE_AT = Variable.instant("consentDueAt");
  public static final Variable<Date> HALT_DUE_AT = Variable.instant("haltDueAt");
  public static final Variable<Date> APPROVAL_DUE_AT = Variable.instant("approvalDueAt");
  public static final Variable<Date> PLAN_SENDING_DUE_AT = Variable.instant("planSendingDueAt");
  public static final Variable<Date> PLAN_ACCEPTANCE_DUE_AT =
      Variable.instant("planAcceptanceDueAt");
  public static final Variable<Date> PLAN_REPORT_DUE_AT = Variable.instant("planReportDueAt");
  public static final Variable<Date> RECALL_DUE_AT = Variable.instant("recallDueAt");
  public static final Variable<Date> SUPERVISION_DUE_AT = Variable.instant("supervisionDueAt");
  public static final Variable<Date> ENDING_DUE_AT = Variable.instant("endingDueAt");
  public static final Variable<Date> ENDING_APPROVAL_DUE_AT =
      Variable.instant("endingApprovalDueAt");
  public static final Variable<Date> ADOPTION_PREPARATION_DUE_AT =
      Variable.instant("adoptionPreparationDueAt");
  public static final Variable<Date> ADOPTION_DUE_AT = Variable.instant("adoptionDueAt");
  public static final Variable<Date> NOTICE_DUE_AT = Variable.instant("noticeDueAt");
  public static final Variable<Date> ATTEMPT_DUE_AT = Variable.instant("attemptDueAt");
  public static final Variable<Date> TRIAGE_DUE_AT = Variable.instant("triageDueAt");
  public static final Variable<Date> ACKNOWLEDGEMENT_DUE_AT =
      Variable.instant("acknowledgementDueAt");
  public static final Variable<Date> RISK_PLAN_DUE_AT = Variable.instant("riskPlanDueAt");
  public static final Variable<Date> RISK_REVIEW_DUE_AT = Variable.instant("riskReviewDueAt");
  public static final Variable<Date> STANDARDS_NOTICE_DUE_AT =
      Variable.instant("standardsNoticeDueAt");
  public static final Variable<Date> STANDARDS_ANSWER_DUE_AT =
      Variable.instant("standardsAnswerDueAt");
  public static final Variable<Date> ASSESSMENT_DUE_AT = Variable.instant("assessmentDueAt");
  public static final Variable<Date> IOPC_REFERRAL_DUE_AT = Variable.instant("iopcReferralDueAt");
  public static final Variable<Date> CORRECTION_DUE_AT = Variable.instant("correctionDueAt");
  public static final Variable<Date> WITHDRAWAL_DUE_AT = Variable.instant("withdrawalDueAt");
  public static final Variable<Date> RAPE_LOOK_DUE_AT = Variable.instant("rapeLookDueAt");

  private static final List<Variable<?>> ALL =
      Stream.of(Variables.class.getFields()).map(Variables::valueOf).collect(Collectors.toList());

  private static final Map<String, Variable<?>> BY_NAME =
      ALL.stream().collect(Collectors.toMap(Variable::name, Function.identity()));

  private static final Pattern ANSWER = Pattern.compile("answer[A-Z][A-Za-z0-9]*");

  private Variables() {}

  public static List<Variable<?>> all() {
    return ALL;
  }

  /** True when a text value may be stored under that name. */
  public static boolean admits(String name, String text) {
    Variable<?> variable = BY_NAME.get(name);
    if (variable == null && ANSWER.matcher(name).matches()) {
      return Variable.code(name).admits(text);
    }
    return variable != null && variable.admits(text);
  }

  /**
   * The name of the fact that an owner's own question leaves behind, published by this rule and not
   * by the list: {@code answerReady} for the question {@code ready}.
   */
  static String answerTo(String question) {
    return "answer" + question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
  }

  /** The published variable of that name, or null. */
  public static Variable<?> named(String name) {
    return BY_NAME.get(name);
  }

  private static Variable<?> valueOf(java.lang.reflect.Field field) {
    try {
      return (Variable<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
