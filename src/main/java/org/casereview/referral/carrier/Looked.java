package org.casereview.referral.carrier;

import java.util.List;
import java.util.Set;
import org.casereview.referral.format.Problem;

/**
 * What a first look through a package found.
 *
 * @param referrals how many rows {@code cases} has
 * @param duplicates case references that occur more than once
 * @param problems remarks on tables, and rows that belong to no case
 */
public record Looked(int referrals, Set<String> duplicates, List<Problem> problems) {}
