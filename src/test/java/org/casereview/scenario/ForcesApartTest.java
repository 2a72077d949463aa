package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The wall between forces: each of them, at each table, our lists and the engine's queries. */
class ForcesApartTest extends OnCases {

  private static final Pattern NAMED =
      Pattern.compile("CR-\\d{4}-\\d{6}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Who asks the engine for everything, and not only where work shows first. */
  private static final Set<String> AT_LENGTH =
      Boolean.getBoolean("casereview.full") ? Set.of() : Set.of("14", "41");

  @Autowired CaseFiles files;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  private Liaisons liaisons;

  @AfterEach
  void leave() {
    if (liaisons != null) {
      liaisons.leave();
    }
  }

  /** A case of each force, which is asked something; and one of force 14 with a decision. */
  private Map<String, CaseFile> aCaseOfEach() {
    decided("CLOSE");
    var intake = driver.program("intake");
    var all =
        liaisons.logins().keySet().stream()
            .map(force -> Told.by(force, "FA/" + Ids.next()).asJson())
            .toList();
    var sent = intake.call("POST", "/api/referrals", all);
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
    var receipt = CaseDriver.completed(intake, sent.body().path("receiptId").asText());
    var cases = new TreeMap<String, CaseFile>();
    for (JsonNode line : receipt.path("referrals")) {
      String number = line.path("caseNumber").asText();
      var file = Actor.as(Actor.JOBS, () -> files.byNumber(number).orElseThrow());
      var asked =
          driver
              .at("manager")
              .call(
                  "POST",
                  "/api/cases/" + number + "/questions",
                  Map.of("questions", List.of("Who led it?"), "waits", false));
      assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
      driver.runJobs(file);
      cases.put(file.forceCode(), file);
    }
    return cases;
  }

  @Test
  void no_force_finds_anything_of_another() {
    liaisons = new Liaisons(driver);
    var cases = aCaseOfEach();
    assertThat(cases).hasSize(liaisons.logins().size()).hasSizeGreaterThanOrEqualTo(45);
    var marks = new HashMap<String, String>();
    cases.forEach((force, file) -> marksOf(file).forEach(mark -> marks.put(mark, force)));
    var found = new ArrayList<String>();
    cases.keySet().parallelStream()
        .forEach(
            force -> {
              var told = told(force, cases);
              var named = named(told);
              assertThat(named).as(force).containsAll(marksToFind(cases.get(force)));
              synchronized (found) {
                named.stream()
                    .filter(mark -> !force.equals(marks.getOrDefault(mark, force)))
                    .forEach(mark -> found.add(force + " finds " + mark));
              }
            });
    assertThat(found).isEmpty();
    noRowOfAnother(cases.keySet());
  }

  private Set<String> marksOf(CaseFile file) {
    var marks = new HashSet<>(Set.of(file.number(), file.id().toString()));
    driver.instances(file).forEach(instance -> marks.add(instance.getId()));
    driver.open(file).forEach(task -> marks.add(task.getId()));
    return marks;
  }

  /** What the liaison of its force has to find, so that an empty answer proves nothing. */
  private Set<String> marksToFind(CaseFile file) {
    return Set.of(file.number(), driver.task(file, "answerRequest").getId());
  }

  private String told(String force, Map<String, CaseFile> cases) {
    var desk = driver.program(liaisons.logins().get(force));
    var other = cases.get(force.equals("14") ? "13" : "14");
    var told =
        AT_LENGTH.isEmpty() || AT_LENGTH.contains(force)
            ? Sweep.ofTheEngine(desk, Desk.REST)
            : Sweep.inShort(desk, Desk.REST);
    var lists = new ArrayList<>(List.of("/api/cases?size=1000", "/api/referrals/cases?size=1000"));
    for (String asked :
        List.of("reference=" + other.forceReference(), "state=SCREENING", "page=1&size=1")) {
      lists.add("/api/cases?" + asked);
    }
    lists.forEach(path -> told.put(path, desk.call("GET", path, null).body().toString()));
    for (String asked : List.of(other.number(), other.forceReference())) {
      told.put("find " + asked, found(desk, asked));
    }
    var whole = desk.call("GET", "/api/cases?size=1000", null).body();
    assertThat(whole.path("total").asInt()).isEqualTo(whole.path("content").size());
    String theirs = "/api/cases?force=" + other.forceCode();
    assertThat(desk.call("GET", theirs, null).body().path("total").asInt()).isZero();
    return told.values().toString();
  }

  private static String found(Desk desk, String asked) {
    return desk.call("GET", "/api/cases/find?q=" + asked, null).body().toString();
  }

  private static Set<String> named(String text) {
    var named = new HashSet<String>();
    var each = NAMED.matcher(text);
    while (each.find()) {
      named.add(each.group());
    }
    return named;
  }

  private void noRowOfAnother(Set<String> forces) {
    var walls = new TableWalls(jdbc, transaction);
    int rows = 0;
    for (String force : forces) {
      var seen = walls.seenOfOthers(force, liaisons.staffId(force));
      assertThat(seen.open()).as("force " + force).isEmpty();
      rows = Math.max(rows, seen.filled());
    }
    System.out.printf(
        "Forces: %d, %d tables, %d of them filled, 0 rows of another%n",
        forces.size(), walls.tables(), rows);
    assertThat(rows).isGreaterThan(20);
    assertThat(walls.seenOfOthers("14", driver.staffId("manager")).open())
        .as("who sees them finds them this way")
        .hasSizeGreaterThan(10);
  }
}
