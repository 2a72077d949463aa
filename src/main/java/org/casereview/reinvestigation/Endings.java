package org.casereview.reinvestigation;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.Voices;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a reinvestigation without a charge only as a new reasoned decision: with the safeguarding
 * question, the victim-notice decision and an approver who had no hand in it.
 */
@Service
@Transactional
public class Endings {

  private final CaseFiles cases;
  private final Voices voices;
  private final Reinvestigations reinvestigations;
  private final SupervisionRecords supervisions;
  private final EndingRecords endings;
  private final Chronicle chronicle;

  Endings(
      CaseFiles cases,
      Voices voices,
      Reinvestigations reinvestigations,
      SupervisionRecords supervisions,
      EndingRecords endings,
      Chronicle chronicle) {
    this.cases = cases;
    this.voices = voices;
    this.reinvestigations = reinvestigations;
    this.supervisions = supervisions;
    this.endings = endings;
    this.chronicle = chronicle;
  }

  @Transactional(readOnly = true)
  public void admitProposer(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
  }

  public void propose(UUID caseId, String person, Ending what) throws Refusal {
    admitProposer(caseId, person);
    var reinvestigation = waiting(caseId);
    if (endings.atHand(reinvestigation.id()).isPresent()) {
      throw new Refusal(
          "This ending is proposed already and waits for its approval. Reload the task list.");
    }
    requireWhole(what);
    UUID id = endings.propose(cases.get(caseId), reinvestigation.id(), what, person);
    chronicle.add(
        "ENDING_PROPOSED",
        caseId,
        id,
        Map.of("reason", what.reason(), "victimNotice", what.victimNotice()));
  }

  /** Refuses the proposer, who supervised, and who had a part in the review. */
  @Transactional(readOnly = true)
  public void admitApprover(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    var reinvestigation = waiting(caseId);
    if (atHand(reinvestigation).proposedBy().equals(person)) {
      throw new Refusal(
          "You proposed this ending, so another person approves it. Put the task back.");
    }
    if (supervisions.of(reinvestigation.id()).stream().anyMatch(s -> s.heldBy().equals(person))) {
      throw new Refusal(
          "You supervised this reinvestigation, so somebody who did not approves its ending. Put"
              + " the task back.");
    }
  }

  public void decide(UUID caseId, String person, boolean approved, String comments) throws Refusal {
    admitApprover(caseId, person);
    var ending = atHand(waiting(caseId));
    if (ending.isApproved()) {
      throw notWaiting();
    }
    if (!approved && comments == null) {
      throw new Refusal("Say in the comments what has to happen before this can be approved.");
    }
    if (approved && ending.fileVersion() != cases.get(caseId).version()) {
      throw new Refusal(
          "New information came in after this ending was proposed. Answer NO, so that the case is"
              + " looked at again.");
    }
    if (approved) {
      endings.approve(ending.id(), person, comments);
    } else {
      endings.sendBack(ending.id(), person, comments);
    }
    chronicle.add(approved ? "ENDING_APPROVED" : "ENDING_SENT_BACK", caseId, ending.id(), Map.of());
  }

  private static void requireWhole(Ending what) throws Refusal {
    if (!what.safeguardingConsidered() || what.safeguardingNote() == null) {
      throw new Refusal(
          "A reinvestigation does not end before safeguarding was considered. Think about every"
              + " child that could be at risk today, then answer YES and say in the note what you"
              + " found.");
    }
    if (what.reason().startsWith("NO_CHARGE_") && !"CPS".equals(what.decidedBy())) {
      throw new Refusal(
          "Only the CPS decides that the tests for a charge are not met. Say that the CPS decided,"
              + " or give another reason.");
    }
    if ("NOT_TO_BE_TOLD".equals(what.victimNotice()) && what.victimNoticeReasons() == null) {
      throw new Refusal("Give the reasons why the victims are not to be told.");
    }
  }

  private Reinvestigation waiting(UUID caseId) throws Refusal {
    return reinvestigations
        .underWay(caseId)
        .filter(
            r ->
                supervisions
                    .newest(r.id())
                    .filter(s -> s.what().result() == Supervision.Result.END)
                    .isPresent())
        .orElseThrow(Endings::notWaiting);
  }

  private EndingRecords.Stored atHand(Reinvestigation reinvestigation) throws Refusal {
    return endings.atHand(reinvestigation.id()).orElseThrow(Endings::notWaiting);
  }

  private static Refusal notWaiting() {
    return new Refusal("This reinvestigation is not waiting to be ended. Reload the task list.");
  }
}
