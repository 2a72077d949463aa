package org.casereview.referral;

import java.util.UUID;
import org.casereview.referral.format.Content;

/**
 * A referral on file.
 *
 * @param incomingHash of what was sent last
 */
record Known(
    UUID caseId,
    String caseNumber,
    String forceCode,
    String forceReference,
    String incomingHash,
    int version,
    Content content) {}
