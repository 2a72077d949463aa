package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of who reports conduct to a body, and of who reviews a file opened in an emergency. */
class RefusalsOfStandardsInTheBrowserTest extends OnRefusals {

  private static final String FUTURE = "2099-01-01";
  private static final String NOT_YET = "This day is in the future. Enter it when it has come.";

  private Misconduct misconduct;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
  }

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.STANDARDS::equals);
  }

  private String today() {
    return clock.instant().toString().substring(0, 10);
  }

  private Map<String, Object> told(String party, String day) {
    return Map.of("toldParty", party, "notifiedOn", day);
  }

  private Map<String, Object> acknowledged(String day) {
    return Map.of("answer", "ACKNOWLEDGED", "answeredOn", day);
  }

  private Map<String, Object> assessed(String referral, String day) {
    return Map.of("severity", "CRIMINAL", "referralRequired", referral, "assessedOn", day);
  }

  private void sending(String matter, Map<String, ?> answers, String sentence) {
    refused.sending("standards", misconduct.task(matter).getId(), answers, () -> {}, sentence);
  }

  @Test
  void who_tells_the_wrong_body_or_before_the_day_is_told_so() {
    String matter = misconduct.raised("screener", referred(), "FORCE_CONFLICTED");
    sending(matter, told("PSD", today()), "The force is conflicted in this matter");
    sending(matter, told("IOPC", FUTURE), NOT_YET);
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_records_what_the_body_said_is_told_what_is_missing() {
    String matter = misconduct.raised("screener", referred(), "CRIMINAL_OFFENCE");
    misconduct.does(matter, "notifyStandards", told("PSD", today()));
    sending(matter, Map.of("answer", "ACKNOWLEDGED"), "Enter the day on which the body acknow");
    sending(matter, acknowledged(FUTURE), NOT_YET);
    misconduct.does(matter, "recordAnswer", acknowledged(today()));
    sending(matter, assessed("NO", today()), "The law expects this matter to be referred");
    sending(matter, assessed("YES", FUTURE), NOT_YET);
    misconduct.does(matter, "recordAssessment", assessed("YES", today()));
    sending(matter, Map.of("referredOn", FUTURE, "mode", "INDEPENDENT"), NOT_YET);
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_opened_a_file_in_an_emergency_does_not_review_it() {
    var opener = new Everywhere("S9006", "opens-files", List.of("reviewers"));
    opener.join(driver);
    try {
      var file = openForReview();
      opens(file);
      opener.joins(driver, "auditors");
      refused.taking("opens-files", file, "reviewEmergencyAccess", "You opened this file yourself");
    } finally {
      opener.leave(driver);
    }
  }

  private void opens(CaseFile file) {
    var opened =
        driver
            .at("opens-files")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/emergency",
                Map.of("code", "LIFE_AT_RISK", "text", "A threat was made by telephone."));
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    driver.runJobs(file);
  }
}
