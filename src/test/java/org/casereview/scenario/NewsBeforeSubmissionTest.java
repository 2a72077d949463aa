package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** What came in while somebody wrote is looked at before the writing counts; no word is lost. */
class NewsBeforeSubmissionTest extends OnCases {

  @Test
  void a_review_is_not_submitted_on_news_that_its_reviewer_has_not_seen() {
    var file = openForReview();
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.newInformation(file);
    var refused = driver.tries("reviewer", file, "reviewCase", recommending("CLOSE"));
    assertThat(refused.isDone()).isFalse();
    assertThat(refused.sentence()).contains("Open the Case file", "What you typed stays here");
    looks("manager", file);
    assertThat(driver.tries("reviewer", file, "reviewCase", recommending("CLOSE")).isDone())
        .as("somebody else has looked")
        .isFalse();
    looks("reviewer", file);
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.QUALITY_ASSURANCE);
  }

  @Test
  void a_closure_is_not_prepared_on_news_that_its_preparer_has_not_seen() {
    var file = passed();
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    var task = driver.task(file, "prepareClosure").getId();
    assertThat(driver.at("panel1").claim(task, driver.staffId("panel1")).isDone()).isTrue();
    driver.newInformation(file);
    assertThat(driver.at("panel1").submit(task, closing()).sentence())
        .contains("Open the Case file");
    looks("panel1", file);
    assertThat(driver.at("panel1").submit(task, closing()).isDone()).isTrue();
  }

  private void looks(String login, CaseFile file) {
    String address = "/api/cases/" + file.number() + "/file";
    assertThat(driver.at(login).call("GET", address, null).status()).isEqualTo(200);
  }
}
