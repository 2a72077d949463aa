package db.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The engine's own tables, from its own scripts, made and owned by the migrating role. */
public class V1__engine_7_24_0 extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    for (String part : PARTS) {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute(script(part));
      }
    }
  }

  private static String script(String part) throws IOException {
    String path = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
    try (var in = V1__engine_7_24_0.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
