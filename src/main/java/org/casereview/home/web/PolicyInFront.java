package org.casereview.home.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the policy before every page and call. */
@Configuration(proxyBeanMethods = false)
class PolicyInFront implements WebMvcConfigurer {

  private final PolicyGate gate;

  PolicyInFront(PolicyGate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
    registry.addInterceptor(new NamedContent()).order(Ordered.HIGHEST_PRECEDENCE + 1);
  }
}
