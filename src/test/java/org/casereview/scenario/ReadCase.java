package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;

/** A case with something behind each of its addresses, and the ids that it is read by. */
final class ReadCase {

  private static final Map<String, String> WHERE =
      Map.of(
          "@news", "select id::text from casereview.new_information where case_id = ?",
          "@document", "select id::text from casereview.referral_document where case_id = ?",
          "@package", "select package_id::text from casereview.referral_item where case_id = ?",
          "@request", "select number from casereview.information_request where case_id = ?",
          "@clock",
              "select id::text from casereview.clock where case_id = ? order by id desc limit 2",
          "@meeting",
              "select number from casereview.panel_sitting s join casereview.panel_sitting_case c"
                  + " on c.sitting_id = s.id where c.case_id = ?");

  private final Map<String, List<String>> ids = new HashMap<>();

  private ReadCase(CaseDriver driver, CaseFile file) {
    WHERE.forEach((name, sql) -> ids.put(name, driver.rows(String.class, sql, file.id())));
    ids.put("@task", driver.open(file).stream().map(task -> task.getId()).toList());
    ids.put("#", List.of(file.number()));
  }

  private ReadCase() {}

  /** Where there is nothing but what is about no one case. */
  static ReadCase ofNone() {
    return new ReadCase();
  }

  /** In the reviewer's hands, with documents, a line, news, and a request that nobody answered. */
  static CaseFile underReview(OnCases test) throws Exception {
    var file = WithDocuments.openForReview(test);
    var line = Map.of("said", Map.of("what", "Ask the school.", "status", "FOLLOWED"));
    does(test, "reviewer", file, "lines", line);
    does(test, "qa", file, "new-information", Map.of("source", "REVIEW", "reasons", "A letter."));
    does(test, "manager", file, "questions", Map.of("questions", List.of("Why?"), "waits", false));
    test.driver.runJobs(file);
    test.driver.fire(file, "requestDefault");
    return file;
  }

  /** Before the panel, on the list of one of its meetings, with an answer of its force. */
  static CaseFile beforeThePanel(OnCases test) {
    var file = test.passed();
    var members = OnCases.PANEL.stream().map(test.driver::staffId).toList();
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(21).toString();
    var meeting =
        sends(
            test,
            "manager",
            "/api/panels",
            Map.of(
                "day",
                day,
                "starts",
                "12:00",
                "place",
                "Room 4",
                "chair",
                members.get(0),
                "members",
                members));
    sends(
        test,
        "manager",
        "/api/panels/" + meeting.body().path("number").asText() + "/cases",
        Map.of("caseNumber", file.number()));
    does(test, "manager", file, "questions", Map.of("questions", List.of("Why?"), "waits", false));
    test.driver.runJobs(file);
    test.driver.does(
        "force-14", file, "answerRequest", Map.of("answerQ1", "YES", "statementQ1", "In the box."));
    return file;
  }

  /** Closed by the panel, and its force told. */
  static CaseFile ended(OnCases test) {
    var file = test.decided("CLOSE");
    test.driver.does("panel2", file, "prepareClosure", OnCases.closing());
    test.driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    return file;
  }

  static ReadCase of(OnCases test, CaseFile file) {
    return new ReadCase(test.driver, file);
  }

  private static void does(
      OnCases test, String login, CaseFile file, String call, Map<String, ?> body) {
    sends(test, login, "/api/cases/" + file.number() + "/" + call, body);
  }

  private static Desk.Reply sends(OnCases test, String login, String path, Map<String, ?> body) {
    var reply = test.driver.at(login).call("POST", path, body);
    assertThat(reply.status()).as("%s: %s", path, reply).isBetween(200, 299);
    return reply;
  }

  /** The address with each of the ids that it may have; none where the case has nothing there. */
  Stream<String> in(String address) {
    var all = Stream.of(address);
    for (var id : ids.entrySet()) {
      all =
          all.flatMap(
              text ->
                  text.contains(id.getKey())
                      ? id.getValue().stream().map(value -> text.replace(id.getKey(), value))
                      : Stream.of(text));
    }
    return all;
  }
}
