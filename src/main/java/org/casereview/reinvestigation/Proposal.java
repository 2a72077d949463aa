package org.casereview.reinvestigation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.review.LedgerLine;

/**
 * What the ledger proposes for a plan.
 *
 * @param lines the lines to be asked for or struck out, those that matter most first
 * @param beyond the labels of those that do not fit in one plan
 * @param strikeReasons why a line may be struck out: code and words, in their order
 * @param acquitted pseudonyms of those who may not be worked on
 */
public record Proposal(
    List<LedgerLine> lines,
    List<String> beyond,
    Map<String, String> strikeReasons,
    Set<String> acquitted) {}
