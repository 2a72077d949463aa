package org.casereview.linking;

import java.util.List;
import org.casereview.referral.ReferralsTaken;
import org.casereview.referral.TakenReferral;
import org.springframework.stereotype.Component;

/** Looks for other cases as soon as a case is taken or changed. */
@Component
class TakesKeys implements ReferralsTaken {

  private final MatchKeys keys;
  private final PossibleLinks links;

  TakesKeys(MatchKeys keys, PossibleLinks links) {
    this.keys = keys;
    this.links = links;
  }

  @Override
  public void taken(List<TakenReferral> block) {
    var found = keys.of(block);
    links.alone();
    keys.replace(block, found);
    links.note(block);
  }
}
