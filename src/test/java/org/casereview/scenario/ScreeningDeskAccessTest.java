package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.platform.Ids;
import org.casereview.testing.Soon;
import org.junit.jupiter.api.Test;

/** The desk is for screeners, and for each only with cases that they may screen. */
class ScreeningDeskAccessTest extends OnCases {

  private static final String QUEUE = "/api/screening/queue";

  /** The force of which {@code screener} was. */
  private static final String FORMER = "41";

  private boolean isOffered(String login) {
    return asked(login, QUEUE).body().path("forces").has(FORMER);
  }

  private Desk.Reply asked(String login, String path) {
    return driver.at(login).call("GET", path, null);
  }

  @Test
  void nobody_but_screeners_has_a_desk() {
    var file = referred();
    for (String login : List.of("manager", "reviewer", "force-14")) {
      assertThat(asked(login, QUEUE).status()).as(login).isEqualTo(404);
      assertThat(asked(login, "/api/screening/cases/" + file.number()).status())
          .as(login)
          .isEqualTo(404);
      assertThat(asked(login, "/screening").status()).as(login).isEqualTo(404);
    }
    assertThat(asked("screener", QUEUE).status()).isEqualTo(200);
    assertThat(asked("screener", "/api/screening/cases/CR-2026-999999").status()).isEqualTo(404);
  }

  @Test
  void each_answer_stands_beside_the_field_that_it_was_read_from() {
    var file = driver.referred(Told::ofVictimsUnknown);
    var sheet = asked("screener", "/api/screening/cases/" + file.number()).body();
    assertThat(sheet.toString())
        .contains(
            "{\"question\":\"c4Victims\",\"derived\":\"UNKNOWN\",\"basis\":\"COUNT_UNKNOWN\",\"kind\":null,",
            "{\"table\":\"cases\",\"row\":null,\"column\":\"victimCount\",\"value\":null}",
            "\"basis\":\"AGE_AT_OFFENCE\",\"kind\":\"INFERENCE\"",
            "\"column\":\"ageAtOffence\",\"value\":\"UNDER_18\"")
        .doesNotContain("1996-03-04", "dateOfBirth");
  }

  @Test
  void a_case_that_was_confirmed_is_not_laid_before_anybody() {
    var file = referred();
    screens("screener", file, Map.of());
    var reply = asked("screener2", "/api/screening/cases/" + file.number());
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.sentence()).contains("not waiting to be screened");
  }

  @Test
  void a_screener_is_offered_no_case_of_a_former_force() {
    var intake = driver.program("intake");
    var sent =
        intake.call(
            "POST", "/api/referrals", List.of(Told.by(FORMER, "FF/" + Ids.next()).asJson()));
    var receipt = CaseDriver.completed(intake, sent.body().path("receiptId").asText());
    String number = receipt.at("/referrals/0/caseNumber").asText();
    executor.start();
    Soon.seen(() -> isOffered("screener2"), offered -> offered);
    executor.shutdown();
    assertThat(isOffered("screener2")).isTrue();
    assertThat(isOffered("screener")).isFalse();
    var reply = asked("screener", "/api/screening/cases/" + number);
    assertThat(reply.status()).isEqualTo(404);
  }
}
