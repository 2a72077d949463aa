package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Where it cannot be known who asks, or what they may, nothing is shown. */
class DeniedWhenUnsureTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final long SEED = Long.getLong("casereview.unsure.seed", 7_537_103_104_863L);

  /** With each build a variant looks into one in so many tables, drawn by chance. */
  private static final int STEP = 4;

  /** Nobody's transaction. */
  private static final List<String> WITHOUT_ACTOR =
      List.of(
          "select 1",
          "set app.actor = ''",
          "reset app.actor",
          "set app.actor = default",
          "select set_config('app.actor', null, false)",
          "select set_config('app.actor', 'S0003', true)",
          "set app.actor = 'S0003'; reset all",
          "begin; set local app.actor = 'S0003'; commit",
          "begin; set local app.actor = 'system:jobs'; rollback",
          "begin; set local app.actor = 'S0003'; savepoint s; rollback to s; commit",
          "set app.settled = 'S0003'; set app.sees = 'EVERY_FORCE'");

  private static final List<String> NOBODIES =
      List.of(
          "S0003",
          "S9999",
          "system",
          "NOBODY",
          "SYSTEM:JOBS",
          "systemjobs",
          " system:jobs",
          "s0003",
          "S0003 ",
          "S0003,S0002",
          "NULL",
          "0",
          "S0003;S0002",
          "%",
          "*",
          "\u00530003\u200b",
          "screeners",
          "casereview_owner",
          "' or ''1''=''1");

  /** Somebody's, whose sight nobody has asked for or who has none. */
  private static final List<String> WITHOUT_SIGHT =
      Stream.concat(
              NOBODIES.stream()
                  .flatMap(
                      name ->
                          Stream.of("", "; set app.settled = 'S0002'")
                              .map(
                                  more ->
                                      "set app.actor = '" + name.replace("'", "''") + "'" + more)),
              Stream.of(
                  "set app.actor = 'NOBODY'; select casereview.settle_sight(now())",
                  "set app.actor = 'S9999'; select casereview.settle_sight(now())",
                  "set app.actor = 's0003'; select casereview.settle_sight(now())",
                  "set app.actor = 'system'; select casereview.settle_sight(now())",
                  "set app.actor = 'S0003'; select casereview.settle_sight(now());"
                      + " set app.actor = 'S0002'",
                  "set app.actor = 'S0003'; select casereview.settle_sight(now());"
                      + " set app.settled = 'S0002'"))
          .toList();

  private static final String TABLES =
      """
      select 'casereview.' || c.relname from pg_class c where c.relkind = 'r'
        and c.relnamespace = 'casereview'::regnamespace and has_table_privilege(c.oid, 'select')""";

  @Autowired private JdbcConnectionDetails database;

  @Test
  void without_an_actor_or_with_one_who_has_no_sight_no_row_is_shown() {
    referred();
    int variants = 0;
    for (String set : WITHOUT_ACTOR) {
      variants += showsNothing(set, TABLES, "");
    }
    String ofCases =
        TABLES
            + " and exists (select from pg_attribute a"
            + " where a.attrelid = c.oid and a.attname = 'case_id')";
    for (String set : WITHOUT_SIGHT) {
      variants += showsNothing(set, ofCases, " where case_id is not null");
    }
    System.out.printf(
        "Unsure who asks: seed %d, %d variants, %,d looks into tables%n",
        SEED, WITHOUT_ACTOR.size() + WITHOUT_SIGHT.size(), variants);
    assertThat(WITHOUT_ACTOR.size() + WITHOUT_SIGHT.size()).isGreaterThanOrEqualTo(50);
    assertThat(variants).isGreaterThan(500);
  }

  private int showsNothing(String set, String query, String which) {
    var line = new SingleConnectionDataSource(database.getJdbcUrl(), "casereview_app", "", true);
    try {
      var jdbc = new JdbcTemplate(line);
      var tables = jdbc.queryForList(query, String.class);
      jdbc.execute(set);
      if (!ALL) {
        Collections.shuffle(tables, new Random(SEED + set.hashCode()));
        tables.subList(tables.size() / STEP, tables.size()).clear();
      }
      for (String table : tables) {
        assertThat(jdbc.queryForObject("select count(*) from " + table + which, Long.class))
            .as("seed %d, %s after: %s", SEED, table, set)
            .isZero();
      }
      return tables.size();
    } finally {
      line.destroy();
    }
  }

  @Test
  void while_the_teams_of_people_cannot_be_read_nobody_is_let_in() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/cases?size=1"))
            .timeout(Duration.ofSeconds(1))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString("manager:demo".getBytes(UTF_8)))
            .build();
    try (var owner = DriverManager.getConnection(database.getJdbcUrl(), "casereview_owner", "");
        var sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("lock table casereview.staff_team in access exclusive mode");
      assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
          .isInstanceOf(HttpTimeoutException.class);
    }
    assertThat(driver.program("manager").call("GET", "/api/cases?size=1", null).status())
        .isEqualTo(200);
  }
}
