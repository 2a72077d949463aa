package org.casereview.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs on the embedded database when {@code casereview.database.embedded} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("casereview.database.embedded")
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  static EmbeddedDatabase embeddedDatabase(@Value("${casereview.database.folder}") Path folder) {
    return EmbeddedDatabase.start(folder.toAbsolutePath());
  }

  @Bean
  static JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
    return new Connection(database.url(EmbeddedDatabase.NAME), "casereview_app");
  }

  @Bean
  static FlywayConnectionDetails migrationConnection(EmbeddedDatabase database) {
    var owner = new Connection(database.url(EmbeddedDatabase.NAME), "casereview_owner");
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return owner.getUsername();
      }

      @Override
      public String getPassword() {
        return owner.getPassword();
      }

      @Override
      public String getJdbcUrl() {
        return owner.getJdbcUrl();
      }
    };
  }

  /** The embedded server listens on this machine only and asks for no password. */
  private record Connection(String getJdbcUrl, String getUsername)
      implements JdbcConnectionDetails {
    @Override
    public String getPassword() {
      return "";
    }
  }
}
