package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who decides an appeal, and what the force reads of it, straight at the database. */
class AppealWallTest extends OnCases {

  private static final String LIAISON = "L0014";

  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @Test
  void nobody_who_took_part_decides_an_appeal_and_the_force_reads_its_own_words_of_it() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    var lodged =
        driver
            .at("force-14")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/appeal",
                Map.of("reasons", "There was a second girl."));
    assertThat(lodged.status()).as(lodged.toString()).isEqualTo(201);
    for (String who : List.of("screener", "screener2", "force-14")) {
      assertThatThrownBy(() -> decides(driver.staffId(who), file))
          .as(who)
          .hasMessageContaining("Nobody who took part in an exclusion decides the appeal");
    }
    assertThat(told(LIAISON, file)).isEmpty();
    assertThat(decides(driver.staffId("head"), file)).isEqualTo(1);
    assertThat(told(LIAISON, file))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsOnlyKeys("upheld", "told_to_force", "decided_at"));
    assertThat(told(driver.staffId("force-20"), file)).isEmpty();
    assertThat(
            as(LIAISON, () -> jdbc.queryForList("select * from casereview.scope_appeal_decision")))
        .isEmpty();
  }

  private int decides(String person, CaseFile file) {
    return as(
        person,
        () ->
            jdbc.update(
                "insert into casereview.scope_appeal_decision values (?, false, 'sealed',"
                    + " 'sealed', ?, now(), 1)",
                appeal(file),
                person));
  }

  private List<Map<String, Object>> told(String person, CaseFile file) {
    UUID appeal = appeal(file);
    return as(
        person, () -> jdbc.queryForList("select * from casereview.told_on_appeal(?)", appeal));
  }

  private UUID appeal(CaseFile file) {
    return driver
        .rows(UUID.class, "select id from casereview.scope_appeal where case_id = ?", file.id())
        .get(0);
  }

  private <T> T as(String actor, java.util.function.Supplier<T> act) {
    return Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }
}
