package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;

/** Collects findings; a hostile file cannot fill it without end. */
final class Findings {

  private static final int MOST = 1_000;
  private final List<Finding> all = new ArrayList<>();

  void add(String file, XmlElement at, Rule rule, String sentence) {
    XmlElement box = at.box();
    add(file, at.line(), box.id(), Boxes.nameOf(box), rule, sentence);
  }

  void add(String file, int line, String element, Rule rule, String sentence) {
    add(file, line, element, "", rule, sentence);
  }

  void add(String file, int line, String element, String box, Rule rule, String sentence) {
    var finding = new Finding(file, line, element, box, rule, sentence);
    if (all.size() < MOST && !all.contains(finding)) {
      all.add(finding);
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
