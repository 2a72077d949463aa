package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;
import org.casereview.scenario.HostileContent.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Every call of our own API, by somebody who may make it, with what nobody should send. */
class HostileCallsTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");

  /** One in so many with each build, others at each call; all of them in full. */
  private static final int WHOLES = ALL ? 1 : 3;

  private static final int PARTS = ALL ? 1 : 11;
  private static final int TEXTS = ALL ? 1 : 3;

  private static final Pattern PART = Pattern.compile("\\{[^}]+}");

  /** What pages ask of those who look for something, beside what the API asks. */
  private static final List<String> OF_PAGES = List.of("role", "sort", "id", "lead", "caseNumber");

  @Autowired Policy policy;
  @Autowired JdbcConnectionDetails database;

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tried = new AtomicInteger();
  private Subjects subjects;
  private List<OurOperation> operations;
  private String number;

  @BeforeEach
  void describe() {
    number = openForReview().number();
    subjects = new Subjects(driver);
    operations =
        OurOperation.all(driver.program("head").call("GET", "/api/docs", null).body(), policy);
  }

  @AfterEach
  void leave() {
    subjects.leave();
  }

  @Test
  void no_body_makes_the_api_stumble_or_tell_what_it_is_made_of() {
    var before = EveryRow.of(database);
    // What is in packages is tried where packages are; their blocks are taken by other hands.
    each(operation -> operation.isAct() && !operation.action().id().equals("refer"), this::bodies);
    told("Hostile bodies");
    // Each look at a file is on record, and stays there though nothing came of the call.
    assertThat(EveryRow.of(database).changedSince(before)).isSubsetOf("audit.entry");
    assertThat(tried.get()).isGreaterThan(500);
  }

  @Test
  void no_parameter_makes_the_api_stumble_or_shows_more_than_nothing_at_all() {
    each(operation -> true, this::parameters);
    told("Hostile parameters");
    assertThat(tried.get()).isGreaterThan(700);
  }

  private void each(
      java.util.function.Predicate<OurOperation> which, Consumer<OurOperation> attack) {
    operations.parallelStream().filter(which).forEach(attack);
  }

  private void told(String what) {
    System.out.printf("%s: %,d, %d wrong%n", what, tried.get(), wrong.size());
    assertThat(wrong).isEmpty();
  }

  private void bodies(OurOperation operation) {
    var caller = RoughCaller.rehearsing(port, operation.login(subjects));
    some(HostileContent.wholes(operation.sample()), WHOLES, operation.route())
        .forEach(body -> sends(caller, operation, body));
    if (operation.takesJson()) {
      some(HostileContent.parts(operation.sample()), PARTS, operation.route())
          .forEach(body -> sends(caller, operation, body));
    }
  }

  private static <T> List<T> some(List<T> all, int step, Object of) {
    int first = Math.floorMod(of.hashCode(), step);
    return IntStream.range(0, all.size())
        .filter(i -> i % step == first)
        .mapToObj(all::get)
        .toList();
  }

  private void sends(RoughCaller caller, OurOperation operation, Body body) {
    var route = operation.route();
    judge(
        route + " with " + body,
        caller.sends(route.method(), operation.address(number), body.type(), body.bytes()));
  }

  private void parameters(OurOperation operation) {
    var route = operation.route();
    var caller = RoughCaller.rehearsing(port, operation.login(subjects));
    String address = operation.address(number);
    for (String name : operation.query()) {
      for (String text : HostileContent.TEXTS) {
        judge(
            route + "?" + name + "=" + shown(text),
            sends(caller, route, address + asked(name, text)));
      }
      if (!operation.isAct()) {
        long nothing = rows(caller.asks(address + asked(name, "zqx9zqx9")));
        for (String fragment : HostileContent.FRAGMENTS) {
          var answer = caller.asks(address + asked(name, fragment));
          judge(route + "?" + name + "=" + fragment, answer);
          if (rows(answer) > nothing) {
            wrong.add(route + "?" + name + "=" + fragment + " shows more than nothing");
          }
        }
      }
    }
    var parts = PART.matcher(route.address());
    while (parts.find()) {
      for (String text : some(HostileContent.TEXTS, TEXTS, route + parts.group())) {
        String path = route.address().replace(parts.group(), encoded(text));
        var there = PolicyCells.address(new Route(route.method(), path), number);
        var answer = sends(caller, route, there);
        if (answer.isAtTheDoor()) {
          tried.incrementAndGet();
        } else {
          judge(route + " at " + parts.group() + shown(text), answer);
        }
      }
    }
  }

  private static RoughCaller.Answer sends(RoughCaller caller, Route route, String path) {
    boolean reads = route.method().equals("GET");
    return caller.sends(
        route.method(),
        path,
        reads ? null : HostileContent.JSON,
        (reads ? "" : "{}").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void no_parameter_makes_a_page_stumble() {
    var names = new java.util.TreeSet<>(OF_PAGES);
    operations.forEach(operation -> names.addAll(operation.query()));
    policy.actions().parallelStream()
        .forEach(
            action ->
                action.routes().stream()
                    .filter(route -> !route.isOfTheApi() && route.method().equals("GET"))
                    .map(
                        route ->
                            new OurOperation(
                                route, action, List.copyOf(names), HostileContent.NONE))
                    .forEach(this::page));
    told("Hostile parameters of pages");
  }

  private void page(OurOperation page) {
    var caller = RoughCaller.rehearsing(port, page.login(subjects));
    String address = PolicyCells.address(page.route(), number);
    for (String text : some(HostileContent.TEXTS, TEXTS, page.route())) {
      var all = new StringBuilder(address);
      page.query()
          .forEach(
              name ->
                  all.append(all.indexOf("?") < 0 ? '?' : '&')
                      .append(name)
                      .append('=')
                      .append(encoded(text.substring(0, Math.min(100, text.length())))));
      var answer = caller.asks(all.toString());
      tried.incrementAndGet();
      if (answer.isFault()) {
        wrong.add(
            page.route()
                + " with "
                + shown(text)
                + ": "
                + answer.status()
                + " "
                + shown(answer.text()));
      }
    }
  }

  private void judge(String what, RoughCaller.Answer answer) {
    tried.incrementAndGet();
    if (answer.isFault() || !answer.tellsWhatToDo()) {
      wrong.add(
          "%s: %d in %d ms, %s"
              .formatted(what, answer.status(), answer.millis(), shown(answer.text())));
    }
  }

  private static long rows(RoughCaller.Answer answer) {
    return answer.status() == 200 ? answer.text().chars().filter(c -> c == '{').count() : 0;
  }

  private static String asked(String name, String text) {
    return "?" + name + "=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), 300)).replace("\0", "<NUL>");
  }
}
