package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Who has had enough for now is told so kindly, and is given no new case. */
class BreaksTest extends OnCases {

  @Autowired JdbcConnectionDetails database;
  private Newcomer me;

  @BeforeEach
  void comes() {
    Newcomer.nothingWaits(driver);
    me = new Newcomer(driver);
  }

  @AfterEach
  void goes() {
    me.leave();
  }

  @Test
  void there_is_an_end_to_new_cases_in_seven_days() {
    try (var rule = new RulesOfAllocation(database, "MOST_NEW_IN_7_DAYS", 1)) {
      inScope(told -> told);
      var second = inScope(told -> told);
      assertThat(me.next().status()).isEqualTo(200);
      assertThat(me.next().sentence())
          .contains("1 new case in seven days", "can wait a little")
          .doesNotContainIgnoringCase("limit");
      clock.forward(Duration.ofDays(8));
      assertThat(me.next().body().path("caseNumber").asText()).isEqualTo(second.number());
    }
  }

  @Test
  void what_was_handed_back_counts_for_nobody() {
    try (var rule = new RulesOfAllocation(database, "MOST_NEW_IN_7_DAYS", 1)) {
      var first = inScope(told -> told);
      inScope(told -> told);
      assertThat(me.next().status()).isEqualTo(200);
      driver.runJobs(first);
      driver
          .program(me.login)
          .call("POST", "/api/cases/" + first.number() + "/review/hand-back", Map.of());
      driver.runJobs(first);
      assertThat(mine("/newCases")).isZero();
      assertThat(me.next().status()).isEqualTo(200);
    }
  }

  @Test
  void after_rape_in_a_row_comes_another_kind_or_a_pause() {
    try (var rule = new RulesOfAllocation(database, "RAPE_IN_A_ROW", 2)) {
      inScope(Told::alleging);
      inScope(Told::alleging);
      inScope(Told::alleging);
      var other = inScope(told -> told);
      assertThat(me.next().status()).isEqualTo(200);
      assertThat(me.next().status()).isEqualTo(200);
      assertThat(me.next().body().path("caseNumber").asText()).isEqualTo(other.number());
      assertThat(me.next().status()).isEqualTo(200);
    }
  }

  @Test
  void where_only_rape_waits_the_pause_ends_by_itself() {
    try (var rule = new RulesOfAllocation(database, "RAPE_IN_A_ROW", 1)) {
      inScope(Told::alleging);
      inScope(Told::alleging);
      assertThat(me.next().status()).isEqualTo(200);
      assertThat(me.next().sentence()).contains("Take a pause");
      clock.forward(Duration.ofDays(6));
      assertThat(me.next().status()).isEqualTo(200);
    }
  }

  @Test
  void what_was_read_is_counted_once_a_case_and_shown_to_that_person() {
    var file = inScope(told -> told.with("closureRationale", "Nobody was found."));
    inScope(told -> told);
    assertThat(me.next().status()).isEqualTo(200);
    driver.runJobs(file);
    driver.does(me.login, file, "declareConflict", Map.of("conflict", "NONE"));
    String open = "/api/cases/" + file.number();
    assertThat(driver.program(me.login).call("GET", open + "/file", null).status()).isEqualTo(200);
    assertThat(mine("/openedInWeek")).as("its narrative is still folded").isZero();
    String read = open + "/narratives/CLOSURE_RATIONALE";
    assertThat(driver.program(me.login).call("GET", read, null).status()).isEqualTo(200);
    assertThat(driver.program(me.login).call("GET", read, null).status()).isEqualTo(200);
    assertThat(mine("/openedInWeek")).isEqualTo(1);
    assertThat(mine("/openedInMonth")).isEqualTo(1);
    try (var rule = new RulesOfAllocation(database, "MOST_OPENED_IN_7_DAYS", 1)) {
      assertThat(me.next().sentence()).contains("You have read 1 file");
      clock.forward(Duration.ofDays(8));
      assertThat(mine("/openedInWeek")).isZero();
      assertThat(mine("/openedInMonth")).isEqualTo(1);
      assertThat(me.next().status()).isEqualTo(200);
    }
  }

  @Test
  void there_is_room_for_so_many_reviews_and_no_more() {
    try (var rule = new RulesOfAllocation(database, "MOST_UNDER_WAY", 1)) {
      inScope(told -> told);
      inScope(told -> told);
      assertThat(me.next().status()).isEqualTo(200);
      assertThat(me.next().sentence()).contains("1 review under way");
    }
  }

  private int mine(String what) {
    return driver.program(me.login).call("GET", "/api/reviews/mine", null).body().at(what).asInt();
  }

  private CaseFile inScope(UnaryOperator<Told> told) {
    return screened(any -> told.apply(Told.by(Newcomer.FORCE, "BREAK/" + Ids.next())));
  }
}
