package org.casereview.linking;

import java.util.UUID;

/**
 * A value of a case as a blind index.
 *
 * @param person whose it is, by pseudonym; empty for a crime number
 */
record MatchKey(UUID caseId, Kind kind, String person, byte[] key) {}
