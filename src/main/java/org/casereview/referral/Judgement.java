package org.casereview.referral;

import org.casereview.referral.format.Content;
import org.casereview.referral.format.Validated;
import org.casereview.referral.format.Validator.Identity;

/**
 * What is to become of one referral.
 *
 * @param before what is on file; null when it is new
 * @param content what is known from now on
 * @param incomingHash of the content as sent
 */
record Judgement(
    Validated referral, Result result, Known before, Content content, String incomingHash) {

  Identity identity() {
    return new Identity(referral.forceCode(), referral.forceReference());
  }

  boolean isNewlyRape() {
    return referral.rapeAlleged()
        && before != null
        && before.content().rows(org.casereview.referral.format.Table.OFFENCES).values().stream()
            .noneMatch(o -> "Y".equals(o.get("rape")));
  }
}
