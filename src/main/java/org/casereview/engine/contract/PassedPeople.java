package org.casereview.engine.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casereview.engine.contract.Landscape.Place;

/** G1: what closes or decides comes after the people that must be asked, on every way. */
final class PassedPeople implements SetRule {

  private final Map<String, List<Set<String>>> guarded;
  private final Map<String, Set<String>> gates;
  private final List<Landscape> besides;

  PassedPeople(Vocabulary words, Release release) {
    this.guarded = words.guarded();
    this.gates = words.promises().gates();
    this.besides =
        words.promises().started().stream()
            .filter(Promises.Started::mayBeCalled)
            .map(started -> release.models.get(started.process()))
            .filter(model -> model != null)
            .map(model -> new Landscape(model, release.models))
            .filter(landscape -> !landscape.isTooLarge())
            .toList();
  }

  /** What is called here and started by itself there has to be right in both. */
  @Override
  public void check(List<Landscape> roots, Findings findings) {
    Stream.concat(roots.stream(), besides.stream())
        .forEach(
            landscape -> {
              guarded.forEach(
                  (word, needs) ->
                      needs.forEach(forms -> check(landscape, word, forms, Rule.G1, findings)));
              gates.forEach((word, forms) -> check(landscape, word, forms, Rule.G6, findings));
            });
  }

  private static void check(
      Landscape landscape, String word, Set<String> forms, Rule rule, Findings findings) {
    List<Place> places = landscape.places().stream().filter(p -> p.word.equals(word)).toList();
    if (places.isEmpty()) {
      return;
    }
    Walk unasked = Walk.avoiding(landscape.starts(), p -> forms.contains(p.word));
    for (Place place : places) {
      if (unasked.reaches(place)) {
        String sentence =
            "It can be reached without the form "
                + String.join(" or ", new TreeSet<>(forms))
                + ": "
                + unasked.to(place);
        findings.add(place.model.file(), place.node, rule, sentence);
      }
    }
  }
}
