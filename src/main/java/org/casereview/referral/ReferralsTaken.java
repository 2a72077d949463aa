package org.casereview.referral;

import java.util.List;

/**
 * Hears of the referrals of a block that were accepted or updated, at the end of the transaction
 * that took them; a bean of the capability.
 */
@FunctionalInterface
public interface ReferralsTaken {

  void taken(List<TakenReferral> block);
}
