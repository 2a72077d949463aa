package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** The whole life of cases after their decision, through the very calls that Tasklist makes. */
class LifecycleTest extends OnCases {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What the person finds of this case in the lists that Tasklist offers, by activity. */
  private List<String> found(String login, CaseFile file) {
    var desk = driver.at(login);
    var lists =
        desk.call(
            "GET",
            Desk.WEBAPP + "/filter?firstResult=0&maxResults=200&itemCount=false&resourceType=Task",
            null);
    var ofTheCase = ofCase(file);
    return StreamSupport.stream(lists.body().spliterator(), false)
        .map(
            list ->
                desk.post(
                        "/filter/" + list.path("id").asText() + "/list?firstResult=0&maxResults=50",
                        ofTheCase)
                    .body())
        .flatMap(tasks -> tasks.findValuesAsText("taskDefinitionKey").stream())
        .toList();
  }

  private static Map<String, Object> ofCase(CaseFile file) {
    return Map.of(
        "processVariables",
        List.of(Map.of("name", "caseNumber", "operator", "eq", "value", file.number())));
  }

  /** The clocks that the case shows to this person. */
  private List<String> clocks(String login, CaseFile file) {
    return driver
        .at(login)
        .call("GET", "/api/cases/" + file.number(), null)
        .body()
        .path("clocks")
        .findValuesAsText("activity");
  }

  private CaseState state(CaseFile file) {
    return driver.now(file).state();
  }

