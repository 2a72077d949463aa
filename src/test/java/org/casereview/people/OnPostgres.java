package org.casereview.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The capabilities below the engine on a real database, with a clock that tests set. */
@SpringBootTest(
    classes = OnPostgres.Capabilities.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.autoconfigure.exclude="
          + "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration,"
          + "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration,"
          + "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration,"
          + "org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration",
      "spring.main.banner-mode=off"
    })
@ActiveProfiles({"demo", "test"})
public abstract class OnPostgres {

  @Autowired protected JdbcTemplate jdbc;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected SetClock clock;
  @Autowired protected TableOfTargets targets;
  @Autowired protected HeldTasks held;
  @Autowired private JdbcConnectionDetails database;

  @BeforeEach
  void setClockBack() {
    clock.set(Instant.parse("2026-01-05T10:00:00Z"));
    targets.clear();
    held.clear();
  }

  protected <T> T as(String actor, Supplier<T> act) {
    return Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }

  protected void run(String actor, Runnable act) {
    Actor.run(actor, () -> transaction.executeWithoutResult(status -> act.run()));
  }

  protected UUID aCase(String state) {
    return as(
        Actor.INTAKE,
        () -> {
          UUID id = Ids.next();
          Integer n =
              jdbc.queryForObject(
                  "select nextval('casereview.case_number_seq')::int", Integer.class);
          jdbc.update(
              """
              insert into casereview.review_case (id, case_number, force_code, force_reference,
                state, received_at, state_since) values (?, ?, '14', ?, ?, ?, ?)""",
              id,
              "CR-2026-%06d".formatted(n),
              "REF-" + n,
              state,
              Timestamp.from(clock.instant()),
              Timestamp.from(clock.instant()));
          return id;
        });
  }

  protected String numberOf(UUID caseId) {
    return as(
        Actor.INTAKE,
        () ->
            jdbc.queryForObject(
                "select case_number from casereview.review_case where id = ?",
                String.class,
                caseId));
  }

  /** The database as the role that owns the tables sees it. */
  protected DataSource owner() {
    return new DriverManagerDataSource(database.getJdbcUrl(), "casereview_owner", "");
  }

  /** Without the engine; no component, so that the whole application does not find it. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.casereview.platform",
    "org.casereview.casefile",
    "org.casereview.people",
    "org.casereview.policy",
    "org.casereview.sla",
    "org.casereview.audit",
    "org.casereview.quality"
  })
  @EntityScan("org.casereview.casefile")
  @EnableJpaRepositories("org.casereview.casefile")
  static class Capabilities {

    @Bean
    TestDatabase.Copy testConnection() {
      return TestDatabase.freshCopy();
    }

    @Bean
    @Primary
    SetClock setClock() {
      return new SetClock();
    }

    @Bean
    HeldTasks heldTasks() {
      return new HeldTasks();
    }

    @Bean
    TableOfTargets tableOfTargets() {
      return new TableOfTargets();
    }
  }
}
