package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A breach in a sentence that says where to look. */
class FindingTest {

  @Test
  void it_names_the_file_the_line_the_box_and_the_rule() {
    assertThat(new Finding("a.bpmn", 6, "t1", "Assess", Rule.C1, "Remove it."))
        .hasToString("a.bpmn:6 \"Assess\" (t1) [C1] Remove it.");
    assertThat(new Finding("a.bpmn", 1, "t1", "", Rule.C1, "Remove it."))
        .hasToString("a.bpmn:1 t1 [C1] Remove it.");
    assertThat(new Finding("a.form", 0, "", "Reasons", Rule.FORM, "Remove it."))
        .hasToString("a.form \"Reasons\" [FORM] Remove it.");
    assertThat(new Finding("a.form", 0, "", "", Rule.FILE, "Remove it."))
        .hasToString("a.form [FILE] Remove it.");
  }

  @Test
  void a_hostile_file_gives_no_more_than_a_thousand_and_none_twice() {
    var findings = new Findings();
    findings.add("a.form", 0, "", Rule.FILE, "Again.");
    findings.add("a.form", 0, "", Rule.FILE, "Again.");
    assertThat(findings.all()).hasSize(1);
    IntStream.range(0, 1500).forEach(i -> findings.add("a.form", i, "", Rule.FILE, "Once."));
    assertThat(findings.all()).hasSize(1000);
  }

  @Test
  void what_is_shown_of_a_drawing_is_one_short_line() {
    assertThat(Boxes.readable("  two\n\u202E lines\t")).isEqualTo("two lines");
    assertThat(Boxes.readable("x".repeat(80))).hasSize(80);
    assertThat(Boxes.readable("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
  }

  @Test
  void a_file_is_known_by_its_ending_and_its_name() {
    assertThat(ModelFiles.kind("processes/a.b.bpmn")).isEqualTo("bpmn");
    assertThat(ModelFiles.kind("noending")).isEqualTo("noending");
    assertThat(ModelFiles.stem("processes/deep/case-review.bpmn")).isEqualTo("case-review");
    assertThat(ModelFiles.stem("noending")).isEqualTo("noending");
    assertThat(ModelFiles.stem(".form")).isEmpty();
  }
}
