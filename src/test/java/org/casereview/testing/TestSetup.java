package org.casereview.testing;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.people.DemoPeople;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * The application on a fresh copy of the test database, with the demo people and a clock to move.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {

  @Bean
  static JdbcConnectionDetails testConnection() {
    String url = TestDatabase.freshCopy();
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "casereview_app";
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return url;
      }
    };
  }

  @Bean
  @Primary
  static TestClock testClock() {
    return new TestClock();
  }

  @Bean
  static PathsTaken pathsTaken() {
    return new PathsTaken();
  }

  @Bean
  static SeenAddresses seenAddresses() {
    return new SeenAddresses();
  }

  @Bean
  PeopleAtStart peopleAtStart(DemoPeople people, JobExecutor jobs) {
    return new PeopleAtStart(people, jobs);
  }

  /** Tests run jobs themselves; those that want the executor start and stop it. */
  static class PeopleAtStart {

    private final DemoPeople people;
    private final JobExecutor jobs;

    PeopleAtStart(DemoPeople people, JobExecutor jobs) {
      this.people = people;
      this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Integer.MAX_VALUE)
    void ready() {
      people.create();
      jobs.shutdown();
    }
  }
}
