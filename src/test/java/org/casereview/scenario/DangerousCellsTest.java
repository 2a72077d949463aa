package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must never be let through, written by hand and apart from the policy table: a slip in the
 * table is caught here. Each call is whole, and would be carried out if it were let in.
 */
class DangerousCellsTest extends OnCases {

  /** N stands for a case of force 14 that reviewer has in hand. */
  private static final String MUST_NOT =
      """
      404 force-14 reads what the review found
        GET N/file, GET N/review, GET N/lines, GET N/lines/L-01/history, GET N/why?of=scope
        GET N/narratives/CLOSURE_RATIONALE, GET N/persons/V-01, GET N/grants
        GET /api/panels/pack/#, GET /api/screening/cases/#, GET /api/screening/queue
        GET /cases/#/access, GET /panels, GET /screening, GET /my-work, GET /policy
      404 force-14 acts for the review
        POST N/new-information, POST N/conduct-indications, POST N/questions, POST N/priority
        POST N/corrections, PUT N/force-conflict, PUT N/suspect-outcomes, POST N/grants
        POST N/emergency, POST N/review/hand-back, POST N/review/pause-lifted, POST N/lines
      404 force-13 learns of another force's case
        GET N, GET N/documents, GET N/appeal, GET N/file, GET /cases/#, GET /cases/#/outcome-letter
        POST N/appeal, POST N/urgent-risks
      404 analyst, owner, admin, standards learn of any case
        GET N, GET N/file, GET N/review, GET N/documents, GET /api/cases, GET /api/cases/find?q=#
        GET /cases/#, GET /cases, GET /find?q=#
        POST N/urgent-risks, POST N/emergency, POST N/grants, POST N/new-information
      403 reviewer2, qa, panel3, victims, duty open a file without a part in it
        GET N/file, GET N/documents, GET N/persons/V-01, GET N/why?of=priority
      403 qa, panel3 read a review without a part in it
        GET N/review, GET N/lines, GET N/lines/L-01/history
      403 panel3 reads the pack of a case without a part in it
        GET /api/panels/pack/#
      403 reviewer2 tells of a case without a part in it
        POST N/new-information, POST N/conduct-indications
      404 reviewer2, screener, allocator, intake, victims, duty, auditor read a review
        GET N/review, GET N/lines, GET N/lines/L-01/history
      403 qa, panel3, manager, head write in a review
        PUT N/review/items/P1, POST N/lines, PUT N/lines/L-01, POST N/lines/L-01/withdraw
        POST N/review/hand-back
      404 manager, qa, panel3, auditor, screener, reviewer, intake keep people from a case
        POST N/grants, POST N/grants/00000000-0000-7000-8000-000000000001/end
      404 qa, panel3, screener, allocator, reviewer, victims, duty read who is kept away
        GET N/grants, GET /cases/#/access
      404 manager, head, auditor, screener, intake open in an emergency what is open to them
        POST N/emergency
      403 screener, allocator, qa, panel3, victims, duty, auditor, intake order a priority
        POST N/priority
      403 screener, qa, manager, head, auditor, victims propose outcomes
        PUT N/suspect-outcomes
      403 screener, qa, auditor, victims, intake correct decisions
        POST N/corrections
      403 screener, allocator, qa, victims, auditor, intake, duty read the pack
        GET /api/panels/pack/#
      403 manager, qa, allocator, auditor lift a pause
        POST N/review/pause-lifted
      403 screener, reviewer, qa, auditor, owner, analyst, admin, force-14 move deadlines
        GET /api/sla/backlog-plans, GET /api/sla/calendars
        POST /api/sla/recalculations, POST /api/sla/backlog-plans
      403 manager, auditor, owner, allocator, reviewer, force-14, analyst change staff
        POST /api/people/changes/person
        POST /api/people/changes/00000000-0000-7000-8000-000000000001/release
      404 manager, allocator, auditor, owner, reviewer read lists of staff to take away
        GET /people/import/STAFF/export.csv
      404 head, manager, auditor, admin, owner, qa, force-14 touch matters of misconduct
        POST /api/conduct-matters/CM-2026-000001/concerned
        POST /api/conduct-matters/CM-2026-000001/concerned/S0005/confirmation
        POST /api/conduct-matters/CM-2026-000001/concerned/S0005/ending
        POST /api/conduct-matters/CM-2026-000001/concerned/S0005/ending/answer
        GET /api/conduct-matters/concerned, GET /conduct-matters
      403 panel3 arranges meetings
        POST /api/panels
      404 intake, screener, reviewer, qa, auditor, victims, force-14 know of meetings
        GET /api/panels, POST /api/panels
      404 manager, head, screener, reviewer, auditor, analyst look into what forces send
        GET /api/referrals, GET /api/referrals/rejected, GET /api/referrals/cases, GET /referrals
      403 manager, reviewer, auditor, owner send referrals
        POST /api/referrals, PUT /api/column-mappings/14
      404 manager, reviewer, screener, force-14, qa, victims read this table
        GET /policy
      """;

