package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

  @ParameterizedTest
  @CsvSource({
    "3, CLOSE CLOSE CLOSE, CLOSE",
    "3, CLOSE CLOSE REOPEN, CLOSE",
    "3, RETURN CLOSE RETURN, RETURN",
    "3, CLOSE REOPEN RETURN,",
    "5, ADOPT ADOPT ADOPT CLOSE REOPEN, ADOPT",
    "5, CLOSE CLOSE REOPEN REOPEN RETURN,",
    "5, CLOSE CLOSE REOPEN RETURN ADOPT,",
    "5, REOPEN CLOSE REOPEN CLOSE REOPEN, REOPEN",
    // half is not more than half, and a vote that is missing counts against
    "4, CLOSE CLOSE REOPEN REOPEN,",
    "5, CLOSE CLOSE,",
  })
  void more_than_half_of_the_panel_decides(int size, String votes, Outcome expected) {
    var cast = Stream.of(votes.split(" ")).map(Outcome::valueOf).toList();
    assertThat(Tally.majority(cast, size).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void every_split_is_decided_by_an_absolute_majority_and_by_nothing_else(int size) {
    for (List<Outcome> votes : splits(size)) {
      var winners =
          Stream.of(Outcome.values())
              .filter(o -> Collections.frequency(votes, o) > size / 2)
              .toList();
      assertThat(Tally.majority(votes, size).stream().toList()).as("%s", votes).isEqualTo(winners);
    }
  }

  @Test
  void the_splits_are_all_there() {
    assertThat(splits(3)).hasSize(64);
    assertThat(splits(5)).hasSize(1024);
  }

  private static List<List<Outcome>> splits(int size) {
    List<List<Outcome>> splits = List.of(List.of());
    for (int voter = 0; voter < size; voter++) {
      splits = splits.stream().flatMap(TallyTest::withOneMore).toList();
    }
    return splits;
  }

  private static Stream<List<Outcome>> withOneMore(List<Outcome> votes) {
    return Stream.of(Outcome.values())
        .map(
            vote -> {
              var more = new ArrayList<>(votes);
              more.add(vote);
              return List.copyOf(more);
            });
  }
}
