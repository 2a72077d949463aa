package org.casereview.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole application does in such a case is in the scenarios. */
class DemoGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.1", "::"})
  void the_demonstration_is_for_this_machine_only(String address) {
    assertThatThrownBy(() -> new DemoGuard(null, null, address).afterSingletonsInstantiated())
        .hasMessageContaining("listens on this machine only")
        .hasMessageContaining(address);
  }
}
