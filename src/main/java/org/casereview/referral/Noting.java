package org.casereview.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;

/** Finds out of each rejected row of a block which item it is of, open already or new. */
final class Noting {

  /**
   * An item with its newest row.
   *
   * @param before what it was until now; null when it is new
   */
  record Given(OpenItem item, Attempt attempt, OpenItem before) {

    boolean isNew() {
      return before == null;
    }

    /** Rape is alleged for the first time: somebody has to look at once. */
    boolean isNewlyRape() {
      return before != null && attempt.rapeAlleged() && !before.rapeAlleged();
    }
  }

  /** Which item a row of the package is of. */
  record Link(int row, UUID item) {}

  private final UUID packageId;
  private final OpenItem corrected;
  private final Map<UUID, OpenItem> before = new HashMap<>();
  private final Map<String, OpenItem> byRows = new HashMap<>();
  private final Map<String, OpenItem> byIdentity = new HashMap<>();
  private final Map<UUID, Given> given = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  /**
   * Looks at a package.
   *
   * @param open the items that its rows may be of
   * @param corrects the item that the package corrects, or null
   */
  Noting(UUID packageId, List<OpenItem> open, UUID corrects) {
    this.packageId = packageId;
    open.forEach(item -> before.put(item.id(), item));
    open.forEach(this::remember);
    this.corrected = before.get(corrects);
  }

  void add(Attempt attempt) {
    OpenItem known = known(attempt);
    OpenItem item =
        known == null ? begun(attempt) : known.with(packageId, attempt, isToBeKnownBy(attempt));
    remember(item);
    given.put(item.id(), new Given(item, attempt, before.get(item.id())));
    links.add(new Link(attempt.row(), item.id()));
  }

  int countNew() {
    return (int) given.values().stream().filter(Given::isNew).count();
  }

  void number(Iterator<String> numbers) {
    given.replaceAll(
        (id, g) -> g.isNew() ? new Given(g.item().numbered(numbers.next()), g.attempt(), null) : g);
  }

  List<Given> given() {
    return List.copyOf(given.values());
  }

  List<Link> links() {
    return links;
  }

  private OpenItem known(Attempt attempt) {
    if (corrected != null) {
      return corrected;
    }
    OpenItem same = byRows.get(attempt.rows());
    if (same != null) {
      return same;
    }
    OpenItem named = byIdentity.get(attempt.identity());
    return named == null || isOfAnotherRow(named, attempt) ? null : named;
  }

  /** Two rows of a package under one reference are two items: none hides the other. */
  private boolean isOfAnotherRow(OpenItem item, Attempt attempt) {
    return item.packageId().equals(packageId) && item.row() != attempt.row();
  }

  private boolean isToBeKnownBy(Attempt attempt) {
    if (corrected == null || attempt.identity() == null) {
      return false;
    }
    OpenItem named = byIdentity.get(attempt.identity());
    return named == null || named.id().equals(corrected.id());
  }

  private OpenItem begun(Attempt attempt) {
    boolean named = attempt.identity() != null && !byIdentity.containsKey(attempt.identity());
    return new OpenItem(
        Ids.next(),
        null,
        attempt.queueForce(),
        attempt.hash(),
        attempt.forceCode(),
        named ? attempt.forceReference() : null,
        packageId,
        attempt.row(),
        attempt.rapeAlleged());
  }

  private void remember(OpenItem item) {
    byRows.put(item.rows(), item);
    if (item.identity() != null) {
      byIdentity.put(item.identity(), item);
    }
  }
}
