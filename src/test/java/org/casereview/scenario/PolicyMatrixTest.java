package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.policy.Action;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;
import org.casereview.scenario.PolicyCells.Kind;
import org.casereview.testing.KnocksOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role at every door with every kind of case, over HTTP: as the policy table says. */
class PolicyMatrixTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final long SEED = Long.getLong("casereview.policy.seed", 8_369_394_998_914L);

  /** With each build one in so many of the cells on further kinds of cases. */
  private static final int STEP = 12;

  @Autowired Policy policy;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger cells = new AtomicInteger();
  private Subjects subjects;

  @AfterEach
  void leave() {
    if (subjects != null) {
      subjects.leave();
    }
  }

  private Map<Kind, String> cases() {
    var cases = new EnumMap<Kind, String>(Kind.class);
    cases.put(Kind.IN_HAND, openForReview().number());
    cases.put(Kind.OTHER_FORCE, ofForce13());
    var out = screened(Told::ofOneVictim);
    driver.does("screener2", out, "confirmExclusion", leavingOutToo("screener2", out));
    cases.put(Kind.CLOSED, out.number());
    cases.put(Kind.OWN_FORCE, referred().number());
    cases.put(Kind.UNASSIGNED, inScope().number());
    var ofAnother = inScope();
    allocates(ofAnother, "reviewer2");
    driver.does("reviewer2", ofAnother, "declareConflict", Map.of("conflict", "NONE"));
    cases.put(Kind.OF_ANOTHER, ofAnother.number());
    cases.put(Kind.RESTRICTED, heldBack().number());
    var matter = openForReview();
    new Misconduct(driver, application).raised("manager", matter, "OFFENDING_OR_CORRUPTION");
    cases.put(Kind.WITH_MISCONDUCT, matter.number());
    return cases;
  }

  private CaseFile heldBack() {
    var file = openForReview();
    var paused =
        driver
            .at("manager")
            .call(
                "POST",
                "/api/sla/cases/" + file.number() + "/pause",
                Map.of("reason", "AWAITING_FORCE", "note", "They move house."));
    assertThat(paused.isDone()).as(paused.toString()).isTrue();
    return file;
  }

  private String ofForce13() {
    var intake = driver.program("intake");
    var told = Told.by("13", "PX/" + Ids.next());
    var sent = intake.call("POST", "/api/referrals", List.of(told.asJson()));
    return CaseDriver.completed(intake, sent.body().path("receiptId").asText())
        .at("/referrals/0/caseNumber")
        .asText();
  }

  @Test
  void every_role_is_answered_at_every_door_as_the_table_says() {
    var cases = cases();
    subjects = new Subjects(driver);
    assertThat(policy.roles())
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    subjects.logins().keySet().stream(),
                    java.util.stream.Stream.of(Policy.NOT_LOGGED_IN))
                .toList());
    subjects.logins().entrySet().parallelStream()
        .forEach(
            subject -> {
              var desk = Desk.tasklist(port, subject.getValue()).knocking();
              each((action, route) -> tries(desk, subject.getKey(), action, route, cases));
            });
    each((action, route) -> tries(Desk.stranger(port).knocking(), action, route));
    System.out.printf("Policy: seed %d, %,d cells, %d wrong%n", SEED, cells.get(), wrong.size());
    assertThat(wrong).as("seed %d", SEED).isEmpty();
    assertThat(cells.get()).isGreaterThan(5000);
  }

  /** What is done at a door. */
  private interface AtDoor {
    void at(Action action, Route route);
  }

  private void each(AtDoor what) {
    policy.actions().forEach(action -> action.routes().forEach(route -> what.at(action, route)));
  }

  private void tries(Desk desk, String role, Action action, Route route, Map<Kind, String> cases) {
    if (!PolicyCells.isOfOneCase(action, route)) {
      tries(desk, role, action, route, null, null);
      return;
    }
    cases.forEach(
        (kind, number) -> {
          if (ALL || Kind.ALWAYS.contains(kind) || isDrawn(role, route, kind)) {
            tries(desk, role, action, route, kind, number);
          }
        });
  }

  private static boolean isDrawn(String role, Route route, Kind kind) {
    return Math.floorMod(Objects.hash(SEED, role, route.toString(), kind.name()), STEP) == 0;
  }

  private void tries(Desk desk, String role, Action action, Route route, Kind kind, String number) {
    var reply = desk.call(route.method(), PolicyCells.address(route, number), Map.of());
    int expected = PolicyCells.expected(action, route, role, kind, KnocksOnly.LET_IN);
    cells.incrementAndGet();
    if (reply.status() != expected) {
      wrong.add("%s, %s, %s: %d, not %d".formatted(role, route, kind, reply.status(), expected));
    } else if (expected == 403 && !reply.sentence().equals(action.told())) {
      wrong.add("%s, %s: told %s".formatted(role, route, reply.sentence()));
    }
  }

  private void tries(Desk nobody, Action action, Route route) {
    cells.incrementAndGet();
    var reply = nobody.call(route.method(), PolicyCells.address(route, null), Map.of());
    boolean open = action.reach().get(Policy.NOT_LOGGED_IN).lets();
    boolean refused =
        route.isOfTheApi()
            ? reply.status() == 401
            : reply.status() == (route.method().equals("GET") ? 302 : 403);
    if (open ? reply.status() != KnocksOnly.LET_IN : !refused) {
      wrong.add("nobody, %s: %d".formatted(route, reply.status()));
    }
  }

  @Test
  void who_is_kept_from_a_case_is_answered_as_if_there_were_none() {
    var file = referred();
    subjects = new Subjects(driver);
    var central =
        subjects.logins().entrySet().stream()
            .filter(subject -> !subject.getKey().equals("force-liaisons"))
            .filter(subject -> !subject.getKey().equals(Policy.IN_NO_TEAM))
            .toList();
    central.forEach(subject -> keepsAway(file, subject.getValue()));
    central.parallelStream()
        .forEach(
            subject -> {
              var desk = Desk.tasklist(port, subject.getValue());
              each(
                  (action, route) -> {
                    if (PolicyCells.isOfOneCase(action, route)
                        && action.reach().get(subject.getKey()) != Reach.NO) {
                      isNotThere(desk, subject.getKey(), route, file.number());
                    }
                  });
            });
    System.out.printf("Policy: %,d doors of a case that is hidden%n", cells.get());
    assertThat(wrong).isEmpty();
    assertThat(cells.get()).isGreaterThan(400);
  }

  /** The same answer, word for word, as for a number that no case has. */
  private void isNotThere(Desk desk, String role, Route route, String number) {
    String none = "CR-2026-999997";
    var hidden = desk.call(route.method(), PolicyCells.address(route, number), Map.of());
    var absent = desk.call(route.method(), PolicyCells.address(route, none), Map.of());
    cells.incrementAndGet();
    if (!Sweep.steady(hidden.toString().replace(number, none))
        .equals(Sweep.steady(absent.toString()))) {
      wrong.add("%s, %s: %s, not %s".formatted(role, route, hidden, absent));
    }
  }
}
