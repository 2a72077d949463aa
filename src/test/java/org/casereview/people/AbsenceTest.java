package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is said of somebody who is away. */
class AbsenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  void who_gives_out_work_learns_when_and_not_why() {
    var told =
        new Absence("S0005", DAY, DAY.plusDays(3), "ILLNESS", "In hospital.", "WAIT", DAY)
            .withoutCause();
    assertThat(told.kind()).isEqualTo("OTHER");
    assertThat(told.coverNote()).isNull();
    assertThat(told.to()).isEqualTo(DAY.plusDays(3));
  }
}
