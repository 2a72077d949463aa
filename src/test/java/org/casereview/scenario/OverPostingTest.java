package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Whoever sends more fields than a call takes is not believed: who, when and where is known. */
class OverPostingTest extends OnCases {

  private static final String FORGED = "ZZ-FORGED";

  /** What the tables call who did something, to what, and where it stands. */
  private static final List<String> NAMES =
      List.of(
          "id",
          "status",
          "state",
          "createdBy",
          "created_by",
          "madeBy",
          "savedBy",
          "doneBy",
          "decidedBy",
          "givenBy",
          "askedBy",
          "orderedBy",
          "verifiedBy",
          "proposedBy",
          "releasedBy",
          "version",
          "caseId",
          "case_id",
          "caseNumber",
          "forceCode",
          "classification",
          "tenantId",
          "actor",
          "teams",
          "roles",
          "outcome",
          "scopeOutcome",
          "at",
          "savedAt",
          "holdsFrom",
          "@class",
          "__proto__");

  @Autowired Policy policy;
  @Autowired JdbcConnectionDetails database;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tried = new AtomicInteger();
  private final Set<String> names = new TreeSet<>();

  @Test
  void a_field_that_a_call_does_not_take_makes_no_difference() {
    String number = openForReview().number();
    names.addAll(NAMES);
    names.addAll(ofEveryTable());
    assertThat(names).hasSizeGreaterThan(500);
    var subjects = new Subjects(driver);
    try {
      OurOperation.all(driver.program("head").call("GET", "/api/docs", null).body(), policy)
          .stream()
          .filter(operation -> operation.isAct() && operation.sample() instanceof ObjectNode)
          .forEach(operation -> compares(operation, number, subjects));
    } finally {
      subjects.leave();
    }
    System.out.printf("Calls with fields too many: %d, %d wrong%n", tried.get(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(tried.get()).isGreaterThan(40);
  }

  /** What any table calls any of its columns, and what Java would call it. */
  private List<String> ofEveryTable() {
    return driver.rows(
        String.class,
        """
        select distinct n from information_schema.columns c, lateral (values (c.column_name),
          (lower(left(c.column_name, 1))
            || substr(replace(initcap(c.column_name), '_', ''), 2))) v(n)
        where c.table_schema in ('casereview', 'audit', 'standards')""");
  }

  private void compares(OurOperation operation, String number, Subjects subjects) {
    var caller = RoughCaller.rehearsing(port, operation.login(subjects));
    var more = (ObjectNode) operation.sample().deepCopy();
    names.stream().filter(name -> !more.has(name)).forEach(name -> more.put(name, FORGED));
    String plain = told(caller, operation, number, operation.sample());
    String forged = told(caller, operation, number, more);
    tried.incrementAndGet();
    if (!forged.equals(plain)) {
      wrong.add("%s: %s, not %s".formatted(operation.route(), forged, plain));
    }
  }

  private static String told(
      RoughCaller caller,
      OurOperation operation,
      String number,
      com.fasterxml.jackson.databind.JsonNode body) {
    var answer =
        caller.sends(
            operation.route().method(),
            operation.address(number),
            HostileContent.JSON,
            HostileContent.written(body));
    // What is made anew has another id, and was made at another moment.
    return answer.status()
        + " "
        + answer
            .text()
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("[A-Z]{2}-\\d{4}-\\d{6}", "NUMBER")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
  }

  @Test
  void what_is_written_names_the_person_who_did_it() {
    var file = openForReview();
    does(file, "reviewer", "PUT", "review/items/B2", Map.of("answer", "MET", "version", 0));
    does(file, "manager", "POST", "priority", Map.of("priority", "P0", "reason", "Because."));
    does(file, "qa", "POST", "new-information", Map.of("source", "REVIEW", "reasons", "A letter."));
    does(
        file,
        "head",
        "POST",
        "grants",
        Map.of(
            "staffId", driver.staffId("reviewer3"),
            "level", "SPECIFIC",
            "reasonCode", "WORK_ON_IT",
            "reason", "Because."));
    assertThat(EveryRow.holding(FORGED, database)).isEmpty();
    var acted =
        driver.rows(
            String.class, "select distinct actor from audit.entry where case_id = ?", file.id());
    assertThat(acted)
        .contains(driver.staffId("manager"), driver.staffId("qa"), driver.staffId("head"));
  }

  @Test
  void nobody_vouches_in_the_name_of_somebody_else() {
    var admin = driver.at("admin");
    var contact =
        Map.of(
            "forceCode", "14",
            "lead", "Superintendent A",
            "chiefOfficer", "Chief B",
            "nightNumber", "+44 1632 960000",
            "mailbox", "a@force.example",
            "verifiedOn", "2026-01-05",
            "verifiedBy", FORGED);
    var proposed = admin.call("POST", "/api/people/changes/force", contact);
    assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
    var open = admin.call("GET", "/api/people/changes", null).body().toString();
    admin.call(
        "POST",
        "/api/people/changes/" + proposed.body().path("id").asText() + "/withdraw",
        Map.of());
    assertThat(open).contains("Superintendent A").doesNotContain(FORGED);
  }

  private void does(
      org.casereview.casefile.CaseFile file,
      String login,
      String method,
      String call,
      Map<String, ?> body) {
    var all = new LinkedHashMap<String, Object>();
    NAMES.stream().filter(name -> !name.endsWith("At")).forEach(name -> all.put(name, FORGED));
    all.putAll(body);
    var reply = driver.at(login).call(method, "/api/cases/" + file.number() + "/" + call, all);
    assertThat(reply.status()).as("%s: %s", call, reply).isBetween(200, 299);
  }
}
