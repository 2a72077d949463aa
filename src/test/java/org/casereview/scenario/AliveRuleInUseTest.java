package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Which reading of criterion 7 holds is reference data; people read words that are true of it. */
class AliveRuleInUseTest extends OnCases {

  @Autowired TestDatabase.Copy database;

  private void reads(String rule) {
    var owner =
        new SimpleDriverDataSource(
            new org.postgresql.Driver(), database.getJdbcUrl(), "casereview_owner", "");
    new JdbcTemplate(owner)
        .execute(
            "select set_config('app.actor', 'system:release', false);"
                + " update casereview.scope_policy set value = '"
                + rule
                + "' where code = 'ALIVE_RULE'");
  }

  @AfterEach
  void asItWas() {
    reads("AT_LEAST_ONE");
  }

  /** One of two suspects is recorded as dead. */
  private CaseFile withOneDead() {
    boolean[] first = {true};
    return driver.referred(
        told ->
            told.each(
                "suspects",
                row -> {
                  row.put("lifeStatus", first[0] ? "DECEASED" : "ALIVE");
                  first[0] = false;
                  return row;
                }));
  }

  private Map<String, Object> shown(CaseFile file) {
    return driver.at("screener").shown(driver.task(file, "screenCase").getId());
  }

  @Test
  void
      one_death_keeps_a_case_in_until_the_other_reading_holds_and_no_word_says_that_all_are_dead() {
    assertThat(shown(withOneDead())).containsEntry("c7Alive", "YES");
    reads("ALL");
    var file = withOneDead();
    var sheet = shown(file);
    assertThat(sheet).containsEntry("c7Alive", "NO");
    assertThat(sheet.get("proposedOutcomeText").toString())
        .contains("suspects are confirmed dead, so that criterion 7 is not met");
    screens("screener", file, Map.of());
    var address = "/api/cases/" + file.number() + "/why?of=scope";
    var why = driver.at("screener").call("GET", address, null).body();
    assertThat(why.toString()).doesNotContainIgnoringCase("all suspects are confirmed dead");
  }
}