  private static final Map<String, Object> WHOLE =
      Map.ofEntries(
          Map.entry("staffId", "S0011"),
          Map.entry("level", "SPECIFIC"),
          Map.entry("reasonCode", "WORK_ON_IT"),
          Map.entry("reason", "Because."),
          Map.entry("reasons", "Because."),
          Map.entry("code", "LIFE_AT_RISK"),
          Map.entry("text", "Because."),
          Map.entry("priority", "P1"),
          Map.entry("trigger", "U1"),
          Map.entry("source", "REVIEW"),
          Map.entry("indication", "GROSS_NEGLECT_PATTERN"),
          Map.entry("account", "Something."),
          Map.entry("questions", List.of("What?")),
          Map.entry("inConflict", true),
          Map.entry("reviewer", "S0005"),
          Map.entry("answer", "MET"),
          Map.entry("version", 0));

  private String number;
  private final List<String> let = new ArrayList<>();
  private int tried;

  @Test
  void what_must_never_be_let_through_is_not_and_leaves_no_trace() {
    var file = openForReview();
    number = file.number();
    long acts = acts(file.id());
    int status = 0;
    List<String> people = List.of();
    for (String line : MUST_NOT.lines().toList()) {
      if (line.startsWith(" ")) {
        for (String call : line.strip().split(", ")) {
          for (String login : people) {
            tries(login, call, status);
          }
        }
      } else {
        status = Integer.parseInt(line.substring(0, 3));
        people = people(line.substring(4));
      }
    }
    System.out.printf("Dangerous: %,d calls, %d let through%n", tried, let.size());
    assertThat(let).isEmpty();
    assertThat(tried).isGreaterThan(300);
    assertThat(acts(file.id())).isEqualTo(acts);
  }

  /** The names before what they must not do. */
  private static List<String> people(String text) {
    var names = new ArrayList<String>();
    for (String part : text.split(", ")) {
      names.add(part.split(" ")[0]);
    }
    return names;
  }

  private void tries(String login, String call, int status) {
    int space = call.indexOf(' ');
    String method = call.substring(0, space);
    String path = call.substring(space + 1).replaceFirst("^N", "/api/cases/#").replace("#", number);
    var reply =
        driver.at(login).call(method, path, method.equals("GET") ? null : body(method, path));
    tried++;
    if (reply.status() != status) {
      let.add("%s: %s %s: %.200s".formatted(login, method, path, reply));
    }
  }

  private static Object body(String method, String path) {
    return StageLaw.at(method, path).map(call -> read(call.body())).orElse(WHOLE);
  }

  private static Object read(String json) {
    try {
      return new ObjectMapper().readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that only the gate stood between these calls and the record. */
  @Test
  void the_same_calls_are_carried_out_for_who_may_make_them() {
    var file = openForReview();
    var done = new TreeSet<String>();
    var turnedBack = new ArrayList<String>();
    for (String call : MUST_NOT.lines().flatMap(line -> Stream.of(line.split(", "))).toList()) {
      var told = call.strip().split(" ");
      String path = told[told.length - 1].replaceFirst("^N", "/api/cases/" + file.number());
      StageLaw.at(told[0], path)
          .filter(law -> law.belongs().contains(StageLaw.Stage.REVIEW) && !law.isAboutAThing())
          .filter(law -> done.add(law.method() + " " + law.path()))
          .ifPresent(law -> carriesOut(law, file.number(), turnedBack));
    }
    System.out.printf("Dangerous: %d whole bodies%n", done.size());
    assertThat(turnedBack).isEmpty();
    assertThat(done).hasSizeGreaterThan(9);
  }

  private void carriesOut(StageLaw.Call law, String of, List<String> turnedBack) {
    var answer =
        RoughCaller.rehearsing(port, law.login())
            .sends(
                law.method(),
                law.path().replace("#", of),
                HostileContent.JSON,
                law.body().getBytes(StandardCharsets.UTF_8));
    if (answer.status() >= 300) {
      turnedBack.add(law + ": " + answer);
    }
  }

  private long acts(java.util.UUID caseId) {
    return driver.count("select count(*) from audit.entry where case_id = ?", caseId);
  }
}
