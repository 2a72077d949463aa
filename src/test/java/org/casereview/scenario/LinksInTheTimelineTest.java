package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What a case has to do with another is told in its timeline, and not to everybody whose. */
class LinksInTheTimelineTest extends OnCases {

  private final String crime = "TL/" + Math.abs(System.nanoTime() % 1_000_000_000) + "/11";

  private CaseFile ofTheSameCrime() {
    return driver.referred(told -> told.with("crimeReferences", crime));
  }

  private JsonNode opened(String login, CaseFile file) {
    return driver.program(login).call("GET", "/api/cases/" + file.number() + "/file", null).body();
  }

  @Test
  void another_case_is_named_only_to_who_sees_links() {
    var first = ofTheSameCrime();
    var second = ofTheSameCrime();
    String basis = opened("screener", first).at("/facets/links/cases/0/basis").asText();
    var said = Map.of("verdict", "SAME_INVESTIGATION", "reasons", "One flat.", "basis", basis);
    var path = "/api/cases/" + first.number() + "/links/" + second.number();
    assertThat(driver.program("screener").call("POST", path, said).status()).isEqualTo(204);
    assertThat(opened("screener2", first).path("timeline").toString())
        .contains("LINK_JUDGED", second.number());
    for (String login : List.of("intake", "auditor")) {
      assertThat(opened(login, first).path("timeline").toString())
          .as(login)
          .contains("LINK_JUDGED", "POSSIBLE_LINK", "SAME_INVESTIGATION")
          .doesNotContain(second.number());
    }
  }

  @Test
  void nor_to_the_reviewer_who_has_a_conflict_of_interest_in_that_one() {
    var first = screened(told -> told.with("crimeReferences", crime));
    allocates(first, "reviewer");
    driver.does("reviewer", first, "declareConflict", Map.of("conflict", "NONE"));
    var second = screened(told -> told.with("crimeReferences", crime));
    assertThat(opened("reviewer", first).path("timeline").toString()).contains(second.number());
    allocates(second, "reviewer");
    assertThat(opened("reviewer", first).path("timeline").toString())
        .contains("POSSIBLE_LINK")
        .doesNotContain(second.number());
  }
}
