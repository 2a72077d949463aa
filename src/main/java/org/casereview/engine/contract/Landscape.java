package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A process with everything that it calls drawn out: who may come after whom. */
final class Landscape {

  private static final int MOST = 3_000;

  /** A box in its place; after a call there is a second place, where the call comes back. */
  static final class Place {
    final Model model;
    final XmlElement node;
    final boolean back;
    final List<Place> next = new ArrayList<>();

    /** The events on its border. */
    final List<Place> beside = new ArrayList<>();

    /** How many ways have to be walked before it is passed. */
    final int mustArrive;

    /** What is done here: the step's name or the form's, or an empty text. */
    final String word;

    private Place(Model model, XmlElement node, boolean back) {
      this.model = model;
      this.node = node;
      this.back = back;
      this.mustArrive = node.is("parallelGateway") ? model.incoming(node).size() : 1;
      this.word = node.is("userTask") ? node.get("camunda:formRef") : Model.step(node);
    }
  }

  private record Drawn(List<Place> starts, List<Place> ends) {}

  private final Model root;
  private final Map<String, Model> models;
  private final List<Place> places = new ArrayList<>();
  private final List<Place> starts;
  private final Set<XmlElement> calledWithinItself = new HashSet<>();

  Landscape(Model root, Map<String, Model> models) {
    this.root = root;
    this.models = models;
    this.starts = draw(root, new ArrayDeque<>()).starts();
  }

  Model root() {
    return root;
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
          model.boundary(node).forEach(b -> place.beside.add(entry.get(b)));
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
}
