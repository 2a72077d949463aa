package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may work on a case of a force at all. */
class ImpartialityTest {

  @Test
  void who_never_worked_for_the_force_and_has_said_so_may() {
    var person = person(true, true, Set.of("44"), Set.of("13"));
    assertThat(Impartiality.holds(person, "14")).isTrue();
    assertThatCode(() -> Impartiality.require(person, "14")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, 44, 13, account is closed",
    "true, false, 44, 13, not declared yet",
    "true, true, 14, 13, work or have worked",
    "true, true, 44, 14, work or have worked"
  })
  void whoever_else_may_not_and_hears_why(
      boolean enabled, boolean declared, String former, String now, String why) {
    var person = person(enabled, declared, Set.of(former), Set.of(now));
    assertThat(Impartiality.holds(person, "14")).isFalse();
    assertThatThrownBy(() -> Impartiality.require(person, "14"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }

  private static Person person(
      boolean enabled, boolean declared, Set<String> former, Set<String> now) {
    return new Person(
        "S0005", "p", "P", "Q", enabled, Set.of("reviewers"), now, Set.of(), former, declared);
  }
}
