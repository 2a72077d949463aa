package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.casereview.referral.format.MixedPackage;
import org.junit.jupiter.api.Test;

/** Kills the application and its database in earnest, and starts it where it must not start. */
class FaultsTest {

  private static final int REFERRALS = 400;

  private final Path folder =
      Path.of("target", "faults", Long.toString(System.nanoTime())).toAbsolutePath();
  private final MixedPackage made = MixedPackage.of("KILL", REFERRALS);

  @Test
  void killed_in_the_middle_of_a_package_nothing_is_lost_and_nothing_comes_twice()
      throws Exception {
    String receipt;
    try (var first = OtherJvm.demo(folder).ready()) {
      receipt = handedIn(first);
      first.until(() -> taken(first, receipt) >= 50);
      assertThat(taken(first, receipt)).as("killed in the middle").isLessThan(REFERRALS);
      first.kill();
    }
    try (var second = OtherJvm.demo(folder).ready()) {
      isRefusedTheDataOfAnother();
      isTaken(second, receipt, made.good(), 0);
      isTaken(second, handedIn(second), 0, made.good());
      second.killDatabase();
      second.kill();
    }
    try (var third =
        OtherJvm.demo(folder, "--casereview.quality.reconcile=*/2 * * * * *").ready()) {
      isTaken(third, receipt, made.good(), 0);
      eachCaseHasOneProcess(third);
      var work = new ScreenedByRest(third);
      third.until(() -> work.waiting() == made.good());
      work.screen(3);
      long seen = soundRuns(third);
      third.until(() -> soundRuns(third) >= seen + 2);
      plantFaults(third);
      third.until(
          () -> third.log().contains("Reconciled %d cases: 3 findings".formatted(made.good() + 1)));
      assertThat(lastFindings(third))
          .containsExactly("NOTHING_WAITS", "NOT_RECEIVED_ONCE", "NO_PROCESS");
      forgetWhoMadeIt(third);
    }
    try (var fourth = OtherJvm.demo(folder)) {
      assertThat(fourth.refusal()).contains("holds cases that the demonstration did not make");
    }
  }

  @Test
  void outside_the_demonstration_it_starts_only_with_a_database_and_keys_of_its_own()
      throws Exception {
    try (var bare = OtherJvm.plain(folder)) {
      assertThat(bare.refusal())
          .contains("spring.datasource.url", "spring.flyway.user", "casereview.keys.file")
          .doesNotContain("Tomcat", "Hikari", "EmbeddedPostgres");
    }
  }

  private void isRefusedTheDataOfAnother() throws Exception {
    try (var other = OtherJvm.demo(folder)) {
      assertThat(other.refusal())
          .contains("Another Case Review is running on the data in " + folder);
    }
  }

  private String handedIn(OtherJvm app) {
    return app.post("intake", "/api/referrals", "application/json", made.json().getBytes(UTF_8))
        .path("receiptId")
        .asText();
  }

  private static long taken(OtherJvm app, String receipt) {
    return app.get("intake", "/api/referrals/" + receipt + "?size=1")
        .at("/counts/referrals")
        .asLong();
  }

  private void isTaken(OtherJvm app, String id, int accepted, int unchanged) {
    String path = "/api/referrals/" + id + "?size=1000";
    app.until(() -> !app.get("intake", path).path("status").asText().equals("PROCESSING"));
    JsonNode receipt = app.get("intake", path);
    assertThat(receipt.path("status").asText()).isEqualTo("COMPLETED");
    JsonNode counts = receipt.path("counts");
    assertThat(counts.path("referrals").asInt()).isEqualTo(REFERRALS);
    assertThat(counts.path("accepted").asInt()).isEqualTo(accepted);
    assertThat(counts.path("unchanged").asInt()).isEqualTo(unchanged);
    assertThat(counts.path("updated").asInt()).isZero();
    assertThat(counts.path("rejected").asInt()).isEqualTo(made.bad());
    var rows = new HashSet<Integer>();
    receipt.path("referrals").forEach(line -> rows.add(line.path("row").asInt()));
    assertThat(rows).as("each referral has exactly one outcome").hasSize(REFERRALS);
    assertThat(app.get("manager", "/api/cases?size=1").path("total").asInt())
        .isEqualTo(made.good());
  }

  private void eachCaseHasOneProcess(OtherJvm app) throws IOException, SQLException {
    try (Connection database = administrator(app);
        var statement = database.createStatement();
        var found =
            statement.executeQuery(
                """
                select count(*), count(distinct c.case_number), count(p.business_key_),
                  count(distinct p.business_key_)
                from casereview.review_case c full join (
                  select business_key_ from act_hi_procinst
                  where proc_def_key_ = 'case-review') p on p.business_key_ = c.case_number""")) {
      found.next();
      for (int column = 1; column <= 4; column++) {
        assertThat(found.getInt(column)).isEqualTo(made.good());
      }
    }
  }

  private long soundRuns(OtherJvm app) {
    String sound = "Reconciled %d cases: all adds up.".formatted(made.good());
    return app.log().lines().filter(line -> line.contains(sound)).count();
  }

  /** What no program of ours does: a case from nowhere, and a task that is gone. */
  private static void plantFaults(OtherJvm app) throws IOException, SQLException {
    try (Connection database = administrator(app);
        var statement = database.createStatement()) {
      statement.execute(
          """
          insert into casereview.review_case (id, case_number, force_code, force_reference, state,
            received_at, state_since)
          values (gen_random_uuid(), 'CR-1999-000001', '14', 'NOWHERE', 'REFERRED', now(), now())""");
      statement.execute(
          """
          with gone as (select id_ from act_ru_task where task_def_key_ = 'screenCase' limit 1),
            links as (delete from act_ru_identitylink where task_id_ in (select id_ from gone))
          delete from act_ru_task where id_ in (select id_ from gone)""");
    }
  }

  private static List<String> lastFindings(OtherJvm app) throws IOException, SQLException {
    var codes = new ArrayList<String>();
    try (Connection database = administrator(app);
        var statement = database.createStatement();
        var found =
            statement.executeQuery(
                """
                select code from casereview.reconciliation_finding where run_id = (
                  select id from casereview.reconciliation_run order by started_at desc limit 1)
                order by code""")) {
      while (found.next()) {
        codes.add(found.getString(1));
      }
    }
    return codes;
  }

  /** As if these were the cases of a real installation. */
  private static void forgetWhoMadeIt(OtherJvm app) throws IOException, SQLException {
    try (Connection database = administrator(app);
        var statement = database.createStatement()) {
      assertThat(statement.executeUpdate("delete from casereview.installation")).isEqualTo(1);
    }
  }

  private static Connection administrator(OtherJvm app) throws IOException, SQLException {
    return DriverManager.getConnection(app.databaseUrl(), "postgres", "");
  }
}
