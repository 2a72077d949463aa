package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.casereview.engine.contract.Landscape.Place;

/** Where one can get to without passing a wall, and by which way. */
final class Walk {

  /** How a walk takes walls and joins. */
  private enum Manner {
    /** What a wall keeps back is out of reach. */
    PLAIN,
    /** The events on the border of a wall are within reach: they leave a task nobody answered. */
    AROUND,
    /** And behind a gateway that joins all ways, one wall among them has been passed. */
    AVOIDING
  }

  private final Map<Place, Place> before = new HashMap<>();
  private final Set<Place> reached = new LinkedHashSet<>();
  private final Map<Place, Integer> arrived = new HashMap<>();
  private final ArrayDeque<Place> open = new ArrayDeque<>();
  private final Predicate<Place> wall;
  private final Manner manner;

  private Walk(Collection<Place> from, Predicate<Place> wall, Manner manner) {
    this.wall = wall;
    this.manner = manner;
    from.forEach(place -> go(place, place));
    while (!open.isEmpty()) {
      Place place = open.poll();
      place.beside.forEach(event -> visit(event, place));
      place.next.forEach(next -> visit(next, place));
    }
  }

  /** Everything that may come after these places; they count as reached and are never walls. */
  static Walk from(Collection<Place> places, Predicate<Place> wall) {
    return new Walk(places, wall, Manner.PLAIN);
  }

  /** The same where the wall is a task that an event on its border may take away. */
  static Walk around(Collection<Place> places, Predicate<Place> wall) {
    return new Walk(places, wall, Manner.AROUND);
  }

  /** Everything that may come without any of the walls having been passed on the way. */
  static Walk avoiding(Collection<Place> places, Predicate<Place> wall) {
    return new Walk(places, wall, Manner.AVOIDING);
  }

  boolean reaches(Place place) {
    return reached.contains(place);
  }

  Set<Place> places() {
    return reached;
  }

  /** The way to a place in the names of the boxes passed. */
  String to(Place place) {
    var names = new ArrayDeque<String>();
    Place at = place;
    while (at != null) {
      Place last = before.get(at);
      boolean isFirst = last == at;
      if (!at.back || isFirst) {
        names.push(Boxes.orId(at.node));
      }
      at = isFirst ? null : last;
    }
    return String.join(" > ", names);
  }

  private void visit(Place place, Place from) {
    if (reached.contains(place)) {
      return;
    }
    if (wall.test(place)) {
      boolean isNew = before.putIfAbsent(place, from) == null;
      if (isNew && manner != Manner.PLAIN) {
        place.beside.forEach(event -> visit(event, place));
      }
    } else if (manner != Manner.AVOIDING
        || arrived.merge(place, 1, Integer::sum) >= place.mustArrive) {
      go(place, from);
    }
  }

  private void go(Place place, Place from) {
    before.put(place, from);
    reached.add(place);
    open.add(place);
  }
}
