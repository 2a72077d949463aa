package org.casereview.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A node whose pages and whose policy table do not agree does not start. */
class PolicyRoutesTest {

  /** Pages that somebody wrote without a row. */
  @Controller
  static class Newcomer {

    @GetMapping("/unlisted/{number:[0-9]{4}}")
    String unlisted() {
      return "";
    }

    @RequestMapping("/by-any-method")
    String byAnyMethod() {
      return "";
    }

    @GetMapping("/help")
    String listed() {
      return "";
    }
  }

  @Test
  void what_stands_in_no_row_keeps_the_node_from_starting_and_is_named() throws IOException {
    var routes = new PolicyRoutes(new Policy(), of(Newcomer.class));
    assertThatThrownBy(routes::afterSingletonsInstantiated)
        .hasMessageContaining("GET /unlisted/{number} stands in no row of the policy table")
        .hasMessageContaining("ANY /by-any-method stands in no row")
        .hasMessageContaining("GET /policy stands in the policy table, and is not there")
        .hasMessageNotContaining("GET /help stands");
  }

  @Test
  void a_look_without_a_body_is_a_look() {
    assertThat(PolicyRoutes.of("HEAD", "/cases/{number}"))
        .contains(new Route("GET", "/cases/{number}"));
    assertThat(PolicyRoutes.of("GET", null)).isEmpty();
  }

  private static RequestMappingHandlerMapping of(Class<?> controller) {
    var context = new StaticApplicationContext();
    context.registerSingleton("newcomer", controller);
    var mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    return mapping;
  }
}
