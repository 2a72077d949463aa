package org.casereview.engine.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own release, made hostile by hand in one place at a time: nothing of it gets through. */
class HostileReleasesTest {

  private static final Map<Kind, List<HostileRelease>> CORPUS =
      Stream.<Supplier<Stream<HostileRelease>>>of(
              HostileCode::all,
              HostileWords::all,
              HostileTables::all,
              HostileFiles::all,
              HostileForms::all,
              HostileWays::all,
              HostileGuarantees::all,
              HostileBeside::all)
          .flatMap(Supplier::get)
          .collect(groupingBy(HostileRelease::kind, () -> new EnumMap<>(Kind.class), toList()));

  /** How many of a kind are tried in an ordinary build; all of them with the larger counts. */
  private static final int MOST = Boolean.getBoolean("casereview.full") ? Integer.MAX_VALUE : 14;

  @ParameterizedTest
  @EnumSource
  void each_is_refused_for_the_right_reason_at_the_right_box(Kind kind) {
    assertThat(some(CORPUS.get(kind))).allSatisfy(HostileReleasesTest::isRefused);
  }

  @Test
  void the_corpus_is_large_and_holds_every_kind() {
    assertThat(CORPUS).containsOnlyKeys(Kind.values());
    assertThat(CORPUS.values()).allMatch(kind -> kind.size() >= 6);
    assertThat(CORPUS.values().stream().mapToInt(kind -> some(kind).size()).sum())
        .isGreaterThan(300);
    assertThat(CORPUS.values().stream().flatMap(List::stream).map(HostileRelease::toString))
        .doesNotHaveDuplicates();
  }

  /** Spread over the whole of the kind, so that each way of it is among them. */
  private static List<HostileRelease> some(List<HostileRelease> kind) {
    int number = Math.min(kind.size(), MOST);
    return IntStream.range(0, number).mapToObj(i -> kind.get(i * kind.size() / number)).toList();
  }

  private static void isRefused(HostileRelease hostile) {
    assertThat(Ours.findings(hostile.set()))
        .as(hostile.toString())
        .anySatisfy(
            finding -> {
              assertThat(finding.file()).isEqualTo(hostile.file());
              assertThat(finding.rule()).isEqualTo(hostile.rule());
              assertThat(finding.element()).isEqualTo(hostile.element());
              assertThat(finding.box()).isEqualTo(Boxes.readable(hostile.box()));
              assertThat(finding.sentence()).contains(hostile.said());
            });
  }
}
