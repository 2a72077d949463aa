package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A force sends a case again while somebody works on it. */
class SentAgainUnderReviewTest extends OnCases {

  @Test
  void who_works_on_it_sees_what_changed_and_nothing_recorded_is_overwritten() {
    var file = openForReview();
    answersAll("reviewer", file, Map.of("answer", "MET"));
    var before = review("reviewer", file).path("groups");
    driver.sendsAgain(file, told -> told.ofOneVictim().with("outcomeCode", "16"));
    assertThat(driver.now(file).number()).isEqualTo(file.number());
    assertThat(driver.at(file)).containsExactly("reviewCase");
    assertThat(review("reviewer", file).path("groups")).isEqualTo(before);
    var facets =
        driver
            .at("reviewer")
            .call("GET", "/api/cases/" + file.number() + "/file", null)
            .body()
            .path("facets");
    assertThat(facets.at("/information/0/source").asText()).isEqualTo("FORCE");
    assertThat(facets.at("/referral/investigation/outcomeCode").asText()).isEqualTo("16");
    assertThat(facets.at("/referral/victims/1/noLongerSent").asBoolean()).isTrue();
  }
}
