package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Somebody who is kept from a case for a while. */
final class KeptAway implements AutoCloseable {

  private final CaseDriver driver;
  private final String grant;
  private final String asks;
  private final String confirms;

  /**
   * @param heads two heads of review, neither of them kept away
   */
  KeptAway(CaseDriver driver, String number, String login, String... heads) {
    this.driver = driver;
    this.asks = heads[0];
    this.confirms = heads[1];
    String grants = "/api/cases/" + number + "/grants";
    var given =
        driver
            .program(asks)
            .call(
                "POST",
                grants,
                Map.of(
                    "staffId", driver.staffId(login),
                    "level", "EXCLUDED",
                    "reasonCode", "KNOWS_SOMEBODY",
                    "reason", "A neighbour."));
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
    this.grant = grants + "/" + given.body().path("id").asText();
  }

  /** One asks for the end, another confirms it. */
  @Override
  public void close() {
    var why = Map.of("reason", "It was another person.");
    assertThat(driver.program(asks).call("POST", grant + "/ending", why).isDone()).isTrue();
    assertThat(driver.program(confirms).call("POST", grant + "/end", null).isDone()).isTrue();
  }
}
