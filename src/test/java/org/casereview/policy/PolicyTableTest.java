package org.casereview.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that could be read in two ways is not read at all. */
class PolicyTableTest {

  private static final String HEAD =
      """
      ## Cases

      | Action | What | Pages and calls | Told no with | readers | keepers |
      | --- | --- | --- | --- | --- | --- |
      """;

  private static Policy of(String rows) {
    return new Policy(HEAD + rows);
  }

  @Test
  void each_role_has_its_cell_and_several_roles_may_what_any_may() {
    var policy =
        of(
            "| open | Open it | `GET /a/{id}`<br>`POST /a` | Ask a keeper. | told no | every case"
                + " |");
    var open = policy.at(new Route("POST", "/a")).orElseThrow();
    assertThat(open.area()).isEqualTo("Cases");
    assertThat(open.of(List.of("readers"))).isEqualTo(Set.of(Reach.TOLD_NO));
    assertThat(open.of(List.of("readers", "keepers"))).contains(Reach.EVERY_CASE);
    assertThat(open.of(List.of("somebody else"))).isEqualTo(Set.of(Reach.NO));
    assertThat(policy.mayOpen(List.of("keepers"), "/a/{id}")).isTrue();
    assertThat(policy.mayOpen(List.of("readers"), "/a/{id}")).isFalse();
    assertThat(policy.mayOpen(List.of(), "/a/{id}")).isFalse();
    assertThat(policy.mayOpen(List.of("keepers"), "/b")).isFalse();
  }

  @Test
  void what_is_no_page_of_its_own_is_asked_for_by_its_name() {
    var policy = of("| see | See it | - | - | in hand | every case |");
    assertThat(policy.actions().get(0).routes()).isEmpty();
    assertThat(policy.lets(List.of("readers"), "see")).isTrue();
    assertThat(policy.reach(List.of("readers"), "see")).containsExactly(Reach.IN_HAND);
    assertThat(policy.reach(List.of("keepers"), "see")).containsExactly(Reach.EVERY_CASE);
    assertThat(policy.lets(List.of(), "see")).isFalse();
    assertThatThrownBy(() -> policy.lets(List.of("readers"), "look"))
        .hasMessageContaining("has no look");
  }

  /** A row that no page leads to would be a promise that nobody keeps. */
  @Test
  void each_row_without_a_page_is_asked_for_in_the_code() throws IOException {
    var asked = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        asked.append(Files.readString(file));
      }
    }
    assertThat(new Policy().actions().stream().filter(it -> it.routes().isEmpty()))
        .isNotEmpty()
        .allMatch(action -> asked.indexOf('"' + action.id() + '"') >= 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| open | Open it | `GET /a` | - | yes |; does not have a cell for each role",
        "| open | Open it | `GET /a` | - | yes | perhaps |; says perhaps",
        "| open | Open it | `GET /a` | - | told no | yes |; tells no, and has no words",
        "| open | Open it | GET /a | - | yes | yes |; names no page or call",
        "| open | Open it | `FETCH /a` | - | yes | yes |; names no page or call",
        "| open | Open it | `GET /a`<br>`GET /a` | - | yes | yes |; twice",
        "''; has no row"
      })
  void a_table_that_is_not_whole_is_refused_with_the_place(String row, String wrong) {
    assertThatThrownBy(() -> of(row)).hasMessageContaining(wrong);
  }

  @Test
  void an_action_stands_there_once_and_each_area_has_the_same_roles() {
    String row = "| open | Open it | `GET /a` | - | yes | yes |\n";
    assertThatThrownBy(() -> of(row + row.replace("/a", "/b")))
        .hasMessageContaining("stands there twice");
    assertThatThrownBy(
            () -> of(row + HEAD.replace("| keepers |", "| others |").replace("Cases", "More")))
        .hasMessageContaining("other roles");
  }
}
