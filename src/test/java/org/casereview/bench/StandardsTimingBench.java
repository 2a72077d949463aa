package org.casereview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/**
 * Whether the time of an answer tells that somebody spoke to standards about a case: {@code mvn
 * -Pbench test -Dtest=StandardsTimingBench}.
 *
 * <p>Two cases are opened in turn by people who know nothing of it, before and after; what the
 * matter adds is the difference of the differences.
 */
class StandardsTimingBench {

  private static final int PAIRS = Integer.getInteger("casereview.bench.pairs", 10_000);
  private static final int WARMING = 500;
  private static final double BY_CHANCE = 0.01;

  @Test
  void the_time_of_an_answer_tells_nothing() throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    Path folder = Files.createTempDirectory(Path.of("target/bench"), "standards");
    try (var started = BenchApplication.demonstration(folder)) {
      var cases = twoAlike(started.port());
      var manager = new Visitor(started.port(), "manager");
      pairs(manager, cases, WARMING);
      double[] before = pairs(manager, cases, PAIRS);
      new Visitor(started.port(), "qa")
          .post(
              "/api/cases/" + cases.get(0) + "/conduct-indications",
              Map.of("indication", "CRIMINAL_OFFENCE", "account", "The log was changed."));
      Thread.sleep(5_000);
      double[] after = pairs(manager, cases, PAIRS);
      double chance = new MannWhitneyUTest().mannWhitneyUTest(before, after);
      System.out.printf(
          "Measured on %s.%n%d pairs of answers before and after: the case that standards know of"
              + " takes %.3f ms more than the other before and %.3f ms after (half of the pairs);"
              + " p = %.3f that both are the same (Mann and Whitney).%n",
          Machine.here(folder), PAIRS, half(before), half(after), chance);
      assertThat(chance).isGreaterThan(BY_CHANCE);
    }
  }

  /** The two cases of one stage whose files are most alike in length. */
  private static List<String> twoAlike(int port) throws Exception {
    var manager = new Visitor(port, "manager");
    for (int tries = 0; tries < 300; tries++) {
      var lengths = new TreeMap<Integer, String>();
      for (var each : manager.read("/api/cases?size=50").path("content")) {
        if (each.path("state").asText().equals("SCREENING")) {
          String number = each.path("caseNumber").asText();
          lengths.put(manager.read("/api/cases/" + number + "/file").toString().length(), number);
        }
      }
      if (lengths.size() >= 10) {
        int least = nearest(List.copyOf(lengths.keySet()));
        return List.of(lengths.get(least), lengths.higherEntry(least).getValue());
      }
      Thread.sleep(1_000);
    }
    throw new AssertionError("The demonstration has no ten cases at the same stage.");
  }

  /** The one that is followed most closely. */
  private static int nearest(List<Integer> rising) {
    return IntStream.range(0, rising.size() - 1)
        .boxed()
        .min(Comparator.comparing(i -> rising.get(i + 1) - rising.get(i)))
        .map(rising::get)
        .orElseThrow();
  }

  /** By how many milliseconds the first case takes longer than the second, pair by pair. */
  private static double[] pairs(Visitor visitor, List<String> cases, int pairs) throws Exception {
    var longer = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      boolean turned = i % 2 == 1;
      double one = time(visitor, cases.get(turned ? 1 : 0));
      double other = time(visitor, cases.get(turned ? 0 : 1));
      longer[i] = turned ? other - one : one - other;
    }
    return longer;
  }

  private static double time(Visitor visitor, String caseNumber) throws Exception {
    long from = System.nanoTime();
    visitor.read("/api/cases/" + caseNumber + "/file");
    return (System.nanoTime() - from) / 1e6;
  }

  private static double half(double[] times) {
    return Arrays.stream(times).sorted().toArray()[times.length / 2];
  }
}
