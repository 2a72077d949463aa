package org.casereview.referral.carrier;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;

/** The case references of a package: which occur twice, and which rows name none of them. */
final class References {

  private final Set<String> all = new HashSet<>();
  private final Set<String> duplicates = new HashSet<>();
  private int rows;

  void add(String reference) {
    rows++;
    if (reference != null && !all.add(reference)) {
      duplicates.add(reference);
    }
  }

  Optional<Problem> orphan(Row row) {
    String reference = row.value("force_reference");
    if (reference == null) {
      return Optional.of(
          Problem.error(
              row,
              "force_reference",
              null,
              "REQUIRED",
              "Give the reference of the case that this row belongs to; the row was not taken."));
    }
    if (all.contains(reference)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            row,
            "force_reference",
            reference,
            "ORPHAN_ROW",
            "No row of cases has this reference: correct it or add the case; the row was not"
                + " taken."));
  }

  int rows() {
    return rows;
  }

  Set<String> duplicates() {
    return duplicates;
  }
}
