package org.casereview.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Chronicle;
import org.casereview.people.People;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a mistaken record of a decision: the reason of an approved closure, or the outcome of a
 * suspect. One person asks with a reason, another agrees; nothing is written over.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class DecisionCorrections {

  private static final List<String> CLOSURE_REASONS =
      List.of(
          "NO_REASONABLE_LINE",
          "VICTIMS_DO_NOT_WISH",
          "ALL_SUSPECTS_DECEASED",
          "PRIOR_ACQUITTAL",
          "OTHER");

  /** What is asked for: a closure or a suspect's outcome, and what it should say. */
  public record Asked(UUID record, String code, String reasons, String why) {}

  private final CorrectionRecords records;
  private final ClosureRecords closures;
  private final ClosureReasons closureReasons;
  private final SuspectCorrections suspects;
  private final Voices voices;
  private final People people;
  private final Policy policy;
  private final Chronicle chronicle;

  DecisionCorrections(
      CorrectionRecords records,
      ClosureRecords closures,
      ClosureReasons closureReasons,
      SuspectCorrections suspects,
      Voices voices,
      People people,
      Policy policy,
      Chronicle chronicle) {
    this.records = records;
    this.closures = closures;
    this.closureReasons = closureReasons;
    this.suspects = suspects;
    this.voices = voices;
    this.people = people;
    this.policy = policy;
    this.chronicle = chronicle;
  }

  public void ask(UUID caseId, String person, Asked asked) throws Refusal {
    require(caseId, person);
    String reasons = need(asked.reasons(), "Give the reasons as they should stand on record.");
    String why = need(asked.why(), "Say in a sentence what was mistaken.");
    boolean ofClosure =
        closures.of(caseId).stream()
            .anyMatch(c -> c.id().equals(asked.record()) && Boolean.TRUE.equals(c.approved()));
    if (ofClosure) {
      if (!CLOSURE_REASONS.contains(asked.code())) {
        throw new Refusal("Choose the reason that the closure should have.");
      }
      closureReasons.check(caseId, asked.code());
    } else {
      suspects.require(caseId, asked.record(), asked.code());
    }
    if (!records.ask(
        caseId,
        ofClosure ? asked.record() : null,
        ofClosure ? null : asked.record(),
        asked.code(),
        reasons,
        why,
        person)) {
      throw new Refusal("A correction of this record waits for a second person already.");
    }
    chronicle.add("DECISION_CORRECTION_ASKED", caseId, asked.record(), Map.of());
  }

  public void answer(UUID caseId, UUID id, String person, boolean agrees, String note)
      throws Refusal {
    require(caseId, person);
    var asked =
        records
            .atHand(caseId, id)
            .filter(one -> one.agrees() == null)
            .orElseThrow(() -> new Refusal("This correction was answered. Load the page again."));
    if (asked.askedBy().equals(person)) {
      throw new Refusal("You asked for this correction, so another person answers it.");
    }
    if (!agrees) {
      need(note, "Say in a sentence why the record stays as it is.");
    }
    records.answer(id, agrees, note, person);
    if (agrees && asked.suspectOutcomeId() != null) {
      suspects.make(caseId, asked.suspectOutcomeId(), asked.code(), asked.reasons());
    }
    chronicle.add(
        agrees ? "DECISION_CORRECTED" : "DECISION_CORRECTION_DECLINED", caseId, id, Map.of());
  }

  private void require(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    boolean decides =
        people.find(person).filter(p -> policy.lets(p.teams(), "correct-decisions")).isPresent();
    if (!decides) {
      throw new Refusal("Members of the panel, managers and heads of review correct its records.");
    }
  }

  private static String need(String text, String sentence) throws Refusal {
    if (text == null || text.isBlank()) {
      throw new Refusal(sentence);
    }
    return text.strip();
  }
}
