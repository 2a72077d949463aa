package org.casereview.victim;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseVictims;
import org.casereview.casefile.CaseVictims.Victim;
import org.casereview.casefile.HaltsOnRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a notice show of it, in words. */
@Component
@Transactional(readOnly = true)
public class NoticeSheet {

  private static final Map<String, String> EVENTS =
      Map.of(
          "LEFT_OUT", "the case was left out of the review",
          "REVIEW_CLOSED", "the review is complete and no further action stands",
          "REOPENED", "the case is reopened",
          "RETURNED_TO_FORCE", "the case went back to its force for more work",
          "ADOPTED", "the National Crime Agency took the case on",
          "CHARGED", "somebody was charged",
          "REINVESTIGATION_CLOSED", "the new investigation ended without a charge",
          "HALTED",
              "the decision to investigate again does not hold for now: the panel looks at the case again");

  private static final Map<String, String> TELLINGS =
      Map.of(
          "TELL_BY_PLAN", "Who ended the case decided: tell each victim by their own plan.",
          "NOT_TO_BE_TOLD", "Who ended the case decided: the victims are not to be told.",
          "ALREADY_AWARE", "Who ended the case wrote: the victims already know.");

  private static final Map<String, String> CONTACTS =
      Map.of(
          "CONTACTABLE", "can be contacted",
          "NO_CONTACT_REQUESTED", "asked not to be contacted",
          "NOT_TRACED", "not traced");

  private final NoticeRecords notices;
  private final NoticeDecisions decisions;
  private final CaseVictims victims;
  private final HaltsOnRecord halts;

  NoticeSheet(
      NoticeRecords notices, NoticeDecisions decisions, CaseVictims victims, HaltsOnRecord halts) {
    this.notices = notices;
    this.decisions = decisions;
    this.victims = victims;
    this.halts = halts;
  }

  /** For the decision: who, what there is to tell, what is known. */
  public Map<String, Object> forDecision(UUID id) {
    var notice = notices.find(id).orElseThrow();
    var victim = victim(notice);
    return Map.of(
        "victimCode", notice.pseudonym(),
        "eventText", event(notice),
        "tellingText",
            notice.telling() == null
                ? "Nothing was decided about telling the victims when this was decided."
                : TELLINGS.get(notice.telling()),
        "forceText", recorded(victim),
        "attemptText", sofar(notice),
        "channelDays", notice.channelDays(),
        "wish", decisions.wishOf(notice.victimId()).orElseGet(() -> known(victim)).name());
  }

  /** For an attempt: who is told, by whom and how. */
  public Map<String, Object> forAttempt(UUID id) {
    var notice = notices.find(id).orElseThrow();
    var decided = decisions.newest(id).orElseThrow();
    var plan = decided.plan();
    return Map.of(
        "victimCode", notice.pseudonym(),
        "eventText", event(notice),
        "planText",
            "%s, by %s, on the channel: %s"
                .formatted(words(plan.toldPerson()), words(plan.byWhom()), words(plan.channel())),
        "attemptText",
            "Attempt %d of at most %d on this plan."
                .formatted(decided.attempts().size() + 1, notice.attempts()));
  }

  /** What there is to tell, and whether it still is; on forms that were released before, too. */
  private String event(Notice notice) {
    String said = EVENTS.getOrDefault(notice.event(), notice.event());
    if (notice.isTakenBack()) {
      return said
          + ". DO NOT TELL THIS ANY MORE: the case was halted since, and the panel decides again";
    }
    boolean waits =
        notice.mayBeTakenBack()
            && halts.of(notice.caseId()).stream().anyMatch(HaltsOnRecord.Halt::waits);
    return waits
        ? said + ". WAIT WITH IT: somebody asked that the case is halted, and that is not settled"
        : said;
  }

  private Victim victim(Notice notice) {
    return victims.of(notice.caseId()).stream()
        .filter(v -> v.id().equals(notice.victimId()))
        .findFirst()
        .orElseThrow();
  }

  private String sofar(Notice notice) {
    var decided = decisions.of(notice.id());
    if (decided.isEmpty()) {
      return "This is the first look at this notice.";
    }
    var last = decided.get(decided.size() - 1);
    if (last.result() == AttemptMade.Result.TAKEN_BACK) {
      return "The case was halted before anybody was told: choose not to tell it.";
    }
    return last.result() == AttemptMade.Result.UNSAFE_TO_GO_ON
        ? "The last attempt showed that it is unsafe to go on: look at the plan again."
        : "%d attempts did not reach anybody: look at the plan again."
            .formatted(last.attempts().size());
  }

  private static String recorded(Victim victim) {
    return "DECEASED".equals(victim.lifeStatus())
        ? "has died"
        : CONTACTS.getOrDefault(
            victim.contactStatus() == null ? "" : victim.contactStatus(), "nothing on contact");
  }

  /** Before anybody asked: what the force's record suggests, never an agreement. */
  private static Wish known(Victim victim) {
    if ("DECEASED".equals(victim.lifeStatus())) {
      return Wish.DECEASED;
    }
    return switch (victim.contactStatus() == null ? "" : victim.contactStatus()) {
      case "NO_CONTACT_REQUESTED" -> Wish.OPTED_OUT;
      case "NOT_TRACED" -> Wish.NOT_TRACED;
      default -> Wish.NOT_YET_ASKED;
    };
  }

  private static String words(String code) {
    return code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
  }
}
