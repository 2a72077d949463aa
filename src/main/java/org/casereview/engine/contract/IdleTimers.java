package org.casereview.engine.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.engine.contract.Landscape.Place;

/** G4: no timer closes a case or decides an outcome. */
final class IdleTimers implements SetRule {

  private final Map<String, List<Set<String>>> guarded;

  IdleTimers(Vocabulary words) {
    this.guarded = words.guarded();
  }

  @Override
  public void check(List<Landscape> roots, Findings findings) {
    for (Landscape landscape : roots) {
      landscape.places().stream()
          .filter(place -> Model.isTimer(place.node))
          .forEach(timer -> timer(landscape, timer, findings));
    }
  }

  private void timer(Landscape landscape, Place timer, Findings findings) {
    Walk walk = Walk.from(List.of(timer), p -> p.node.is("userTask"));
    boolean takesTheCase = takesTheCase(timer);
    for (Place place : walk.places()) {
      boolean decides = guarded.containsKey(place.word);
      boolean ends = place.model == landscape.root() && place.node.is("endEvent");
      if (decides || (takesTheCase && ends)) {
        String sentence = "This timer closes or decides without a person: " + walk.to(place);
        findings.add(timer.model.file(), timer.node, Rule.G4, sentence);
      }
    }
  }

  /** Whether the case itself goes on behind the timer, not only a reminder beside it. */
  private static boolean takesTheCase(Place timer) {
    return Model.interrupts(timer.node)
        || timer.model.incoming(timer.node).stream()
            .map(flow -> timer.model.node(flow.get("sourceRef")))
            .anyMatch(before -> before != null && before.is("eventBasedGateway"));
  }
}
