package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What the database refuses of a ledger, whatever the application asks for. */
class LedgerDatabaseTest extends OnLedger {

  private static final String LINE =
      "(select id from casereview.ledger_line where case_id = ? and number = 1)";

  private CaseFile withALine() {
    var file = walk.opened();
    adds(file, open("Trace the driver.", "PROBABLE"));
    adds(file, open("The van.", "PROBABLE"));
    return file;
  }

  private void says(
      CaseFile file, String by, int version, String cause, String columns, String values) {
    walk.sql(
        by,
        "insert into casereview.ledger_entry(line_id, version, cause, round, what, said_by, said_at"
            + columns
            + ") select line_id, ?, ?, 1, what, ?, now()"
            + values
            + " from casereview.ledger_entry where version = 1 and line_id = "
            + LINE,
        version,
        cause,
        by,
        file.id());
  }

  private void isRefused(
      CaseFile file, String by, int version, String columns, String values, String why) {
    assertThatThrownBy(() -> says(file, by, version, "BY_HAND", columns, values))
        .hasMessageContaining(why);
  }

  @Test
  void nothing_that_was_said_is_changed_or_deleted() {
    var file = withALine();
    for (String sql :
        new String[] {
          "update casereview.ledger_entry set what = 'y' where line_id = " + LINE,
          "delete from casereview.ledger_entry where line_id = " + LINE,
          "update casereview.ledger_line set number = 7 where id = " + LINE,
          "delete from casereview.ledger_line where id = " + LINE
        }) {
      assertThatThrownBy(() -> walk.sql(REVIEWER, sql, file.id()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void only_the_reviewer_writes_and_only_while_the_case_is_under_review() {
    var file = withALine();
    for (String other : new String[] {CHECKER, OTHER_REVIEWER}) {
      isRefused(file, other, 2, ", status", ", 'MISSED'", "written by the reviewer");
    }
    says(file, REVIEWER, 2, "BY_HAND", ", status", ", 'MISSED'");
    walk.as(REVIEWER, () -> walk.answerAll(file));
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    isRefused(file, REVIEWER, 3, ", status", ", 'MISSED'", "written by the reviewer");
  }

  @Test
  void what_is_said_follows_what_was_said_before() {
    var file = withALine();
    isRefused(file, REVIEWER, 3, ", status", ", 'MISSED'", "follows what was said");
    isRefused(file, REVIEWER, 1, ", status", ", 'MISSED'", "follows what was said");
  }

  @Test
  void codes_and_their_company_are_kept() {
    var file = withALine();
    String gone = ", 'NO_LONGER_POSSIBLE'";
    isRefused(file, REVIEWER, 2, ", status", gone, "no_longer_possible_says_why");
    isRefused(file, REVIEWER, 2, ", status, gone_reason", gone + ", 'OTHER'", "another_reason");
    isRefused(
        file,
        REVIEWER,
        2,
        ", status, still_achievable",
        ", 'FOLLOWED', 'YES'",
        "only_an_open_line");
    isRefused(
        file, REVIEWER, 2, ", status, persons", ", 'MISSED', '{Ann}'", "persons_by_pseudonym");
  }

  @Test
  void a_line_is_merged_into_a_standing_line_of_its_own_case() {
    var file = withALine();
    var other = withALine();
    String into =
        ", 'MISSED', (select id from casereview.ledger_line where case_id = '%s' and number = %d)";
    for (var wrong : new String[] {into.formatted(other.id(), 1), into.formatted(file.id(), 1)}) {
      assertThatThrownBy(() -> says(file, REVIEWER, 2, "MERGED", ", status, merged_into", wrong))
          .hasMessageContaining("stands by itself");
    }
    says(file, REVIEWER, 2, "MERGED", ", status, merged_into", into.formatted(file.id(), 2));
    assertThat(line(file, "L-01").mergedInto()).isEqualTo("L-02");
  }
}
