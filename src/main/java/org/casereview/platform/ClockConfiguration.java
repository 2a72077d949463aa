package org.casereview.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application and the engine, and that of the sessions of people. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Nobody is logged out because the house's clock was moved, as a rehearsal does. */
  @Bean(defaultCandidate = false)
  @ConditionalOnMissingBean(name = "sessionClock")
  Clock sessionClock() {
    return Clock.systemUTC();
  }
}
