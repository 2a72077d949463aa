package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileModelsTest {

  static List<HostileModel> corpus() {
    return HostileModel.corpus();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void a_hostile_model_is_refused_for_the_right_reason_at_the_right_box(HostileModel model) {
    List<Finding> findings = model.release().findings();

    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(model.rule());
              assertThat(finding.element()).isEqualTo(model.element());
              assertThat(finding.sentence()).isNotBlank();
            });
  }

  @Test
  void the_small_release_that_is_made_hostile_is_itself_right() {
    assertThat(new SmallRelease().findings()).isEmpty();
  }

  @Test
  void the_corpus_is_large_and_breaks_every_rule_that_one_drawing_can_break() {
    assertThat(corpus()).hasSizeGreaterThan(150);
    assertThat(corpus()).extracting(HostileModel::title).doesNotHaveDuplicates();
    assertThat(corpus())
        .extracting(HostileModel::rule)
        .containsAll(EnumSet.complementOf(EnumSet.of(Rule.G5, Rule.G6)));
  }

  @Test
  void a_finding_names_the_file_and_the_line() {
    var release = new SmallRelease();
    release.edit("small-case.bpmn", "${openScreening}", "${openEverything}");

    assertThat(release.findings())
        .singleElement()
        .hasToString(
            "processes/small-case.bpmn:6 \"Open screening\" (openScreening) [C1]"
                + " '${openEverything}' is not a published step.");
  }
}
