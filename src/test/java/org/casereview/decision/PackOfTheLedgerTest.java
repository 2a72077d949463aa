package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.found;

import java.util.Map;
import org.casereview.decision.pack.Packs;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pack names what can still be done, and what was missed, as the ledger has it. */
class PackOfTheLedgerTest extends OnDecision {

  @Autowired Packs packs;
  @Autowired ForceConflicts conflicts;

  @Test
  void lines_that_can_still_be_done_stand_before_what_was_missed() throws Exception {
    var file =
        walk.passedWith(
            Map.of(
                "D2", found("SUS-02", "PROBABLE", "YES"),
                "E4", found("LOI-03", "DECISIVE", "YES"),
                "E3", found("LOI-05", "POSSIBLE", "NO"),
                "E5", found("LOI-06", "NONE", "UNKNOWN")));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    walk.as(HEAD, () -> conflicts.say(file.id(), HEAD, true, "A chief officer led it then."));
    String said = PrintedPack.of(walk, packs, file, "ledger");
    assertThat(said)
        .contains("What can still be done, from the ledger", "What was missed")
        .containsSubsequence("finding E4", "finding D2", "finding E5", "finding E3")
        .containsOnlyOnce("finding E3")
        .containsOnlyOnce("finding E4")
        .contains("can still be done: no)", "can still be done: unknown)");
    assertThat(said)
        .contains("The force itself stands in a conflict: A chief officer led it then.");
  }
}
