package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page and call that needs no number is read in every role, as far as the table lets: no
 * list, count, search or export names a case that the reader may not open by its number.
 *
 * <p>In {@code mvn verify} a few cases of each stage, force and outcome of the screening, drawn by
 * a printed seed, stand for the others; in the profile {@code full} each number is opened.
 */
class ListsTellNothingMoreTest extends OnCases {

  private static final Pattern NUMBER = Pattern.compile("CR-\\d{4}-\\d{6}");

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final String SEED = System.getProperty("casereview.lists.seed", "1909");

  /** Of cases that differ in nothing by which a file opens. */
  private static final int OF_A_KIND = 3;

  /** What has to be asked with something. */
  private static final Map<String, List<String>> ASKED =
      Map.of(
          "/api/cases", List.of("?size=1000", "?size=1&page=1", "?state=SCREENING", "?priority=P1"),
          "/cases", List.of("", "?state=UNDER_REVIEW"),
          "/api/cases/find", List.of("?q=SC", "?q=CR-2026-000001"),
          "/find", List.of("?q=SC"),
          "/api/deadlines/tasks", List.of("?kind=LATE"),
          "/api/referrals/cases", List.of("?size=1000", "?waiting=true"),
          "/api/sla/explain", List.of("?task=00000000-0000-7000-8000-000000000001"));

  /** What is the same for everybody. */
  private static final Set<String> STILL =
      Set.of(
          "/api/referrals/template.xlsx",
          "/api/referrals/format",
          "/api/docs",
          "/api/docs.yaml",
          "/policy",
          "/help");

  /** Where the service asks for more than a role: an own task, being let into Cockpit. */
  private static final Set<String> ASKS_MORE =
      Set.of("/api/sla/explain", "/api/deadlines", "/api/deadlines/tasks");

  @Autowired Policy policy;
  private final Queue<String> beyond = new ConcurrentLinkedQueue<>();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger named = new AtomicInteger();
  private Subjects subjects;
  private Set<String> stoodFor;

  @AfterEach
  void leave() {
    if (subjects != null) {
      subjects.leave();
    }
  }

  private List<Route> lists() {
    return policy.actions().stream()
        .flatMap(action -> action.routes().stream())
        .filter(route -> route.method().equals("GET") && !route.address().contains("{"))
        .filter(route -> !STILL.contains(route.address()))
        .toList();
  }

  @Test
  void nothing_that_lists_or_counts_names_what_may_not_be_opened() {
    openForReview();
    subjects = new Subjects(driver);
    stoodFor = stoodFor();
    subjects.logins().entrySet().parallelStream()
        .forEach(subject -> reads(subject.getKey(), Desk.tasklist(port, subject.getValue())));
    System.out.printf(
        "Lists: seed %s, %,d read, %,d numbers named, %,d cases stood for, %d beyond%n",
        SEED, read.get(), named.get(), stoodFor.size(), beyond.size());
    assertThat(beyond).isEmpty();
    assertThat(named.get()).as("a list that names nothing proves nothing").isGreaterThan(20);
  }

  /** The cases for which others of their kind are opened. */
  private Set<String> stoodFor() {
    return Set.copyOf(
        driver.rows(
            String.class,
            """
            select case_number from (select case_number, row_number() over (
              partition by state, force_code, scope_outcome order by md5(case_number || ?)) as nth
              from casereview.review_case) kinds where nth > ?""",
            SEED,
            ALL ? Integer.MAX_VALUE : OF_A_KIND));
  }

  private void reads(String role, Desk desk) {
    var numbers = new TreeSet<String>();
    for (Route route : lists()) {
      if (policy.at(route).orElseThrow().reach().getOrDefault(role, Reach.NO).lets()) {
        for (String question : ASKED.getOrDefault(route.address(), List.of(""))) {
          numbers.addAll(read(role, desk, route, question));
        }
      }
    }
    numbers.remove("CR-2026-000123");
    named.addAndGet(numbers.size());
    numbers.stream()
        .filter(number -> !stoodFor.contains(number))
        .filter(number -> desk.call("GET", "/api/cases/" + number, null).status() != 200)
        .forEach(number -> beyond.add(role + " is told of " + number));
  }

  /** The case numbers that are named there. */
  private Set<String> read(String role, Desk desk, Route route, String question) {
    var reply = desk.call("GET", route.address() + question, null);
    read.incrementAndGet();
    if (reply.status() >= 400 && !ASKS_MORE.contains(route.address())) {
      beyond.add("%s, %s: %s".formatted(role, route, reply));
    }
    var numbers = new TreeSet<String>();
    var each = NUMBER.matcher(reply.body().toString());
    while (each.find()) {
      numbers.add(each.group());
    }
    // Cockpit names the processes of every case to who watches them, and so does its board.
    return route.address().equals("/api/deadlines/tasks") ? Set.of() : numbers;
  }
}
