package org.casereview.screening;

import org.casereview.platform.Refusal;

/**
 * What has to be settled before a case is left out.
 *
 * @param signpost LOCAL_REVIEW, LIVE_TEAM, OTHER_SERVICE, INQUIRY
 * @param victimNotice TELL_BY_PLAN, NOT_TO_BE_TOLD, ALREADY_AWARE
 */
public record LeavingOut(
    String reasons,
    boolean safeguardingConsidered,
    String safeguardingNote,
    String signpost,
    String victimNotice) {

  void requireReasons() throws Refusal {
    if (reasons == null) {
      throw new Refusal("Give your reasons.");
    }
  }

  void requireWhole() throws Refusal {
    requireReasons();
    if (!safeguardingConsidered) {
      throw new Refusal(
          "A case is not left out before safeguarding was considered. Ask whether anybody may be at"
              + " risk now, then answer YES and say in the note what you found.");
    }
    if (signpost == null) {
      throw new Refusal("Choose where the case is signposted to before it is left out.");
    }
    if (victimNotice == null) {
      throw new Refusal("Decide about telling the victims before the case is left out.");
    }
  }
}
