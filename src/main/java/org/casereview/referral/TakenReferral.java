package org.casereview.referral;

import java.util.UUID;
import org.casereview.referral.content.Referral;

/**
 * A case with all that is known of it from now on.
 *
 * @param content rows that the force no longer sends are still in it
 */
public record TakenReferral(UUID caseId, String caseNumber, String forceCode, Referral content) {}
