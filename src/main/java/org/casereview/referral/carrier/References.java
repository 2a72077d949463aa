package org.casereview.referral.carrier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/**
 * The cases of a package: which references occur twice, which rows name none of them, and which
 * cases fit into memory together.
 */
final class References {

  private static final int MOST_ORPHANS = 10_000;

  private final List<Place> places = new ArrayList<>();
  private final Map<String, Place> first = new HashMap<>();
  private final Set<String> duplicates = new HashSet<>();
  private int orphans;
  private int passes = 1;

  /** Where a row of cases stands, and how much it and its rows weigh. */
  private static final class Place {
    private final int row;
    private long weight;
    private int pass;

    Place(int row) {
      this.row = row;
    }
  }

  void add(Row row) {
    var place = new Place(row.number());
    place.weight = weight(row);
    places.add(place);
    String reference = row.value("force_reference");
    if (reference != null && first.putIfAbsent(reference, place) != null) {
      duplicates.add(reference);
    }
  }

  /** Counts a row of another table to its case; tells when it has none. */
  Optional<Problem> child(Row row) {
    String reference = row.value("force_reference");
    Place place = first.get(reference);
    if (place != null) {
      place.weight += weight(row);
      return Optional.empty();
    }
    orphans++;
    if (orphans > MOST_ORPHANS) {
      return orphans > MOST_ORPHANS + 1 ? Optional.empty() : Optional.of(further(row));
    }
    return Optional.of(
        reference == null
            ? Problem.error(
                row,
                "force_reference",
                null,
                "REQUIRED",
                "Give the reference of the case that this row belongs to; the row was not taken.")
            : Problem.error(
                row,
                "force_reference",
                reference,
                "ORPHAN_ROW",
                "No row of cases has this reference: correct it or add the case; the row was not"
                    + " taken."));
  }

  private static Problem further(Row row) {
    return Problem.error(
        row,
        "force_reference",
        null,
        "ORPHAN_ROW",
        "From here on more rows belong to no case; they were not taken and are not listed.");
  }

  /** Divides the cases, in their order, so that no more than so many bytes are held at once. */
  void divide(long bytes) throws PackageFault {
    long held = 0;
    for (Place place : places) {
      if (place.weight > bytes) {
        throw tooHeavy(place.row);
      }
      if (held + place.weight > bytes) {
        passes++;
        held = 0;
      }
      held += place.weight;
      place.pass = passes - 1;
    }
  }

  static PackageFault tooHeavy(int row) {
    return PackageFault.tooLarge(
        Table.CASES.label()
            + " row "
            + row
            + " with the rows that belong to it is larger than any case: check whether all of them"
            + " have the right reference.");
  }

  /** About how many bytes a row holds in memory. */
  static long weight(Row row) {
    long weight = 8L * row.cells().length;
    for (String cell : row.cells()) {
      weight += cell == null ? 0 : cell.length();
    }
    return weight;
  }

  int passes() {
    return passes;
  }

  /** The pass in which the n-th row of cases is read. */
  int passOf(int file) {
    return places.get(file).pass;
  }

  int rows() {
    return places.size();
  }

  Set<String> duplicates() {
    return duplicates;
  }
}
