package org.casereview.referral.carrier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;

/**
 * What a first look through a package found.
 *
 * @param referrals how many rows {@code cases} has
 * @param duplicates case references that occur more than once
 * @param problems remarks on tables, and rows that belong to no case
 */
public record Looked(int referrals, Set<String> duplicates, List<Problem> problems) {

  /** What was found; a package without any case is taken, and says so. */
  static Looked of(References references, Collection<Problem> found) {
    var problems = new ArrayList<>(found);
    if (references.rows() == 0) {
      problems.add(
          Problem.ofTable(
              Table.CASES.label(),
              null,
              "NO_CASES",
              "The package holds no case: fill in at least one row of cases and send it again."));
    }
    return new Looked(
        references.rows(), Set.copyOf(references.duplicates()), List.copyOf(problems));
  }

  /** The same with more remarks. */
  Looked and(List<Problem> more) {
    var all = new ArrayList<>(problems);
    all.addAll(more);
    return new Looked(referrals, duplicates, List.copyOf(all));
  }
}
