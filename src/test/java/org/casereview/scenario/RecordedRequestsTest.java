package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What somebody asked for on a case of theirs and got, asked for once more with the ids that
 * somebody else got of a case that the first one is kept from.
 */
class RecordedRequestsTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final long SEED = Long.getLong("casereview.recorded.seed", 4_402_611_230_017L);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<String> PEOPLE =
      ALL
          ? List.of(
              "reviewer",
              "manager",
              "qa",
              "victims",
              "intake",
              "screener",
              "allocator",
              "panel1",
              "duty",
              "auditor",
              "analyst",
              "standards",
              "owner",
              "admin")
          : List.of("reviewer", "manager", "qa", "victims");

  @Autowired Policy policy;
  private final Map<String, List<Asked>> asked = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> got = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Random chance = new Random(SEED);
  private Subjects subjects;
  private String secondHead;
  private RichCase own;
  private RichCase other;
  private int tried;

  @BeforeEach
  void record() throws Exception {
    subjects = new Subjects(driver);
    secondHead = subjects.logins().get("heads-of-review");
    PEOPLE.forEach(login -> asked.put(login, listensTo(login)));
    own = RichCase.of(this);
    PEOPLE.forEach(this::looksAround);
    PEOPLE.forEach(login -> driver.at(login).heardBy(one -> {}));
    asked.replaceAll((login, all) -> all.stream().filter(this::isOfOwn).distinct().toList());
    other = RichCase.of(this);
    PEOPLE.forEach(login -> got.put(login, idsGotBy(login)));
  }

  @AfterEach
  void nobodyListens() {
    subjects.leave();
    PEOPLE.forEach(login -> driver.at(login).heardBy(one -> {}));
  }

  @Test
  void with_the_ids_that_another_got_it_is_answered_as_with_ids_that_nothing_has() {
    int recorded = 0;
    for (String login : PEOPLE) {
      recorded += asked.get(login).size();
      try (var kept = new KeptAway(driver, other.number(), login, "head", secondHead)) {
        others(login).forEach(whose -> replays(login, whose));
      }
    }
    System.out.printf(
        "Recorded requests: seed %d, %,d, with ids of others %,d times, %d wrong%n",
        SEED, recorded, tried, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(recorded).isGreaterThan(ALL ? 60 : 30);
    assertThat(tried).isGreaterThan(recorded);
  }

  /** All that are told of the other case, or one of them. */
  private List<String> others(String login) {
    var all = new ArrayList<>(PEOPLE);
    all.removeIf(whose -> whose.equals(login) || got.get(whose).isEmpty());
    Collections.shuffle(all, chance);
    return ALL ? all : all.subList(0, 1);
  }

  private void replays(String login, String whose) {
    var caller = RoughCaller.rehearsing(port, login);
    for (var one : asked.get(login)) {
      String none = answer(caller, one, absentNumber(), RichCase.absent());
      for (String id : idsFor(one, whose)) {
        tried++;
        String told = answer(caller, one, other.number(), id);
        if (!told.equals(none)) {
          wrong.add(
              "%s: %s with %s of %s: %s, not %s".formatted(login, one, id, whose, told, none));
        }
      }
    }
  }

  /** A request without an id but the number of the case is sent once. */
  private List<String> idsFor(Asked one, String whose) {
    boolean hasId = ID.matcher(one.path() + one.text()).find();
    return hasId ? List.copyOf(got.get(whose)) : List.of(RichCase.absent());
  }

  private String answer(RoughCaller caller, Asked one, String number, String id) {
    String body = swapped(one.text(), number, id);
    var answer =
        caller.sends(
            one.method(),
            swapped(one.path(), number, id).replace(Desk.WEBAPP, Desk.REST),
            body.isEmpty() ? null : HostileContent.JSON,
            body.getBytes(UTF_8));
    return answer.status() + " " + answer.text().replace(id, "ID").replace(number, "NUMBER");
  }

  private String swapped(String text, String number, String id) {
    return ID.matcher(text.replace(own.number(), number)).replaceAll(id);
  }

  private static String absentNumber() {
    return "CR-2026-999999";
  }

  private List<Asked> listensTo(String login) {
    var heard = new ArrayList<Asked>();
    driver.at(login).heardBy(heard::add);
    return heard;
  }

  private boolean isOfOwn(Asked one) {
    String all = one.path() + one.text();
    return all.contains(own.number()) || own.ids().stream().anyMatch(all::contains);
  }

  /** Each question about the case that there is, with each id of it. */
  private void looksAround(String login) {
    questions(own).forEach(path -> driver.at(login).call("GET", path, null));
  }

  private Stream<String> questions(RichCase rich) {
    return OurOperation.all(driver.program("head").call("GET", "/api/docs", null).body(), policy)
        .stream()
        .filter(operation -> !operation.isAct())
        .filter(operation -> PolicyCells.isOfOneCase(operation.action(), operation.route()))
        .map(operation -> operation.address(rich.number()))
        .flatMap(path -> withIds(path, rich));
  }

  private Stream<String> withIds(String path, RichCase rich) {
    var placed = ID.matcher(path);
    return placed.find() ? rich.ids().stream().map(placed::replaceAll) : Stream.of(path);
  }

  /** What is in the answers to what this person may ask of the other case. */
  private TreeSet<String> idsGotBy(String login) {
    var ids = new TreeSet<String>();
    var desk = driver.at(login);
    var all = List.copyOf(other.ids());
    for (String path : List.of("", "/file", "/documents", "/review", "/grants")) {
      var reply = desk.call("GET", "/api/cases/" + other.number() + path, null);
      ID.matcher(reply.body().toString()).results().map(found -> found.group()).forEach(ids::add);
    }
    for (String id : all) {
      if (desk.call("GET", Desk.WEBAPP + "/task/" + id, null).status() == 200) {
        ids.add(id);
      }
    }
    ids.retainAll(all);
    return ids;
  }
}
