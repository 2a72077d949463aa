package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer asks for the next case and gets the right one, or hears why there is none. */
class NextCaseTest extends OnCases {

  private final List<Newcomer> newcomers = new ArrayList<>();
  private final List<CaseFile> sent = new ArrayList<>();

  @BeforeEach
  void nothingWaits() {
    Newcomer.nothingWaits(driver);
  }

  @AfterEach
  void theyLeave() {
    newcomers.forEach(Newcomer::leave);
  }

  @Test
  void the_most_urgent_case_is_taken_and_waits_for_its_declaration() {
    var other = inScope(told -> told);
    var rape = inScope(Told::alleging);
    var me = newcomer();
    assertThat(taken(me)).isEqualTo(rape.number());
    driver.runJobs(rape);
    assertThat(driver.now(rape).state()).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(driver.task(rape, "declareConflict").getAssignee()).isEqualTo(me.staffId);
    assertThat(
            driver.rows(
                String.class,
                "select allocated_by from casereview.review where case_id = ?",
                rape.id()))
        .containsExactly(me.staffId);
    assertThat(driver.at(other)).containsExactly("allocateReviewer");
    driver.does(me.login, rape, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(driver.at(rape)).containsExactly("reviewCase");
  }

  @Test
  void many_at_once_never_get_the_same_case() throws Exception {
    int people = 4;
    int each = 3;
    for (int i = 0; i < people * each; i++) {
      inScope(told -> told);
    }
    var all = List.of(newcomer(), newcomer(), newcomer(), newcomer());
    var together = new CyclicBarrier(people);
    var pool = Executors.newFixedThreadPool(people);
    List<Future<List<String>>> work = new ArrayList<>();
    for (var one : all) {
      work.add(
          pool.submit(
              () -> {
                var mine = new ArrayList<String>();
                for (int i = 0; i < each; i++) {
                  together.await();
                  mine.add(taken(one));
                }
                return mine;
              }));
    }
    var numbers = new ArrayList<String>();
    for (var done : work) {
      numbers.addAll(done.get());
    }
    pool.shutdown();
    assertThat(numbers).hasSize(people * each).doesNotHaveDuplicates();
    assertThat(new HashSet<>(numbers))
        .isEqualTo(new HashSet<>(sent.stream().map(CaseFile::number).toList()));
    sent.forEach(driver::runJobs);
    sent.forEach(
        file -> assertThat(driver.at(file)).as(file.number()).containsExactly("declareConflict"));
  }

  @Test
  void who_worked_for_the_force_gets_nothing_and_learns_of_nothing() {
    inScope(told -> told);
    var me = newcomer().workedFor(Newcomer.FORCE);
    assertThat(me.next().sentence()).isEqualTo("No case waits for a reviewer at the moment.");
  }

  @Test
  void who_has_not_declared_former_forces_is_offered_nothing() {
    var file = inScope(told -> told);
    var me = newcomer().undeclared();
    assertThat(me.next().sentence()).contains("not declared yet");
    assertThat(offered(file)).doesNotContain(me.staffId);
    driver.write(
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'screeners')"
            .formatted(me.staffId));
    var queue = driver.program(me.login).call("GET", "/api/screening/queue", null);
    assertThat(queue.sentence()).contains("not declared yet");
  }

  @Test
  void a_case_that_somebody_had_a_part_in_is_not_offered_again() {
    var file = inScope(told -> told);
    var me = newcomer();
    assertThat(taken(me)).isEqualTo(file.number());
    driver.runJobs(file);
    String back = "/api/cases/" + file.number() + "/review/hand-back";
    assertThat(driver.program(me.login).call("POST", back, Map.of()).status()).isEqualTo(204);
    driver.runJobs(file);
    assertThat(me.next().sentence()).contains("you had a part");
    assertThat(offered(file)).doesNotContain(me.staffId);
    assertThat(taken(newcomer())).isEqualTo(file.number());
  }

  @Test
  void who_screened_a_case_does_not_review_it() {
    var file = inScope(told -> told);
    driver.write(
        "insert into casereview.staff_team (staff_id, team_id) values ('S0002', 'reviewers')");
    try {
      assertThat(offered(file)).doesNotContain("S0002").contains("S0005");
    } finally {
      driver.write(
          "update casereview.staff_team set until = now() where staff_id = 'S0002'"
              + " and team_id = 'reviewers' and until is null");
    }
  }

  @Test
  void an_allocator_finds_those_with_the_skill_that_the_case_wants_first() {
    var file = inScope(Told::alleging);
    var skilled = newcomer().with("RASSO");
    var other = newcomer();
    String offered = offered(file);
    assertThat(offered).contains("has the skill that this case wants");
    assertThat(offered.indexOf(skilled.staffId)).isLessThan(offered.indexOf(other.staffId));
  }

  @Test
  void only_reviewers_take_cases() {
    inScope(told -> told);
    assertThat(driver.at("allocator").call("POST", "/api/reviews/next", Map.of()).sentence())
        .isEqualTo("Only reviewers take cases for review.");
    assertThat(driver.at("force-14").call("POST", "/api/reviews/next", Map.of()).status())
        .isEqualTo(403);
  }

  private Newcomer newcomer() {
    var one = new Newcomer(driver);
    newcomers.add(one);
    return one;
  }

  private CaseFile inScope(UnaryOperator<Told> told) {
    var file = screened(any -> told.apply(Told.by(Newcomer.FORCE, "NEXT/" + Ids.next())));
    sent.add(file);
    return file;
  }

  private static String taken(Newcomer who) {
    var answer = who.next();
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("caseNumber").asText();
  }

  private String offered(CaseFile file) {
    var task = driver.task(file, "allocateReviewer").getId();
    return String.valueOf(driver.at("allocator").shown(task).get("reviewers"));
  }
}
