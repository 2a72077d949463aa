package org.casereview.referral;

import java.util.UUID;
import org.casereview.referral.format.Validated;

/**
 * What became of one referral of a package.
 *
 * @param caseId its case; null when it was rejected
 * @param incomingHash of its content as sent; null when it was rejected
 */
record Item(Validated referral, Result result, UUID caseId, String incomingHash) {}
