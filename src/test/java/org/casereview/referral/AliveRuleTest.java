package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.screening.Answer.NO;
import static org.casereview.screening.Answer.YES;

import org.casereview.screening.Answer;
import org.casereview.screening.Criterion;
import org.junit.jupiter.api.Test;

/** Whether one suspect alive is enough, or all have to be: reference data says which. */
class AliveRuleTest {

  @Test
  void by_the_other_reading_one_death_on_record_is_enough() {
    assertThat(ofAll("S life_status=DECEASED", "S")).isEqualTo(NO);
    assertThat(ofAll("S life_status=ALIVE", "S life_status=UNKNOWN")).isEqualTo(YES);
    assertThat(ofAll("C suspect_count=2")).isEqualTo(YES);
  }

  private static Answer ofAll(String... rows) {
    return new ScopeFacts(ScopeFactsTest.referral(rows), true, AliveRule.ALL)
        .answers()
        .get(Criterion.C7_ALIVE);
  }
}
