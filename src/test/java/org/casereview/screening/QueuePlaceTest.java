package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueuePlaceTest {

  private static final List<Question> ASKED =
      List.of(
          Question.C1_NFA,
          Question.C2_WINDOW,
          Question.C3_SUSPECTS,
          Question.C4_VICTIMS,
          Question.C5_CHILD,
          Question.C6_CONTACT,
          Question.C8_NOT_REVIEWED,
          Question.C9_JURISDICTION,
          Question.C10_GROUP);

  private static List<QueuePlace> all() {
    var all = new ArrayList<QueuePlace>();
    for (boolean rape : new boolean[] {true, false}) {
      for (String proposed : List.of("IN_SCOPE", "PROVISIONALLY_IN_SCOPE", "OUT_OF_SCOPE")) {
        all.add(QueuePlace.of(proposed, 0, null, rape));
      }
      for (Question unknown : ASKED) {
        all.add(QueuePlace.of("INFORMATION_REQUIRED", 1, unknown, rape));
      }
      all.add(QueuePlace.of("INFORMATION_REQUIRED", 2, Question.C2_WINDOW, rape));
      all.add(QueuePlace.of("SCOPE_PANEL", 1, Question.C2_WINDOW, rape));
      all.add(QueuePlace.of("REFER_ELSEWHERE", 0, null, rape));
    }
    return all;
  }

  @Test
  void a_list_sorted_by_the_number_has_the_order_of_the_desk() {
    var shuffled = all();
    Collections.shuffle(shuffled, new Random(5));
    assertThat(shuffled.stream().sorted(Comparator.comparing(QueuePlace::ahead).reversed()))
        .usingElementComparator(QueuePlace::compareTo)
        .containsExactlyElementsOf(all().stream().sorted().toList());
    assertThat(all()).extracting(QueuePlace::ahead).allMatch(ahead -> ahead > 50);
  }

  @Test
  void equal_numbers_are_equal_places() {
    for (var one : all()) {
      for (var other : all()) {
        assertThat(Integer.signum(other.ahead() - one.ahead()))
            .isEqualTo(Integer.signum(one.compareTo(other)));
      }
    }
  }
}
