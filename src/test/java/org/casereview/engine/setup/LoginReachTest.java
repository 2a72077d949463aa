package org.casereview.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.Ssl;

/** A node that staff come to through a proxy that nobody named says so when it starts. */
@ExtendWith(OutputCaptureExtension.class)
class LoginReachTest {

  private static final Set<String> OUTSIDE = Set.of("localhost", "review.example");

  private final ServerProperties server = new ServerProperties();

  @Test
  void a_name_that_is_not_local_wants_a_named_proxy_or_tls(CapturedOutput log) {
    starts(OUTSIDE, Set.of());
    assertThat(log)
        .contains("Nobody can log in under review.example: set casereview.staff-origin.proxies");
  }

  @Test
  void who_named_the_proxies_is_told_nothing(CapturedOutput log) {
    starts(OUTSIDE, Set.of("10.1.0.0/16"));
    assertThat(log).doesNotContain("Nobody can log in");
  }

  @Test
  void a_node_with_tls_of_its_own_needs_no_proxy(CapturedOutput log) {
    server.setSsl(new Ssl());
    starts(OUTSIDE, Set.of());
    assertThat(log).doesNotContain("Nobody can log in");
  }

  @Test
  void a_node_for_its_own_machine_needs_neither(CapturedOutput log) {
    starts(Set.of("localhost", "127.0.0.1", " [::1]", "review.localhost"), Set.of());
    assertThat(log).doesNotContain("Nobody can log in");
  }

  private void starts(Set<String> hosts, Set<String> proxies) {
    new LoginReach(hosts, proxies, server).afterSingletonsInstantiated();
  }
}
