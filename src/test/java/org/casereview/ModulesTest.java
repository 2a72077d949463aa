package org.casereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(CaseReview.class);

  /** Modules use each other only through their base package, and never in a circle. */
  @Test
  void every_capability_keeps_its_inside_to_itself() {
    MODULES.verify();
  }

  @Test
  void every_folder_under_the_base_package_says_what_it_is_for() {
    assertThat(MODULES.stream())
        .allSatisfy(
            module ->
                assertThat(
                        module
                            .getBasePackage()
                            .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                    .as(module.getDisplayName())
                    .isPresent());
  }

  @Test
  void the_case_itself_depends_on_nothing_but_the_platform() {
    assertThat(dependencies("casefile")).isSubsetOf("platform");
    assertThat(dependencies("platform")).isEmpty();
  }

  private static List<String> dependencies(String module) {
    ApplicationModule from = MODULES.getModuleByName(module).orElseThrow();
    return from.getDirectDependencies(MODULES)
        .uniqueModules()
        .map(m -> m.getIdentifier().toString())
        .toList();
  }
}
