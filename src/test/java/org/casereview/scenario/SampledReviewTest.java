package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a table says so, a share of the P4 reviews goes to the panel without a check. */
class SampledReviewTest extends OnCases {

  @Autowired TestDatabase.Copy database;

  /** The head of review has decided that none is checked. */
  @BeforeEach
  void noneIsDrawn() throws SQLException {
    asAdministrator(
        "insert into casereview.check_sampling (id, priority, share, valid_from, source_ref,"
            + " evidence_grade) values ('TEST-0', 'P4', 0, current_date, 'a test', 'DES')"
            + " on conflict (id) do update set valid_to = null");
  }

  @AfterEach
  void eachIsDrawnAgain() throws SQLException {
    asAdministrator(
        "update casereview.check_sampling set valid_to = current_date - 1 where id = 'TEST-0'");
  }

  /** Past every guard: what a test needs to be so, not how it came to be. */
  private void asAdministrator(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.executeUpdate(sql);
    }
  }

  private CaseFile underReviewAs(String priority, boolean rape) throws SQLException {
    var file = openForReview();
    asAdministrator(
        "update casereview.review_case set priority = '%s', rape_alleged = %s where id = '%s'"
            .formatted(priority, rape, file.id()));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    return file;
  }

  @Test
  void a_p4_review_that_is_not_drawn_goes_to_the_panel_whose_members_are_other_people()
      throws SQLException {
    var file = underReviewAs("P4", false);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.ended(file, "file-review", "reviewPassed")).isTrue();
    assertThat(
            driver.count(
                "select count(*) from casereview.check_draw d join casereview.review r"
                    + " on r.id = d.review_id where r.case_id = ? and not d.needed"
                    + " and d.share = 0 and r.unchecked and d.sampling_id = 'TEST-0'",
                file.id()))
        .isEqualTo(1);
    var refused = driver.tries("reviewer", file, "castVote", voting("CLOSE"));
    assertThat(refused.isDone()).as("four eyes remain at the decision").isFalse();
    assertThat(review("panel1", file).at("/submission/unchecked").asBoolean()).isTrue();
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("RETURN")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void every_other_priority_is_checked() throws SQLException {
    var file = underReviewAs("P3", false);
    isChecked(file);
    assertThat(drawnAsNeeded(file)).as("no row of the table is for P3").isZero();
  }

  @Test
  void a_p4_case_that_came_to_allege_rape_is_checked_whatever_its_priority_says()
      throws SQLException {
    var file = underReviewAs("P4", true);
    isChecked(file);
    assertThat(drawnAsNeeded(file)).isEqualTo(1);
  }

  @Test
  void a_case_that_went_unchecked_comes_back_to_the_panel_with_what_is_new() throws SQLException {
    var file = underReviewAs("P4", false);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    asAdministrator(
        "update casereview.review_case set file_version = file_version + 1, priority = 'P2'"
            + " where id = '%s'".formatted(file.id()));
    driver.write(
        "update casereview.review_case set state = 'PANEL' where id = '%s'".formatted(file.id()));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  @Test
  void a_review_that_was_sent_back_is_checked_again_whatever_is_drawn() throws SQLException {
    asAdministrator("update casereview.check_sampling set share = 1 where id = 'TEST-0'");
    var file = underReviewAs("P4", false);
    assertThat(driver.at(file)).containsExactly("checkReview");
    driver.does("qa", file, "checkReview", Map.of("passed", "NO", "comments", "Name the source."));
    asAdministrator("update casereview.check_sampling set share = 0 where id = 'TEST-0'");
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    isChecked(file);
  }

  @Test
  void a_review_that_goes_unchecked_is_no_longer_with_its_reviewer() throws SQLException {
    var file = underReviewAs("P4", false);
    assertThat(driver.program("reviewer").call("GET", "/api/reviews/mine", null).body().toString())
        .doesNotContain(file.number());
  }

  private long drawnAsNeeded(CaseFile file) {
    return driver.count(
        "select count(*) from casereview.check_draw d join casereview.review r"
            + " on r.id = d.review_id where r.case_id = ? and d.needed",
        file.id());
  }

  private void isChecked(CaseFile file) {
    assertThat(driver.at(file)).containsExactly("checkReview");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.QUALITY_ASSURANCE);
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }
}
