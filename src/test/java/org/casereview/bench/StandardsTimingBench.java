package org.casereview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whether the time of an answer tells that somebody spoke to standards about a case: {@code mvn
 * -Pbench test -Dtest=StandardsTimingBench}.
 *
 * <p>Two cases are opened in turn by people who know nothing of it, before and after; what the
 * matter adds is the difference of the differences.
 */
class StandardsTimingBench {

  private static final int PAIRS = Integer.getInteger("casereview.bench.pairs", 2_500);
  private static final int WARMING = 200;
  private static final double NO_DIFFERENCE = 1;

  @Test
  void the_time_of_an_answer_tells_nothing() throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    Path folder = Files.createTempDirectory(Path.of("target/bench"), "standards");
    try (var started = BenchApplication.demonstration(folder)) {
      var cases = twoAlike(started.port());
      var manager = new Visitor(started.port(), "manager");
      pairs(manager, cases, WARMING);
      double before = difference(pairs(manager, cases, PAIRS));
      new Visitor(started.port(), "qa")
          .post(
              "/api/cases/" + cases.get(0) + "/conduct-indications",
              Map.of("indication", "CRIMINAL_OFFENCE", "account", "The log was changed."));
      Thread.sleep(5_000);
      double after = difference(pairs(manager, cases, PAIRS));
      System.out.printf(
          "Measured on %s.%n%d pairs of answers before and after: the case that standards know of"
              + " takes %.3f ms more than before (half of the answers; %.3f and %.3f ms more than"
              + " the other case).%n",
          Machine.here(folder), PAIRS, after - before, before, after);
      assertThat(Math.abs(after - before)).isLessThan(NO_DIFFERENCE);
    }
  }

  /** Two cases at the same stage. */
  private static List<String> twoAlike(int port) throws Exception {
    var manager = new Visitor(port, "manager");
    for (int tries = 0; tries < 300; tries++) {
      var found = new ArrayList<String>();
      for (var each : manager.read("/api/cases?size=50").path("content")) {
        if (each.path("state").asText().equals("SCREENING")) {
          found.add(each.path("caseNumber").asText());
        }
      }
      if (found.size() >= 2) {
        return found.subList(0, 2);
      }
      Thread.sleep(1_000);
    }
    throw new AssertionError("The demonstration has no two cases at the same stage.");
  }

  /** Milliseconds of the first case and of the second, in turn. */
  private static List<List<Double>> pairs(Visitor visitor, List<String> cases, int pairs)
      throws Exception {
    var times = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < pairs; i++) {
      for (int turn = 0; turn < 2; turn++) {
        int which = (turn + i) % 2;
        long from = System.nanoTime();
        visitor.read("/api/cases/" + cases.get(which) + "/file");
        times.get(which).add((System.nanoTime() - from) / 1e6);
      }
    }
    return times;
  }

  private static double difference(List<List<Double>> times) {
    return half(times.get(0)) - half(times.get(1));
  }

  private static double half(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
