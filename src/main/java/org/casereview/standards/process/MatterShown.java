package org.casereview.standards.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.people.Forces;
import org.casereview.standards.ConductMatters;
import org.casereview.standards.Matter;
import org.springframework.stereotype.Component;

/** What every form of a matter shows of it. */
@Component
class MatterShown {

  private final ConductMatters matters;
  private final Forces forces;

  MatterShown(ConductMatters matters, Forces forces) {
    this.matters = matters;
    this.forces = forces;
  }

  static UUID idOf(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.CONDUCT_MATTER_ID));
  }

  Map<String, Object> of(TaskAtHand task) {
    Matter matter = matters.shown(idOf(task));
    return Map.of(
        "matterText",
        "%s: case %s of %s (%s)"
            .formatted(
                matter.number(),
                matter.caseNumber(),
                forces.name(matter.forceCode()),
                matter.forceCode()),
        "indicationText",
        matter.indication().words() + ".",
        "routeText",
        matter.triage().route().words() + ".",
        "mandatoryText",
        matter.triage().mandatory()
            ? "**The law expects this matter to be referred to the IOPC.**"
            : "The law does not by itself ask for a referral of this matter.",
        "account",
        matter.account());
  }
}
