package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node that finds itself open ends, in a JVM of its own, and says why. */
@EnabledIfSystemProperty(named = "casereview.operations.all", matches = "true")
class OpenNodeTest {

  @Test
  void on_a_database_without_one_of_its_walls_a_node_serves_nobody() throws Exception {
    Path folder = Path.of("target", "open-node", "" + System.nanoTime()).toAbsolutePath();
    try (var copy = TestDatabase.freshCopy()) {
      new JdbcTemplate(new DriverManagerDataSource(copy.getJdbcUrl(), "casereview_owner", ""))
          .execute("alter table casereview.access_rule disable row level security");
      try (var node = OtherJvm.node(folder, copy.getJdbcUrl())) {
        assertThat(node.refusal())
            .contains("Case Review serves nobody, because it is open where it has to be shut")
            .contains("row-level security is off for casereview.access_rule");
      }
    }
  }
}
