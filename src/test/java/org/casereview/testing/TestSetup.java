package org.casereview.testing;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** The application on a fresh copy of the test database, with a clock to move. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {

  @Bean
  static TestDatabase.Copy testConnection() {
    return TestDatabase.freshCopy();
  }

  @Bean
  @Primary
  static TestClock testClock() {
    return new TestClock();
  }

  @Bean(defaultCandidate = false)
  static SessionClock sessionClock() {
    return new SessionClock();
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
  static KnocksOnly knocksOnly() {
    return new KnocksOnly();
  }

  @Bean
  static Rehearsal rehearsal(
      PlatformTransactionManager transactions, EntityManager entities, JdbcTemplate jdbc) {
    return new Rehearsal(transactions, entities, jdbc);
  }

  /** Tests run jobs themselves; those that want the executor start and stop it. */
  @Bean
  static BeanPostProcessor jobsWait() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobExecutorStartingEventListener ? new StartsNothing() : bean;
      }
    };
  }

  @Bean
  static BeanPostProcessor passwordsAreWorkedOutOnce() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder real ? new KnownPasswords(real) : bean;
      }
    };
  }

  private static final class StartsNothing extends JobExecutorStartingEventListener {
    @Override
    protected void activate() {}
  }
}
