package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A release as small as it can be with every kind of box in it, and the words it may use. */
final class SmallRelease {

  private static final Vocabulary WORDS = words();
  private final Map<String, byte[]> files =
      new HashMap<>(ModelFiles.under(Path.of("src/test/resources/contract"), "processes", "forms"));

  List<Finding> findings() {
    return new ContractCheck(WORDS).findings(files);
  }

  String read(String file) {
    return new String(files.get(path(file)), UTF_8);
  }

  void write(String file, String content) {
    files.put(path(file), content.getBytes(UTF_8));
  }

  void remove(String file) {
    files.remove(path(file));
  }

  /** Changes exactly one place; an edit that finds nothing to change is a mistake of the test. */
  void edit(String file, String there, String instead) {
    String before = read(file);
    int at = before.indexOf(there);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not hold " + there);
    }
    write(file, before.substring(0, at) + instead + before.substring(at + there.length()));
  }

  private static String path(String file) {
    return (file.endsWith(".form") ? "forms/" : "processes/") + file;
  }

  private static Vocabulary words() {
    var published =
        Vocabulary.of(
            List.of("openScreening", "tellManager", "closeCase", "openRequest"),
            List.of("small-screen", "small-approve", "small-answer"),
            Map.of(
                "small-scope",
                Set.of("rapeAlleged", "panelRound"),
                "sla-targets",
                Set.of("process", "activity", "priority")),
            Map.of("closeCase", List.of(Set.of("small-screen"), Set.of("small-approve"))),
            Promises.NONE);
    return new Vocabulary(
        published.steps(),
        published.variables(),
        published.forms(),
        published.teams(),
        Set.of("outOfScope"),
        Set.of("referral.informationReceived"),
        published.decisions(),
        published.guarded(),
        published.promises());
  }
}