  private void votes(CaseFile file, String outcome) {
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting(outcome)));
  }

  private void tells(CaseFile file) {
    driver.does("victims", file, "decideNotice", AfterExclusion.telling());
    driver.does("victims", file, "recordAttempt", AfterExclusion.attempt(clock.instant(), "TOLD"));
  }

  private long notices(CaseFile file, String state) {
    return driver.count(
        "select count(*) from casereview.timeline_entry where case_id = ? and what = ?",
        file.id(),
        state);
  }

  @Test
  void a_case_is_closed_and_each_of_its_victims_is_told() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(state(file)).isEqualTo(CaseState.CLOSED_NFA_UPHELD);
    assertThat(found("victims", file)).containsExactly("decideNotice", "decideNotice");
    assertThat(found("force-14", file)).isEmpty();
    assertThat(clocks("force-14", file)).as("of telling victims a force knows nothing").isEmpty();
    assertThat(clocks("manager", file)).contains("decideNotice", "castVote");
    tells(file);
    tells(file);
    assertThat(notices(file, "VICTIM_TOLD")).isEqualTo(2);
    assertThat(driver.open(file)).isEmpty();
  }

  @Test
  void a_silent_force_is_pressed_up_to_its_chief_officer_recalled_and_the_nca_adopts() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    assertThat(found("force-14", file)).containsExactly("acceptActionPlan");
    assertThat(clocks("force-14", file)).containsExactly("acceptActionPlan");
    assertThat(state(file)).isEqualTo(CaseState.FORCE_ACTION);
    driver.fire(file, "forceLeadDue");
    driver.fire(file, "chiefOfficerDue");
    assertThat(found("force-14", file)).containsExactly("acceptActionPlan");
    assertThat(state(file)).isEqualTo(CaseState.FORCE_ACTION);
    driver.fire(file, "forceSilent");
    assertThat(found("force-14", file)).isEmpty();
    driver.does("manager", file, "decideRecall", WithTheForce.recalling());
    assertThat(state(file)).isEqualTo(CaseState.PANEL);
    votes(file, "ADOPT");
    new AfterDecision(driver).adopts(file);
    assertThat(state(file)).isEqualTo(CaseState.REINVESTIGATION);
    assertThat(
            driver
                .at("manager")
                .call("GET", "/api/cases/" + file.number() + "/file", null)
                .body()
                .findValuesAsText("what"))
        .contains("PLAN_FORCE_LEAD_TOLD", "PLAN_CHIEF_OFFICER_TOLD", "STATE_OUTCOME_ADOPT");
    assertThat(found("force-14", file)).as("what the NCA owns is not the force's").isEmpty();
    assertThat(driver.at(file)).contains("reviewSupervision");
  }

  @Test
  void a_reopened_case_is_supervised_every_28_days_until_somebody_is_charged() {
    var file = decided("REOPEN");
    var after = new AfterDecision(driver);
    after.acceptsPlan(file);
    assertThat(state(file)).isEqualTo(CaseState.REINVESTIGATION);
    assertThat(
            driver
                .at("force-14")
                .post("/task?maxResults=200", ofCase(file))
                .body()
                .findValuesAsText("taskDefinitionKey"))
        .as("supervision is not for the force to see, its plan is")
        .containsExactly("reportOnPlan");
    var today = LocalDate.now(clock.withZone(LONDON));
    assertThat(due(file, "reviewSupervision")).isEqualTo(today.plusDays(28));
    clock.forward(Duration.ofDays(20));
    after.supervises(file, AfterDecision.goingOn("WITH_FORCE"));
    assertThat(due(file, "reviewSupervision")).isEqualTo(today.plusDays(48));
    after.supervises(file, AfterDecision.goingOn("WITH_CPS"));
    assertThat(state(file)).isEqualTo(CaseState.CPS_CHARGING);
    after.supervises(
        file,
        Map.of(
            "supervisionResult",
            "CHARGED",
            "suspectsCharged",
            1,
            "chargedOn",
            today.plusDays(19).toString()));
    assertThat(state(file)).isEqualTo(CaseState.CHARGED);
    assertThat(driver.ended(file, "case-review", "charged")).isTrue();
    assertThat(found("victims", file)).contains("decideNotice");
  }

  @Test
  void what_the_nca_declines_comes_back_to_a_new_panel() {
    var file = decided("ADOPT");
    new AfterDecision(driver).preparesAdoption(file);
    driver.does(
        "head",
        file,
        "decideAdoption",
        Map.of("decision", "DECLINED", "reasons", "The force can do it itself."));
    assertThat(state(file)).isEqualTo(CaseState.PANEL);
    assertThat(found("panel1", file)).hasSize(3);
    votes(file, "CLOSE");
    assertThat(state(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
    assertThat(driver.count("select count(*) from casereview.outcome where case_id = ?", file.id()))
        .isEqualTo(2);
  }

  @Test
  void a_danger_seen_in_screening_on_a_friday_evening_is_acted_on_that_evening() {
    var friday = LocalDate.of(2027, 1, 8);
    clock.moveTo(friday.atTime(18, 30).atZone(LONDON).toInstant());
    var file = referred();
    var raised = AtRisk.raises(driver.at("screener"), file, "U1");
    assertThat(raised.status()).isEqualTo(201);
    driver.runJobs(file);
    assertThat(found("duty", file)).containsExactly("triageRisk");
    assertThat(at(file, "triageRisk")).isEqualTo(LocalTime.of(18, 45));
    clock.forward(Duration.ofMinutes(10));
    driver.does("duty", file, "triageRisk", AtRisk.triaged("YES"));
    assertThat(at(file, "recordAcknowledgement")).as("since raised").isEqualTo(LocalTime.of(19, 0));
    clock.forward(Duration.ofMinutes(31));
    driver.fire(file, "phoneDue");
    driver.fire(file, "superintendentDue");
    driver.does("duty", file, "recordAcknowledgement", AtRisk.acknowledged(clock.instant()));
    driver.does("duty", file, "planRisk", AtRisk.planned(clock.instant()));
    assertThat(due(file, "reviewRisk")).as("on the Saturday").isEqualTo(friday.plusDays(1));
    assertThat(found("screener", file)).as("the case itself goes on").contains("screenCase");
    screens("screener", file, Map.of());
    driver.does("duty", file, "reviewRisk", AtRisk.lookedAt("LOW", "CLOSE"));
    assertThat(driver.ended(file, "urgent-risk", "riskClosed")).isTrue();
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
  }

  private LocalDate due(CaseFile file, String activity) {
    return driver.task(file, activity).getDueDate().toInstant().atZone(LONDON).toLocalDate();
  }

  /** The time of day, to the minute. */
  private LocalTime at(CaseFile file, String activity) {
    return driver
        .task(file, activity)
        .getDueDate()
        .toInstant()
        .atZone(LONDON)
        .toLocalTime()
        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
  }
}
