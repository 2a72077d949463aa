package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * The file of a case opens to whoever has work in it, when the work comes, and stays open to them;
 * to others of the same team it is a door on record.
 */
class FilesOpenWithAReasonTest extends OnCases {

  private static final String CLOSED = "You have no part in this case";

  private Desk.Reply looks(String login, CaseFile file) {
    return driver.at(login).call("GET", "/api/cases/" + file.number() + "/file", null);
  }

  private void isOpenTo(CaseFile file, String... logins) {
    for (String login : logins) {
      assertThat(looks(login, file).status()).as(login).isEqualTo(200);
    }
  }

  private void isClosedTo(CaseFile file, String... logins) {
    for (String login : logins) {
      assertThat(looks(login, file).status()).as(login).isEqualTo(403);
      assertThat(looks(login, file).sentence()).as(login).contains(CLOSED);
    }
  }

  @Test
  void it_opens_stage_by_stage_to_who_works_there_and_stays_open_to_who_did() {
    var file = inScope();
    isOpenTo(file, "allocator");
    isClosedTo(file, "qa", "panel3", "victims", "duty");
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    isOpenTo(file, "qa");
    isClosedTo(file, "allocator", "panel3", "victims", "duty");
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    isOpenTo(file, "qa", "panel3");
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    driver.runJobs(file);
    isOpenTo(file, "qa", "panel3", "victims", "screener", "intake", "manager", "head", "auditor");
    isClosedTo(file, "panel5", "duty");
  }

  @Test
  void a_risk_opens_it_to_the_duty_officer_who_answers() {
    var file = openForReview();
    isClosedTo(file, "duty");
    AtRisk.raises(driver.at("reviewer"), file, "U3");
    isOpenTo(file, "duty");
  }

  @Test
  void who_has_no_part_tells_news_raises_a_risk_and_opens_it_in_an_emergency() {
    var file = openForReview();
    String of = "/api/cases/" + file.number();
    var news = Map.of("source", "VICTIM", "reasons", "She called: there was another girl.");
    assertThat(driver.at("victims").call("POST", of + "/new-information", news).status())
        .isEqualTo(200);
    var seen =
        Map.of("indication", "GROSS_NEGLECT_PATTERN", "account", "Nobody answered her calls.");
    assertThat(driver.at("victims").call("POST", of + "/conduct-indications", seen).status())
        .isEqualTo(202);
    isClosedTo(file, "victims");
    for (String login : List.of("victims", "qa", "panel5", "duty")) {
      var why = Map.of("code", "LIFE_AT_RISK", "text", "A threat was made by telephone.");
      assertThat(driver.at(login).call("POST", of + "/emergency", why).status())
          .as(login)
          .isEqualTo(201);
      isOpenTo(file, login);
    }
  }
}
