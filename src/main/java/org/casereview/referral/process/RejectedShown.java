package org.casereview.referral.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.people.Forces;
import org.casereview.referral.RejectedSheet;
import org.springframework.stereotype.Component;

/** What every form of a rejected referral shows of it. */
@Component
class RejectedShown {

  private final RejectedSheet sheets;
  private final Forces forces;

  RejectedShown(RejectedSheet sheets, Forces forces) {
    this.sheets = sheets;
    this.forces = forces;
  }

  static UUID idOf(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.REJECTED_REFERRAL_ID));
  }

  Map<String, Object> of(TaskAtHand task) {
    var sheet = sheets.of(idOf(task));
    String force =
        sheet.force() == null
            ? "a force that cannot be read"
            : "%s (%s)".formatted(forces.name(sheet.force()), sheet.force());
    return Map.of(
        "referralText",
        "%s: %s of %s".formatted(sheet.number(), sheet.reference(), force),
        "problemsText",
        sheet.problems(),
        "askedText",
        sheet.asked(),
        "sentBackText",
        sheet.sentBack(),
        "rapeText",
        sheet.rapeAlleged() ? "**A rape is alleged.**" : "");
  }
}
