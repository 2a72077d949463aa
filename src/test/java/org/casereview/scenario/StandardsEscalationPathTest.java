package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardsEscalationPathTest extends OnCases {

  private Misconduct misconduct;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
  }

  private String today() {
    return clock.instant().toString().substring(0, 10);
  }

  private String raised(CaseFile file, String indication) {
    return misconduct.raised("screener", file, indication);
  }

  private Map<String, String> told(String party) {
    return Map.of("toldParty", party, "notifiedOn", today());
  }

  private Map<String, String> acknowledged() {
    return Map.of("answer", "ACKNOWLEDGED", "answeredOn", today(), "reference", "PSD/1");
  }

  private Map<String, String> assessed(String severity, String referral) {
    return Map.of("severity", severity, "referralRequired", referral, "assessedOn", today());
  }

  private String assessing(CaseFile file, String indication, String party) {
    String number = raised(file, indication);
    misconduct.does(number, "notifyStandards", told(party));
    misconduct.does(number, "recordAnswer", acknowledged());
    return number;
  }

  @Test
  void a_matter_that_has_to_be_referred_ends_with_the_IOPC() {
    String number = assessing(referred(), "OFFENDING_OR_CORRUPTION", "COUNTER_CORRUPTION");
    misconduct.does(number, "recordAssessment", assessed("GROSS_MISCONDUCT", "YES"));
    misconduct.does(number, "recordReferral", Map.of("referredOn", today(), "mode", "INDEPENDENT"));
    assertThat(misconduct.ended(number)).isTrue();
    assertThat(
            misconduct.rows(
                "select a.what from standards.act a join standards.matter m on m.id = a.matter_id"
                    + " where m.number = ? and a.what <> 'LOOKED_AT' order by a.at, a.id",
                number))
        .containsExactly(
            "RAISED", "OPENED", "NOTIFIED", "ANSWERED", "ASSESSED", "REFERRED", "CLOSED");
  }

  @Test
  void a_matter_that_need_not_be_referred_stays_with_the_body_that_assessed_it() {
    String number = assessing(referred(), "NEGLECT_OF_DUTY", "PSD");
    misconduct.does(number, "recordAssessment", assessed("PERFORMANCE", "NO"));
    assertThat(misconduct.ended(number)).isTrue();
  }

  @Test
  void a_silent_body_is_chased_until_it_answers() {
    String number = raised(referred(), "GROSS_NEGLECT_PATTERN");
    misconduct.does(number, "notifyStandards", told("PSD"));
    long before = silent();
    misconduct.does(number, "recordAnswer", Map.of("answer", "NO_ANSWER"));
    assertThat(silent()).isEqualTo(before + 1);
    assertThat(misconduct.at(number)).isEqualTo("recordAnswer");
    misconduct.does(number, "recordAnswer", acknowledged());
    assertThat(misconduct.at(number)).isEqualTo("recordAssessment");
  }

  private long silent() {
    return driver.count("select count(*) from attention where what = 'STANDARDS_SILENT'");
  }

  @Test
  void its_liaison_sees_the_case_and_the_account_and_the_engine_knows_neither() {
    var file = referred();
    String number = raised(file, "CRIMINAL_OFFENCE");
    var shown = driver.at("standards").shown(misconduct.task(number).getId());
    assertThat(shown.get("matterText")).asString().contains(number, file.number(), "14");
    assertThat(shown).containsEntry("account", Misconduct.ACCOUNT);
    assertThat(shown.get("routeText")).asString().contains("Professional standards");
    assertThat(misconduct.variables(number))
        .containsExactlyInAnyOrder("conductMatterId", "conductMatterNumber", "priority");
    var instance =
        driver
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .singleResult();
    assertThat(instance.getTenantId()).isEqualTo("STANDARDS");
    var lists =
        driver
            .at("standards")
            .call("GET", "/camunda/api/engine/engine/default/filter?maxResults=50", null);
    assertThat(lists.body().toString()).contains("Conduct matters");
  }

  @Test
  void corruption_is_passed_on_within_the_hour_and_the_rest_within_a_day() {
    var file = referred();
    assertThat(within("OFFENDING_OR_CORRUPTION", file))
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(within("DISCRIMINATION", file))
        .isBetween(Duration.ofHours(23), Duration.ofHours(25));
  }

  private Duration within(String indication, CaseFile file) {
    Instant now = clock.instant();
    var due = misconduct.task(raised(file, indication)).getDueDate().toInstant();
    return Duration.between(now, due);
  }

  @Test
  void the_IOPC_has_it_by_the_end_of_the_next_day_though_it_be_a_Sunday() {
    clock.moveTo(Instant.parse("2027-01-02T10:00:00Z"));
    String number = assessing(referred(), "DEATH_OR_INJURY", "PSD");
    misconduct.does(number, "recordAssessment", assessed("CRIMINAL", "YES"));
    assertThat(misconduct.task(number).getDueDate().toInstant())
        .isBetween(Instant.parse("2027-01-03T23:59:58Z"), Instant.parse("2027-01-04T00:00:00Z"));
  }

  @Test
  void the_day_of_the_law_runs_since_it_was_clear_to_the_body_not_since_it_was_written_down() {
    clock.moveTo(Instant.parse("2027-01-01T10:00:00Z"));
    String number = assessing(referred(), "DEATH_OR_INJURY", "PSD");
    Map<String, String> then = assessed("CRIMINAL", "YES");
    clock.forward(Duration.ofDays(1));
    misconduct.does(number, "recordAssessment", then);
    assertThat(misconduct.task(number).getDueDate().toInstant())
        .isBetween(Instant.parse("2027-01-02T23:59:58Z"), Instant.parse("2027-01-03T00:00:00Z"));
  }

  @Test
  void two_clicks_are_one_matter_and_other_words_are_another() {
    var file = referred();
    for (int click = 0; click < 2; click++) {
      var reply =
          Misconduct.says(
              driver.at("screener"), file, "NEGLECT_OF_DUTY", "She never wrote it down.");
      assertThat(reply.status()).isEqualTo(202);
      assertThat(reply.body()).isEmpty();
    }
    assertThat(misconduct.numbers(file)).hasSize(1);
    Misconduct.says(driver.at("screener"), file, "NEGLECT_OF_DUTY", "Nor did he.");
    Misconduct.says(driver.at("screener2"), file, "NEGLECT_OF_DUTY", "She never wrote it down.");
    assertThat(misconduct.numbers(file)).hasSize(3);
  }

  @Test
  void what_does_not_fit_is_refused_with_a_sentence_and_the_task_stays_open() {
    String number = raised(referred(), "FORCE_CONFLICTED");
    assertRefused(number, "notifyStandards", told("PSD"), "The force is conflicted");
    assertRefused(
        number,
        "notifyStandards",
        Map.of("toldParty", "IOPC", "notifiedOn", "2199-01-01"),
        "This day is in the future");
    misconduct.does(number, "notifyStandards", told("IOPC"));
    assertRefused(
        number, "recordAnswer", Map.of("answer", "ACKNOWLEDGED"), "Enter the day on which");

    String mandatory = assessing(referred(), "CRIMINAL_OFFENCE", "PSD");
    assertRefused(
        mandatory, "recordAssessment", assessed("NO_CASE", "NO"), "The law expects this matter");
    misconduct.does(
        mandatory,
        "recordAssessment",
        Map.of(
            "severity", "NO_CASE",
            "referralRequired", "NO",
            "assessedOn", today(),
            "reasons", "The entry was made by another force."));
    assertThat(misconduct.ended(mandatory)).isTrue();
  }

  private void assertRefused(
      String number, String activity, Map<String, ?> answers, String sentence) {
    var reply = misconduct.tries(number, activity, answers);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.sentence()).contains(sentence);
    assertThat(misconduct.at(number)).isEqualTo(activity);
  }
}
