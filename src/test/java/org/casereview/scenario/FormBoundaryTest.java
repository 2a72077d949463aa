package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every deployed form, at a task that stands open, against whatever else could be sent to it. */
class FormBoundaryTest extends OnCases {

  /** Each role of the review, and nobody. */
  private static final List<String> ROLES =
      List.of(
          "intake",
          "screener",
          "allocator",
          "reviewer",
          "qa",
          "panel1",
          "head",
          "manager",
          "force-14",
          "victims",
          "duty",
          "standards",
          "admin",
          "auditor",
          "owner",
          "analyst");

  private FormAssault assault;

  @Test
  void every_form_takes_its_own_answers_and_nothing_else_by_any_way() {
    assault = new FormAssault(driver, application);
    driver.before = assault::on;
    theCaseItself();
    besideIt();
    new FormsUnderWay(this).all();
    assault.again();
    assertThat(assault.tried().keySet()).isEqualTo(released());
    System.out.printf(
        "Forms attacked: %d, calls: %d%n",
        assault.tried().size(),
        assault.tried().values().stream().mapToInt(Integer::intValue).sum());
  }

  /** From the force's question to a closure that the head of review decided on. */
  private void theCaseItself() {
    var file = screened(Told::ofVictimsUnknown);
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    screens("screener", file, Map.of());
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    for (int round = 0; round < 2; round++) {
      driver.does("panel1", file, "castVote", voting("CLOSE"));
      driver.does("panel2", file, "castVote", voting("REOPEN"));
      driver.does("panel3", file, "castVote", voting("ADOPT"));
    }
    driver.does("head", file, "decideAsHead", Map.of("outcome", "CLOSE", "reasons", "As said."));
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head2", file, "approveClosure", Map.of("approved", "YES"));
  }

  private void besideIt() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    driver.does(
        "panel2", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "As said."));
    new SpokenBeside(driver, clock, "Said").tellsTheVictim(file);
    new SpokenBeside(driver, clock, "Said").raisesARisk(file);
    var opened =
        driver
            .at("reviewer3")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/emergency",
                Map.of("code", "LIFE_AT_RISK", "text", "A threat was made."));
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    driver.does(
        "auditor",
        file,
        "reviewEmergencyAccess",
        Map.of("verdict", "JUSTIFIED", "reasons", "The threat was real."));
    var misconduct = new Misconduct(driver, application);
    String today = clock.instant().toString().substring(0, 10);
    String number = misconduct.raised("screener", file, "OFFENDING_OR_CORRUPTION");
    misconduct.does(
        number, "notifyStandards", Map.of("toldParty", "COUNTER_CORRUPTION", "notifiedOn", today));
    misconduct.does(
        number,
        "recordAnswer",
        Map.of("answer", "ACKNOWLEDGED", "answeredOn", today, "reference", "PSD/1"));
    misconduct.does(
        number,
        "recordAssessment",
        Map.of("severity", "GROSS_MISCONDUCT", "referralRequired", "YES", "assessedOn", today));
    misconduct.does(number, "recordReferral", Map.of("referredOn", today, "mode", "INDEPENDENT"));
    var rejections = new Rejections(driver);
    rejections.asks("force-14", rejections.rejected("intake", Rejections.bad()));
  }

  private Set<String> released() {
    var repository = application.getBean(RepositoryService.class);
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .flatMap(
            process ->
                repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(UserTask.class)
                    .stream())
        .map(UserTask::getCamundaFormRef)
        .collect(Collectors.toSet());
  }

  @Test
  void a_hundred_foreign_names_from_every_role_change_nothing() {
    var file = reviewed();
    var task = driver.task(file, "checkReview");
    assertThat(driver.at("qa").claim(task.getId(), driver.staffId("qa")).isDone()).isTrue();
    ROLES.forEach(driver::at);
    var before = Snapshot.of(application);
    int tried = 0;
    for (String role : ROLES) {
      Set<Integer> answered = new HashSet<>();
      for (String name : ForeignNames.some(ROLES.indexOf(role))) {
        var answers = new HashMap<String, Object>(Map.of("passed", "YES"));
        answers.put(name, "YES");
        var desk = tried % 2 == 0 ? driver.program(role) : driver.at(role);
        var reply =
            tried++ % 4 < 2
                ? desk.submit(task.getId(), answers)
                : desk.complete(task.getId(), answers);
        assertThat(reply.status()).as("%s by %s: %s", name, role, reply).isBetween(400, 499);
        assertThat(reply.sentence())
            .as("%s by %s", name, role)
            .containsAnyOf("no field", "Claim the task", "another team", "is closed");
        answered.add(reply.status());
      }
      assertThat(answered).as(role).isSubsetOf(Set.of(400, 403, 404, 409));
    }
    assertThat(Snapshot.of(application)).isEqualTo(before);
    assertThat(driver.task(file, "checkReview").getAssignee()).isEqualTo(driver.staffId("qa"));
    System.out.printf("Foreign names sent: %d%n", tried);
  }
}
