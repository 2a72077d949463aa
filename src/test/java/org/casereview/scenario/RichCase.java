package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;

/** A case under review with documents, a comment, a grant, an order and news: each has an id. */
final class RichCase {

  private static final String ABSENT = "00000000-0000-7000-8000-00000000000a";
  private static final int OF_EACH = 3;

  private final CaseDriver driver;
  private final CaseFile file;

  private RichCase(CaseDriver driver, CaseFile file) {
    this.driver = driver;
    this.file = file;
  }

  static RichCase of(OnCases test) throws Exception {
    var rich = new RichCase(test.driver, WithDocuments.openForReview(test));
    test.answersAll("reviewer", rich.file, Map.of("answer", "MET"));
    test.driver.does("reviewer", rich.file, "reviewCase", OnCases.recommending("CLOSE"));
    rich.does("qa", "review/items/B2/comments", Map.of("text", "Why?"));
    rich.does(
        "head",
        "grants",
        Map.of(
            "staffId", test.driver.staffId("reviewer3"),
            "level", "SPECIFIC",
            "reasonCode", "WORK_ON_IT",
            "reason", "Because."));
    // More urgent at once; less urgent again only when somebody else agrees.
    rich.does("manager", "priority", Map.of("priority", "P1", "reason", "Because."));
    rich.does("manager", "priority", Map.of("priority", "P4", "reason", "Because."));
    rich.does("qa", "new-information", Map.of("source", "REVIEW", "reasons", "A letter."));
    return rich;
  }

  private void does(String login, String call, Map<String, ?> body) {
    var reply =
        driver.at(login).call("POST", "/api/cases/" + number() + "/" + call, new HashMap<>(body));
    assertThat(reply.status()).as("%s: %s", call, reply).isBetween(200, 299);
  }

  String number() {
    return file.number();
  }

  /** An id that nothing has. */
  static String absent() {
    return ABSENT;
  }

  /** By what its records are known, a few of each table. */
  List<String> ids() {
    var ids = new java.util.TreeSet<String>();
    driver
        .rows(
            String.class,
            """
            select c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'casereview' and c.column_name in ('id', 'case_id')
              and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
            group by c.table_name having count(*) = 2 order by 1""")
        .forEach(table -> ids.addAll(of(table)));
    ids.addAll(
        rows(
            """
            select c.id::text from casereview.review_comment c
            join casereview.review r on r.id = c.review_id where r.case_id = ?"""));
    ids.addAll(rows("select package_id::text from casereview.referral_item where case_id = ?"));
    driver.open(file).forEach(task -> ids.add(task.getId()));
    ids.add(file.id().toString());
    return List.copyOf(ids);
  }

  private List<String> of(String table) {
    return rows(
        "select id::text from casereview.%s where case_id = ? order by id limit ".formatted(table)
            + OF_EACH);
  }

  private List<String> rows(String sql) {
    UUID caseId = file.id();
    return driver.rows(String.class, sql, caseId);
  }
}
