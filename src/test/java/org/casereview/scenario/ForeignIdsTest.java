package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The id of something that is none of one's business is answered as one that nothing has. */
class ForeignIdsTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final long SEED = Long.getLong("casereview.ids.seed", 7_785_097_920_989L);
  private static final Pattern ID = Pattern.compile("\\{(id|order|subject|taskId|importId)}");
  private static final List<String> QUERY = List.of("task", "clock", "receipt");

  @Autowired Policy policy;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Set<String> live = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tried = new AtomicInteger();
  private Subjects subjects;
  private RichCase rich;
  private List<String> ids;
  private List<OurOperation> operations;

  @BeforeEach
  void make() throws Exception {
    rich = RichCase.of(this);
    ids = rich.ids();
    subjects = new Subjects(driver);
    operations =
        OurOperation.all(driver.program("head").call("GET", "/api/docs", null).body(), policy);
  }

  @AfterEach
  void leave() {
    subjects.leave();
  }

  @Test
  void what_belongs_to_another_case_is_not_there_under_the_number_of_ones_own() {
    String own = openForReview().number();
    operations.parallelStream()
        .filter(operation -> PolicyCells.isOfOneCase(operation.action(), operation.route()))
        .filter(operation -> ID.matcher(operation.route().address()).find())
        .forEach(operation -> tries(operation, own));
    System.out.printf("Ids of another case: %,d, %d wrong%n", tried.get(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(live)
        .contains(
            "GET /api/cases/{number}/documents/{id}/content",
            "GET /api/cases/{number}/narratives/news/{id}",
            "POST /api/cases/{number}/grants/{id}/end",
            "POST /api/cases/{number}/grants/{id}/ending",
            "POST /api/cases/{number}/priority/{order}/answer",
            "POST /api/cases/{number}/review/comments/{id}/answer",
            "POST /api/cases/{number}/review/comments/{id}/close");
  }

  private void tries(OurOperation operation, String own) {
    var caller = RoughCaller.rehearsing(port, operation.login(subjects));
    String none = told(caller, operation, own, RichCase.absent());
    String noneThere = told(caller, operation, rich.number(), RichCase.absent());
    for (String id : ids) {
      tried.incrementAndGet();
      String foreign = told(caller, operation, own, id);
      if (!foreign.equals(none)) {
        wrong.add("%s: %s, not %s".formatted(operation.route(), foreign, none));
      }
      if (!live.contains(operation.route().toString())
          && !told(caller, operation, rich.number(), id).equals(noneThere)) {
        live.add(operation.route().toString());
      }
    }
  }

  @Test
  void a_liaison_of_another_force_is_told_nothing_by_any_id() {
    var caller = RoughCaller.rehearsing(port, "force-13");
    for (OurOperation operation : operations) {
      var route = operation.route();
      if (ID.matcher(route.address()).find()) {
        String none = told(caller, operation, rich.number(), RichCase.absent());
        ids.forEach(id -> same(operation, none, told(caller, operation, rich.number(), id)));
      }
      operation.query().stream()
          .filter(QUERY::contains)
          .forEach(
              name -> {
                String none = asked(caller, route, name, RichCase.absent());
                ids.forEach(id -> same(operation, none, asked(caller, route, name, id)));
              });
    }
    System.out.printf("Ids of another force: %,d, %d wrong%n", tried.get(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(tried.get()).isGreaterThan(200);
  }

  /** A right that a role has not does not come with the id of something that is there. */
  @Test
  void to_a_role_that_may_not_do_it_no_id_makes_a_difference() {
    var chance = new Random(SEED);
    for (var subject : subjects.logins().entrySet()) {
      var caller = RoughCaller.rehearsing(port, subject.getValue());
      operations.stream()
          .filter(operation -> ID.matcher(operation.route().address()).find())
          .filter(operation -> mayNot(subject.getKey(), operation))
          .filter(operation -> ALL || chance.nextInt(5) == 0)
          .forEach(
              operation -> {
                String none = told(caller, operation, rich.number(), RichCase.absent());
                for (String id : drawn(chance)) {
                  same(operation, none, told(caller, operation, rich.number(), id));
                }
              });
    }
    System.out.printf(
        "Ids of other roles: seed %d, %,d, %d wrong%n", SEED, tried.get(), wrong.size());
    assertThat(wrong).as("seed %d", SEED).isEmpty();
    assertThat(tried.get()).isGreaterThanOrEqualTo(100);
  }

  private static boolean mayNot(String role, OurOperation operation) {
    return Set.of(Reach.NO, Reach.TOLD_NO)
        .contains(operation.action().reach().getOrDefault(role, Reach.NO));
  }

  /** All, or two of them. */
  private List<String> drawn(Random chance) {
    return ALL
        ? ids
        : List.of(ids.get(chance.nextInt(ids.size())), ids.get(chance.nextInt(ids.size())));
  }

  private void same(OurOperation operation, String none, String foreign) {
    tried.incrementAndGet();
    if (!foreign.equals(none)) {
      wrong.add("%s: %s, not %s".formatted(operation.route(), foreign, none));
    }
  }

  private String told(RoughCaller caller, OurOperation operation, String number, String id) {
    var route = operation.route();
    String address = ID.matcher(route.address()).replaceAll(id);
    JsonNode sample = operation.takesJson() ? operation.sample() : HostileContent.NONE;
    var answer =
        caller.sends(
            route.method(),
            PolicyCells.address(new Route(route.method(), address), number),
            operation.isAct() ? HostileContent.JSON : null,
            operation.takesJson() ? HostileContent.written(sample) : new byte[0]);
    return steady(answer, number, id);
  }

  private static String asked(RoughCaller caller, Route route, String name, String id) {
    String address = PolicyCells.address(route, null);
    return steady(caller.asks(address + "?" + name + "=" + id), "none", id);
  }

  private static String steady(RoughCaller.Answer answer, String number, String id) {
    return answer.status() + " " + answer.text().replace(id, "ID").replace(number, "NUMBER");
  }
}
