package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Whole cases, as people take them through Tasklist: what they find, claim, fill in, complete. */
class WholeCaseTest extends OnCases {

  /** The one task of the case that the person finds in Tasklist and may take. */
  private JsonNode found(String login, CaseFile file) {
    var mine =
        driver
            .at(login)
            .post(
                "/task?firstResult=0&maxResults=15",
                Map.of(
                    "processVariables",
                    List.of(
                        Map.of("name", "caseNumber", "operator", "eq", "value", file.number()))))
            .body();
    assertThat(mine.isArray() && !mine.isEmpty())
        .as("%s finds a task of %s: %s", login, file.number(), mine)
        .isTrue();
    return mine.get(0);
  }

  private void takes(String login, CaseFile file, String task, Map<String, ?> answers) {
    var found = found(login, file);
    assertThat(found.path("taskDefinitionKey").asText()).isEqualTo(task);
    assertThat(found.path("due").asText()).as("the deadline of " + task).isNotBlank();
    assertThat(found.path("name").asText()).isNotBlank();
    driver.does(login, file, task, answers);
  }

  private String stateFor(String login, CaseFile file) {
    return driver
        .at(login)
        .call("GET", "/api/cases/" + file.number(), null)
        .body()
        .path("state")
        .asText();
  }

  private CaseFile beforeThePanel() {
    var file = referred();
    takes("screener", file, "screenCase", shown("screener", file, Map.of()));
    takes("allocator", file, "allocateReviewer", Map.of("reviewer", driver.staffId("reviewer")));
    takes("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    takes("reviewer", file, "reviewCase", recommending("CLOSE"));
    takes("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }

  @Test
  void a_case_goes_from_the_package_of_its_force_to_an_upheld_closure() {
    var file = beforeThePanel();
    for (String member : PANEL) {
      takes(member, file, "castVote", voting("CLOSE"));
    }
    takes("panel2", file, "prepareClosure", closing());
    takes("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(stateFor("manager", file)).isEqualTo("CLOSED_NFA_UPHELD");
    assertThat(driver.at(file)).isEmpty();
  }
}
