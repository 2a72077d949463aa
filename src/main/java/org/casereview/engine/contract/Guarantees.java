package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casereview.engine.contract.Landscape.Place;

/** What no redesign may break, shown by following every way through the whole set of drawings. */
final class Guarantees {

  private final Release release;
  private final Map<String, List<Set<String>>> guarded;

  Guarantees(Release release, Map<String, List<Set<String>>> guarded) {
    this.release = release;
    this.guarded = guarded;
  }

  void check(Findings findings) {
    for (Model root : roots()) {
      var landscape = new Landscape(root, release.models);
      landscape
          .calledWithinItself()
          .forEach(
              c -> {
                String sentence = "The process calls itself; draw the loop where it is.";
                findings.add(fileOf(c), c, Rule.G7, sentence);
              });
      if (landscape.isTooLarge()) {
        String sentence = "The drawings that it calls are too many to follow; simplify them.";
        findings.add(root.file(), root.process(), Rule.G7, sentence);
        continue;
      }
      passesPeople(landscape, findings);
      timersDecideNothing(root, landscape, findings);
      loopsWait(landscape, findings);
    }
  }

  /** Processes that no other process calls; when they all call each other, all of them. */
  private List<Model> roots() {
    Set<String> called =
        release.models.values().stream()
            .flatMap(m -> m.nodes("callActivity").map(c -> c.get("calledElement")))
            .collect(Collectors.toSet());
    List<Model> roots =
        release.models.values().stream().filter(m -> !called.contains(m.id())).toList();
    var seen = new HashSet<String>();
    roots.forEach(r -> drawnIn(r, seen));
    var all = new ArrayList<>(roots);
    for (Model model : release.models.values()) {
      if (!seen.contains(model.id())) {
        all.add(model);
        drawnIn(model, seen);
      }
    }
    return all;
  }

  private void drawnIn(Model model, Set<String> seen) {
    if (seen.add(model.id())) {
      model
          .nodes("callActivity")
          .map(c -> release.models.get(c.get("calledElement")))
          .filter(m -> m != null)
          .forEach(m -> drawnIn(m, seen));
    }
  }

  private void passesPeople(Landscape landscape, Findings findings) {
    guarded.forEach(
        (step, needs) -> {
          if (landscape.places().stream().noneMatch(p -> Model.step(p.node).equals(step))) {
            return;
          }
          for (Set<String> forms : needs) {
            Predicate<Place> asked =
                p ->
                    p.node.is("userTask")
                        ? forms.contains(p.node.get("camunda:formRef"))
                        : forms.contains(Model.step(p.node));
            Map<Place, Place> reached = Landscape.reached(landscape.starts(), asked);
            reached.keySet().stream()
                .filter(p -> Model.step(p.node).equals(step))
                .forEach(
                    p -> {
                      String sentence =
                          "It can be reached without the form "
                              + String.join(" or ", new java.util.TreeSet<>(forms))
                              + ": "
                              + Landscape.way(reached, p);
                      findings.add(p.model.file(), p.node, Rule.G1, sentence);
                    });
          }
        });
  }

  private void timersDecideNothing(Model root, Landscape landscape, Findings findings) {
    for (Place timer : landscape.places()) {
      if (!Model.isTimer(timer.node)) {
        continue;
      }
      Map<Place, Place> reached =
          Landscape.reached(List.of(timer), p -> p.node.is("userTask") && p != timer);
      boolean takesTheCase = takesTheCase(timer);
      for (Place place : reached.keySet()) {
        boolean decides = guarded.containsKey(Model.step(place.node));
        boolean ends = takesTheCase && place.model == root && place.node.is("endEvent");
        if (decides || ends) {
          String sentence =
              "This timer closes or decides without a person: " + Landscape.way(reached, place);
          findings.add(timer.model.file(), timer.node, Rule.G4, sentence);
        }
      }
    }
  }

  private static boolean takesTheCase(Place timer) {
    return Model.interrupts(timer.node)
        || timer.model.incoming(timer.node).stream()
            .map(f -> timer.model.node(f.get("sourceRef")))
            .anyMatch(n -> n != null && n.is("eventBasedGateway"));
  }

  private void loopsWait(Landscape landscape, Findings findings) {
    for (Place place : landscape.places()) {
      if (waits(place)) {
        continue;
      }
      List<Place> onwards = place.next.stream().filter(p -> !waits(p)).toList();
      Map<Place, Place> reached = Landscape.reached(onwards, Guarantees::waits);
      if (reached.containsKey(place)) {
        String way = Landscape.way(reached, place);
        String sentence = "This loop never waits for anybody: " + way;
        findings.add(place.model.file(), place.node, Rule.G7, sentence);
      }
    }
  }

  private static boolean waits(Place place) {
    return place.node.is("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway")
        || (place.node.is("boundaryEvent")
            && (Model.isTimer(place.node) || Model.isMessage(place.node)));
  }

  private String fileOf(XmlElement node) {
    return release.models.values().stream()
        .filter(m -> m.process() == node.parent())
        .map(Model::file)
        .findFirst()
        .orElse("");
  }
}
