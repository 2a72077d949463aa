package org.casereview.scenario;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals to those of central intake who answer whether a rejected referral is withdrawn. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfReferralsInTheBrowserTest extends OnRefusals {

  private static final String CONFIRM = "confirmWithdrawal";

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.REJECTED::equals);
  }

  @Test
  void who_asked_does_not_answer_and_an_alleged_rape_comes_first() {
    var rejections = new Rejections(driver);
    var own = rejections.rejected("intake", Rejections.bad().with("forceCode", "no force of ours"));
    rejections.asks("intake", own);
    refused.taking(
        "intake",
        rejections.task(own, CONFIRM).getId(),
        () -> {},
        "You asked for this withdrawal: somebody else at central intake answers.");
    var alleging = rejections.rejected("force-14", Rejections.bad().alleging());
    rejections.asks("force-14", alleging);
    refused.sending(
        "intake",
        rejections.task(alleging, CONFIRM).getId(),
        Map.of("confirmed", "YES", "reasons", "The force has looked again."),
        () -> {},
        "A rape is alleged here: look at that first");
  }
}
