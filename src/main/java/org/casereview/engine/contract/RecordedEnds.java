package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.casereview.engine.contract.Landscape.Place;

/** G1: no process ends before the program has put on record how its subject ends. */
final class RecordedEnds implements SetRule {

  private final Promises promises;
  private final Release release;

  RecordedEnds(Promises promises, Release release) {
    this.promises = promises;
    this.release = release;
  }

  @Override
  public void check(List<Landscape> roots, Findings findings) {
    promises.ends().forEach((process, words) -> ends(process, words, findings));
    Model spine = release.models.get(promises.spine());
    if (spine != null) {
      caseEnds(spine, findings);
    }
  }

  private void ends(String process, Set<String> words, Findings findings) {
    Model model = release.models.get(process);
    if (model == null) {
      return;
    }
    var landscape = new Landscape(model, release.models);
    Walk silent = Walk.avoiding(landscape.starts(), p -> words.contains(p.word) || isAside(p.node));
    String wanted = String.join(" or ", new TreeSet<>(words));
    complain(model, silent, "It ends without " + wanted + ", so nothing is on record: ", findings);
  }

  /** A case ends behind a process that can close it, or it would be forgotten. */
  private void caseEnds(Model spine, Findings findings) {
    var landscape = new Landscape(spine, release.models);
    var from = new ArrayList<>(landscape.starts());
    landscape.places().stream()
        .filter(p -> p.model == spine && p.back && !canClose(p.node.get("calledElement")))
        .forEach(from::add);
    Predicate<Place> wall =
        p -> p.node.is("callActivity") || isAside(p.node) || promises.closing().contains(p.word);
    String sentence = "The case would end here and nothing has closed it: ";
    complain(spine, Walk.around(from, wall), sentence, findings);
  }

  private boolean canClose(String process) {
    var open = new ArrayDeque<>(List.of(process));
    var seen = new HashSet<String>();
    while (!open.isEmpty()) {
      Model model = release.models.get(open.poll());
      if (model == null || !seen.add(model.id())) {
        continue;
      }
      if (model.nodes().map(Model::step).anyMatch(promises.closing()::contains)) {
        return true;
      }
      model.nodes("callActivity").map(c -> c.get("calledElement")).forEach(open::add);
    }
    return false;
  }

  /** What runs beside the task and leaves it where it is ends nothing. */
  private static boolean isAside(XmlElement node) {
    return node.is("boundaryEvent") && !Model.interrupts(node);
  }

  private static void complain(Model model, Walk walk, String sentence, Findings findings) {
    walk.places().stream()
        .filter(p -> p.model == model && p.node.is("endEvent"))
        .forEach(p -> findings.add(model.file(), p.node, Rule.G1, sentence + walk.to(p)));
  }
}
