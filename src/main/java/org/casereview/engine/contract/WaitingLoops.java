package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.casereview.engine.contract.Landscape.Place;

/**
 * G7: no loop without somebody or something to wait for. A timer is neither: its date may have
 * passed, and then the loop turns without end.
 */
final class WaitingLoops implements SetRule {

  @Override
  public void check(List<Landscape> roots, Findings findings) {
    roots.forEach(landscape -> mayTurn(landscape.places()).forEach(place -> loop(place, findings)));
  }

  /** What is left when all that nothing leads to has been taken away, again and again. */
  private static List<Place> mayTurn(List<Place> places) {
    var ways = new HashMap<Place, Integer>();
    places.forEach(place -> onwards(place).forEach(next -> ways.merge(next, 1, Integer::sum)));
    var gone = new HashSet<Place>();
    var open = new ArrayDeque<>(places.stream().filter(p -> !ways.containsKey(p)).toList());
    while (!open.isEmpty()) {
      Place place = open.poll();
      gone.add(place);
      onwards(place).filter(next -> ways.merge(next, -1, Integer::sum) == 0).forEach(open::add);
    }
    return places.stream().filter(p -> !gone.contains(p)).toList();
  }

  /** What follows without waiting: the events on the border of a task do. */
  private static Stream<Place> onwards(Place place) {
    return waits(place)
        ? Stream.of()
        : Stream.concat(place.next.stream(), place.beside.stream())
            .flatMap(next -> waits(next) ? next.beside.stream() : Stream.of(next))
            .filter(next -> !waits(next));
  }

  private static void loop(Place place, Findings findings) {
    if (waits(place)) {
      return;
    }
    Walk walk = Walk.around(List.of(place), WaitingLoops::waits);
    walk.places().stream()
        .filter(last -> onwards(last).anyMatch(place::equals))
        .findFirst()
        .ifPresent(
            last -> {
              String sentence =
                  "This loop never waits for anybody: "
                      + walk.to(last)
                      + taken(last, place)
                      + " > "
                      + Boxes.orId(place.node);
              findings.add(place.model.file(), place.node, Rule.G7, sentence);
            });
  }

  /** The task that an event takes away before anybody has done it, if the loop closes there. */
  private static String taken(Place last, Place event) {
    return last.next.stream()
        .filter(task -> waits(task) && task.beside.contains(event))
        .findFirst()
        .map(task -> " > " + Boxes.orId(task.node))
        .orElse("");
  }

  private static boolean waits(Place place) {
    return place.node.is("userTask", "receiveTask")
        || (place.node.is("intermediateCatchEvent", "boundaryEvent")
            && Model.isMessage(place.node));
  }
}
