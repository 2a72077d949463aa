package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** By every way that a second screener has into a case, the first's answers are not there yet. */
class SecondScreenerAloneTest extends OnCases {

  private static final String REASON = "Page 9 names one girl.";

  /** All is met by the package; the first screener has changed one answer. */
  private CaseFile firstAnswered() {
    var file = referred();
    screens("screener", file, Map.of("c4Victims", "NO", "reasonC4Victims", REASON));
    assertThat(driver.at(file)).containsExactly("confirmExclusion");
    return file;
  }

  private String seen(String login, String path) {
    var answer = driver.at(login).call("GET", path, null);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body().toString();
  }

  @Test
  void no_page_list_or_form_shows_what_the_first_screener_answered() {
    var file = firstAnswered();
    String number = "/api/cases/" + file.number();
    var task = driver.task(file, "confirmExclusion").getId();
    for (String path :
        List.of(
            number,
            number + "/file",
            "/api/cases?reference=" + file.forceReference(),
            "/api/cases/find?q=" + file.number())) {
      assertThat(seen("screener2", path))
          .as(path)
          .contains("\"YES\"")
          .doesNotContain(REASON, "SINGLE_VICTIM", "OUT_OF_SCOPE");
    }
    // That somebody wants to leave the case out is known from the task itself; not why.
    assertThat(seen("screener2", Desk.WEBAPP + "/task/" + task + "/form-variables"))
        .contains("\"YES\"")
        .doesNotContain(REASON, "SINGLE_VICTIM");
    assertThat(driver.at("screener2").shown(task)).containsEntry("c4Victims", "YES");
    assertThat(seen("screener2", "/api/cases?scopeOutcome=OUT_OF_SCOPE&size=1000"))
        .doesNotContain(file.number());
  }

  @Test
  void the_panel_reads_both_sheets_once_the_second_has_answered() {
    var file = firstAnswered();
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    assertThat(seen("panel1", "/api/cases/" + file.number() + "/file"))
        .contains(REASON, "\"confirmed\":\"NO\"", "\"second\":\"YES\"");
  }

  @Test
  void a_case_that_two_left_out_comes_back_and_keeps_what_they_said() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    var back =
        driver
            .at("screener")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/new-information",
                Map.of("source", "VICTIM", "reasons", "A second girl has come forward."));
    assertThat(back.body().path("state").asText()).isEqualTo("SCREENING");
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("screenCase");
    var rounds =
        driver
            .at("screener")
            .call("GET", "/api/cases/" + file.number() + "/file", null)
            .body()
            .at("/facets/screening/rounds");
    assertThat(rounds.size()).isEqualTo(2);
    assertThat(rounds.at("/0/confirmed/outcome").asText()).isEqualTo("OUT_OF_SCOPE");
    assertThat(rounds.at("/0/exclusion/signpost").asText()).isEqualTo("LOCAL_REVIEW");
    assertThat(rounds.at("/0/exclusion/safeguardingConsidered").asBoolean()).isTrue();
  }
}
