package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.referral.NewInformation;
import org.casereview.referral.NewInformation.Source;
import org.casereview.risk.UrgentRisks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Straight at the database a force finds its own words and what it is told; nothing beside. */
class ToldAndNoMoreTest extends OnCases {

  private static final String LIAISON = "L0014";

  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired UrgentRisks risks;
  @Autowired NewInformation information;

  @Test
  void a_force_finds_the_risk_that_it_raised_until_somebody_else_wrote_on_it() {
    var file = referred();
    raises(driver.staffId("manager"), file);
    assertThat(seen(LIAISON, "urgent_risk", file)).isZero();
    var own = raises(LIAISON, file);
    assertThat(seen(LIAISON, "urgent_risk", file)).isEqualTo(1);
    assertThat(seen(driver.staffId("force-20"), "urgent_risk", file)).isZero();
    String duty = driver.staffId("duty");
    done(duty, () -> risks.triage(own, duty, true, "What the centre knows."));
    assertThat(seen(LIAISON, "urgent_risk", file)).isZero();
    assertThat(seen(duty, "urgent_risk", file)).isEqualTo(2);
  }

  @Test
  void a_force_finds_the_news_that_it_brought_and_none_that_others_wrote_down() {
    var file = referred();
    news("manager", file, Source.FORCE);
    news("manager", file, Source.VICTIM);
    assertThat(seen(LIAISON, "new_information", file)).isZero();
    news("force-14", file, Source.FORCE);
    assertThat(seen(LIAISON, "new_information", file)).isEqualTo(1);
    assertThat(seen(driver.staffId("manager"), "new_information", file)).isEqualTo(3);
  }

  @Test
  void a_force_finds_what_its_liaisons_have_to_look_at_and_nothing_that_others_have() {
    var file = referred();
    raises(driver.staffId("manager"), file);
    assertThat(seen(driver.staffId("duty"), "attention", file)).isPositive();
    assertThat(seen(LIAISON, "attention", file)).isZero();
    driver.write(
        "insert into casereview.attention (id, team, case_id, what, raised_at) values"
            + " (gen_random_uuid(), 'force-liaisons', '%s', 'LATE', now())".formatted(file.id()));
    assertThat(seen(LIAISON, "attention", file)).isEqualTo(1);
  }

  @Test
  void a_force_is_told_a_decision_when_it_is_one_and_never_that_of_another() {
    var file = decided("CLOSE");
    for (String which : List.of("decision", "ending", "leaving_out")) {
      assertThat(told(LIAISON, which, file)).as("before it is approved: " + which).isEmpty();
    }
    assertThat(told(driver.staffId("head"), "decision", file)).hasSize(1);
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(told(LIAISON, "decision", file))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("outcome", "CLOSE").hasSize(5));
    assertThat(told(driver.staffId("force-20"), "decision", file)).isEmpty();
    keepsAway(file, "qa");
    assertThat(told(driver.staffId("qa"), "decision", file)).isEmpty();
  }

  private List<Map<String, Object>> told(String person, String which, CaseFile file) {
    return as(
        person,
        () ->
            jdbc.queryForList(
                "select * from casereview.told_of_%s(?)".formatted(which), file.id()));
  }

  private int seen(String person, String table, CaseFile file) {
    return as(
        person,
        () ->
            jdbc.queryForObject(
                "select count(*) from casereview.%s where case_id = ?".formatted(table),
                Integer.class,
                file.id()));
  }

  private UUID raises(String person, CaseFile file) {
    var made = new UUID[1];
    done(person, () -> made[0] = risks.raise(file, "U3", "He is near.", person).id());
    return made[0];
  }

  private void news(String login, CaseFile file, Source source) {
    done(driver.staffId(login), () -> information.told(file.id(), source, "A second log."));
  }

  private interface Doing {
    void run() throws Refusal;
  }

  private void done(String person, Doing act) {
    as(
        person,
        () -> {
          try {
            act.run();
            return null;
          } catch (Refusal refused) {
            throw new AssertionError(refused);
          }
        });
  }

  private <T> T as(String actor, java.util.function.Supplier<T> act) {
    return Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }
}
