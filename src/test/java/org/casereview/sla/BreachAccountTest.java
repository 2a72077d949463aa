package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachAccountTest extends OnBreaches {

  @Test
  void a_cause_and_a_day_are_kept_and_a_later_account_leaves_the_earlier_on_file() {
    UUID caseId = missed(SCREENER);
    gives(SCREENER, caseId, "AWAITING_FORCE", "2026-01-22", "The force has not sent the file.");
    assertThat(line(caseId).accountWanted()).isFalse();
    gives(MANAGER, caseId, "OTHER", "2026-01-26", "A flood.");
    var account = line(caseId).account();
    assertThat(account.cause()).isEqualTo("OTHER");
    assertThat(account.recoverBy()).isEqualTo("2026-01-26");
    assertThat(account.note()).isEqualTo("A flood.");
    assertThat(account.by()).isEqualTo(MANAGER);
    assertThat(count("breach_account", caseId)).isEqualTo(2);
    assertThat(events.stream(Act.class).filter(act -> act.what().equals("BREACH_ACCOUNTED")))
        .extracting(act -> act.detail().get("cause"))
        .containsExactly("AWAITING_FORCE", "OTHER");
  }

  @Test
  void who_does_not_say_why_is_asked_again_each_working_day_and_the_team_too() {
    UUID caseId = missed(SCREENER);
    clock.set("2026-01-21T23:59:59Z");
    sweeper.sweep();
    assertThat(count("breach_asking", caseId)).isOne();
    clock.set("2026-01-22T00:00:00Z");
    sweeper.sweep();
    sweeper.sweep();
    assertThat(count("breach_asking", caseId)).isEqualTo(2);
    assertThat(toldOf(caseId, SCREENER, "screeners")).containsExactly("ACCOUNT_WANTED");
    assertThat(toldOf(caseId, MANAGER, "managers")).containsExactly("LATE", "ACCOUNT_WANTED");
    gives(SCREENER, caseId, "ABSENCE", "2026-02-02", null);
    clock.set("2026-01-30T10:00:00Z");
    sweeper.sweep();
    assertThat(count("breach_asking", caseId)).isEqualTo(2);
  }

  @Test
  void a_day_that_passed_in_vain_is_asked_for_again() {
    UUID caseId = missed(SCREENER);
    gives(SCREENER, caseId, "CAPACITY", "2026-01-22", null);
    clock.set("2026-01-22T20:00:00Z");
    sweeper.sweep();
    assertThat(line(caseId).accountWanted()).isFalse();
    clock.set("2026-01-23T08:00:00Z");
    sweeper.sweep();
    assertThat(line(caseId).accountWanted()).isTrue();
    assertThat(count("breach_asking", caseId)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NONSENSE, 2026-01-23, -, Choose one of the causes",
        "-,        2026-01-23, -, Choose one of the causes",
        "OTHER,    2026-01-23, -, Say in a sentence what the cause was",
        "CAPACITY, -,          -, Say by which day it is made good",
        "CAPACITY, 2026-01-19, -, has passed",
        "CAPACITY, 2031-01-01, -, beyond the calendar"
      })
  void an_account_that_says_nothing_is_refused_and_nothing_is_kept(
      String cause, LocalDate until, String note, String sentence) {
    UUID caseId = missed(SCREENER);
    UUID breach = line(caseId).breachId();
    assertThatThrownBy(() -> tries(SCREENER, breach, cause, until, note))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
    assertThat(count("breach_account", caseId)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S0003", "S0007", "L0014", "nobody"})
  void who_has_nothing_to_do_with_it_does_not_account_for_it(String somebody) {
    UUID breach = line(missed(SCREENER)).breachId();
    assertThatThrownBy(
            () -> tries(somebody, breach, "CAPACITY", LocalDate.parse("2026-01-23"), null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not for your teams");
  }

  @Test
  void nobody_is_asked_about_a_breach_that_is_not_there() {
    assertThatThrownBy(
            () -> tries(MANAGER, Ids.next(), "CAPACITY", LocalDate.parse("2026-01-23"), null))
        .hasMessageContaining("no such missed deadline");
  }
}
