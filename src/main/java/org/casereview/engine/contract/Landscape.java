package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A process with everything that it calls drawn out: who may come after whom. */
final class Landscape {

  private static final int MOST = 3_000;

  /** A box in its place; after a call there is a second place, where the call comes back. */
  static final class Place {
    final Model model;
    final XmlElement node;
    final boolean back;
    final List<Place> next = new ArrayList<>();

    private Place(Model model, XmlElement node, boolean back) {
      this.model = model;
      this.node = node;
      this.back = back;
    }
  }

  private record Drawn(List<Place> starts, List<Place> ends) {}

  private final Map<String, Model> models;
  private final List<Place> places = new ArrayList<>();
  private final List<Place> starts;
  private final Set<XmlElement> calledWithinItself = new HashSet<>();

  Landscape(Model root, Map<String, Model> models) {
    this.models = models;
    this.starts = draw(root, new ArrayDeque<>()).starts();
  }

  /** The drawing has more places than anybody can follow. */
  boolean isTooLarge() {
    return places.size() >= MOST;
  }

  List<Place> places() {
    return places;
  }

  List<Place> starts() {
    return starts;
  }

  Set<XmlElement> calledWithinItself() {
    return calledWithinItself;
  }

  private Drawn draw(Model model, ArrayDeque<String> callers) {
    callers.push(model.id());
    var entry = new LinkedHashMap<XmlElement, Place>();
    var exit = new HashMap<XmlElement, Place>();
    model.nodes().forEach(n -> entry.put(n, place(model, n, false)));
    entry.forEach((n, p) -> exit.put(n, n.is("callActivity") ? call(p, callers) : p));
    entry.forEach(
        (node, place) -> {
          model.next(node).forEach(n -> exit.get(node).next.add(entry.get(n)));
          model.boundary(node).forEach(b -> place.next.add(entry.get(b)));
        });
    callers.pop();
    return new Drawn(
        model.nodes("startEvent").map(entry::get).toList(),
        model
            .nodes("endEvent")
            .filter(e -> e.child("errorEventDefinition").isEmpty())
            .map(entry::get)
            .toList());
  }

  private Place call(Place call, ArrayDeque<String> callers) {
    Place back = place(call.model, call.node, true);
    Model called = models.get(call.node.get("calledElement"));
    boolean itself = called != null && callers.contains(called.id());
    if (itself) {
      calledWithinItself.add(call.node);
    }
    if (called == null || itself || isTooLarge()) {
      call.next.add(back);
    } else {
      Drawn drawn = draw(called, callers);
      call.next.addAll(drawn.starts());
      drawn.ends().forEach(e -> e.next.add(back));
    }
    return back;
  }

  private Place place(Model model, XmlElement node, boolean back) {
    var place = new Place(model, node, back);
    places.add(place);
    return place;
  }

  /**
   * What can be reached without passing a wall, each with the place it was reached from.
   *
   * @param from where the walk begins; these count as reached and are never walls
   */
  static Map<Place, Place> reached(Collection<Place> from, Predicate<Place> wall) {
    var before = new LinkedHashMap<Place, Place>();
    from.forEach(p -> before.put(p, p));
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Place place = open.poll();
      for (Place next : place.next) {
        if (!before.containsKey(next) && !wall.test(next)) {
          before.put(next, place);
          open.add(next);
        }
      }
    }
    return before;
  }

  /** The way to a place in the ids of the boxes passed. */
  static String way(Map<Place, Place> reached, Place to) {
    var ids = new ArrayDeque<String>();
    Place place = to;
    while (place != null) {
      if (!place.back) {
        ids.push(place.node.id());
      }
      Place before = reached.get(place);
      place = before == place ? null : before;
    }
    return String.join(" > ", ids);
  }
}
