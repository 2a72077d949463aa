package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostileSetsTest {

  private static final Vocabulary WORDS =
      Vocabulary.of(List.of("go"), List.of(), Map.of(), Map.of(), Promises.NONE);
  private final SmallRelease release = new SmallRelease();

  @Test
  void a_broken_guarantee_shows_the_way_that_breaks_it() {
    release.edit("small-case.bpmn", "targetRef=\"approveClosure\"", "targetRef=\"closeCase\"");

    assertThat(release.findings())
        .filteredOn(f -> f.rule() == Rule.G1)
        .extracting(Finding::sentence)
        .containsExactly(
            "It can be reached without the form small-approve: Case referred > Open screening >"
                + " Assess scope > Confirm scope > In scope? > Close case");
  }

  @Test
  void a_table_that_the_program_asks_is_missed() {
    release.remove("small-scope.dmn");

    assertThat(release.findings())
        .extracting(Finding::rule, Finding::element)
        .contains(org.assertj.core.groups.Tuple.tuple(Rule.C8, "small-scope"));
  }

  @Test
  void a_form_in_the_set_that_nothing_records_is_refused() {
    release.write(
        "other-form.form", release.read("small-screen.form").replace("small-screen", "other-form"));
    release.edit("small-case.bpmn", "formRef=\"small-screen\"", "formRef=\"other-form\"");

    assertThat(release.findings())
        .extracting(Finding::rule, Finding::element)
        .contains(org.assertj.core.groups.Tuple.tuple(Rule.C6, "screenCase"));
  }

  @Test
  void a_copy_of_a_file_beside_it_is_refused() {
    release.write(
        "small-scope-v2.dmn",
        release.read("small-scope.dmn").replace("\"small-scope\"", "\"small-scope-v2\""));

    assertThat(release.findings())
        .extracting(Finding::sentence)
        .contains("Save over the same file; versions are kept by the release.");
  }

  @Test
  void two_files_of_one_name_in_two_folders_are_refused() {
    release.write("other/small-scope.dmn", release.read("small-scope.dmn"));

    assertThat(release.findings())
        .extracting(Finding::sentence)
        .contains("Another file of the set has the same id.");
  }

  @Test
  void a_file_of_another_kind_is_refused() {
    assertThat(check("processes/run.groovy", "System.exit(1)")).containsExactly(Rule.FILE);
    assertThat(check("processes/case.cmmn", "<x/>")).containsExactly(Rule.FILE);
    assertThat(check("noending", "")).containsExactly(Rule.FILE);
  }

  @Test
  void an_empty_or_huge_file_is_refused() {
    assertThat(check("a.bpmn", "")).containsExactly(Rule.FILE);
    assertThat(check("a.form", "")).containsExactly(Rule.FILE);
    assertThat(check("a.form", "[]")).containsExactly(Rule.FILE);
    assertThat(check("a.bpmn", " ".repeat(1_000_001))).containsExactly(Rule.FILE);
    assertThat(check("a.form", " ".repeat(300_001))).containsExactly(Rule.FILE);
  }

  @Test
  void ten_thousand_boxes_are_refused() {
    assertThat(check("a.bpmn", process("<endEvent id='e'/>".repeat(10_000))))
        .containsExactly(Rule.FILE);
  }

  @Test
  void a_tree_without_end_is_refused() {
    assertThat(check("a.bpmn", process("<a>".repeat(100) + "</a>".repeat(100))))
        .containsExactly(Rule.FILE);
    assertThat(check("a.form", "[".repeat(100))).containsExactly(Rule.FILE);
  }

  @Test
  void another_encoding_hides_nothing() {
    String task = "<scriptTask id='run' scriptFormat='groovy'><script>1</script></scriptTask>";
    var set = Map.of("a.bpmn", process(task).getBytes(UTF_16));

    assertThat(new ContractCheck(WORDS).findings(set))
        .extracting(Finding::rule, Finding::element)
        .contains(org.assertj.core.groups.Tuple.tuple(Rule.C1, "run"));
  }

  @Test
  void another_root_is_refused() {
    assertThat(check("a.bpmn", "<html/>")).contains(Rule.C1);
    assertThat(check("a.dmn", "<html/>")).contains(Rule.TABLE);
  }

  private static List<Rule> check(String file, String content) {
    return new ContractCheck(WORDS)
        .findings(Map.of(file, content.getBytes(UTF_8))).stream().map(Finding::rule).toList();
  }

  static String process(String body) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d'>"
        + "<process id='a' isExecutable='true'>"
        + body
        + "</process></definitions>";
  }
}
