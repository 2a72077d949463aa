package org.casereview.decision;

import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a member proposes for suspects goes with the own vote: on the same file, to the same end.
 */
@Component
class OwnProposals {

  private final SuspectRecords records;
  private final EachSuspect suspects;

  OwnProposals(SuspectRecords records, EachSuspect suspects) {
    this.records = records;
    this.suspects = suspects;
  }

  /** Refuses a vote for another outcome than the own proposals amount to. */
  void requireToAgree(Panel panel, Round round, String person, Outcome vote, long fileVersion)
      throws Refusal {
    var own = records.own(panel.id(), round.number(), person);
    if (own.isEmpty()) {
      return;
    }
    if (!records.isOn(panel.id(), round.number(), person, fileVersion)) {
      throw new Refusal(
          "New information came in after you proposed outcomes for suspects. Look at it, propose"
              + " them again in the Case file, then vote.");
    }
    if (vote == null) {
      return;
    }
    var sum = SuspectOutcome.summary(suspects.with(own, panel.caseId(), vote)).orElse(vote);
    if (sum != vote) {
      throw new Refusal(
          "What you proposed for suspects amounts to %s for the case, and your vote is %s. Change one of them in the Case file or here, so that they agree."
              .formatted(sum.inWords(), vote.inWords()));
    }
  }
}
