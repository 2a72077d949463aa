package org.casereview.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table says of people: who may, for which cases, and who is told no. */
class PolicyTest {

  private static final String TABLE =
"""
| no heading | yet | `GET /before` | - | yes | yes | yes |
## Cases

| Action | What | Pages and calls | Told no with | readers | keepers | in no team |
| --- | --- | --- | --- | --- | --- | --- |
| open | Open it | `GET /a/{id}`<br>`POST /api/a` | Ask a keeper. | told no | every case | - |
| help | Read help | `GET /help` | - | yes | yes | yes |

Words between the areas are for people.

## Own things

| Action | What | Pages and calls | Told no with | readers | keepers | in no team |
| --- | --- | --- | --- | --- | --- | --- |
| leave | Log out | `DELETE /api/login` | - | - | yes | - |
""";

  private final Policy policy = new Policy(TABLE);

  @Test
  void actions_and_roles_stand_in_the_order_of_the_table() {
    assertThat(policy.actions())
        .extracting(Action::area, Action::id, Action::what, Action::told)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Cases", "open", "Open it", "Ask a keeper."),
            org.assertj.core.groups.Tuple.tuple("Cases", "help", "Read help", ""),
            org.assertj.core.groups.Tuple.tuple("Own things", "leave", "Log out", ""));
    assertThat(policy.roles()).containsExactly("readers", "keepers", Policy.IN_NO_TEAM);
  }

  @ParameterizedTest
  @CsvSource({
    "keepers, open, true",
    "readers, open, false",
    "keepers, leave, true",
    "readers, leave, false",
    "readers, help, true",
    "strangers, help, false"
  })
  void a_role_may_what_its_cell_says(String role, String action, boolean may) {
    assertThat(policy.lets(List.of(role), action)).isEqualTo(may);
  }

  @Test
  void who_is_in_no_team_may_what_the_column_of_those_says_and_nothing_of_any_team() {
    assertThat(policy.lets(List.of(), "help")).isTrue();
    assertThat(policy.lets(List.of(), "open")).isFalse();
    assertThat(policy.mayOpen(List.of(), "/help")).isTrue();
    assertThat(policy.rolesOf(List.of())).containsExactly(Policy.IN_NO_TEAM);
    assertThat(policy.rolesOf(List.of("readers"))).containsExactly("readers");
  }

  @Test
  void a_team_that_has_no_column_was_founded_by_owners() throws IOException {
    var ours = new Policy();
    assertThat(ours.rolesOf(List.of("reviewers", "peer-readers", "advisers")))
        .containsExactly("reviewers", Policy.IN_OWNERS_TEAM);
    assertThat(ours.reach(List.of("peer-readers"), "open-file")).containsExactly(Reach.WITH_REASON);
    assertThat(ours.lets(List.of("peer-readers"), "give-grants")).isFalse();
  }

  @Test
  void an_action_that_the_table_does_not_know_is_a_fault_and_no_leave() {
    assertThatThrownBy(() -> policy.lets(List.of("keepers"), "fly"))
        .hasMessage("The policy table has no fly");
  }

  @ParameterizedTest
  @CsvSource({
    "in no team, true",
    "not logged in, true",
    "in an owners' team, true",
    "readers, false",
  })
  void three_columns_are_for_those_who_are_in_no_team_of_the_program(
      String column, boolean isNoTeam) {
    assertThat(Policy.isNoTeam(column)).isEqualTo(isNoTeam);
  }

  @Test
  void the_case_matters_where_a_role_may_do_it_with_some_case() {
    assertThat(action("open").isAboutCases()).isTrue();
    assertThat(action("help").isAboutCases()).isFalse();
    assertThat(action("leave").isAboutCases()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void each_word_of_the_table_means_one_reach(Reach reach) {
    assertThat(Reach.of(reach.word())).contains(reach);
    assertThat(Arrays.stream(Reach.values()).map(Reach::word)).doesNotHaveDuplicates();
    assertThat(Reach.of("Yes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NO, false, false, false",
    "TOLD_NO, false, false, false",
    "YES, true, true, false",
    "OWN_FORCE, true, false, true",
    "IN_HAND, true, false, true",
    "WITH_REASON, true, false, true",
    "WITH_PART, true, false, true",
    "NO_PART, true, false, true",
    "EVERY_CASE, true, true, true"
  })
  void only_yes_and_every_case_let_without_a_look_at_the_case(
      Reach reach, boolean lets, boolean anyCase, boolean aboutCases) {
    assertThat(reach.lets()).isEqualTo(lets);
    assertThat(reach.letsAnyCase()).isEqualTo(anyCase);
    assertThat(reach.isAboutCases()).isEqualTo(aboutCases);
  }

  @Test
  void programs_call_what_stands_under_api_and_people_open_the_rest() {
    assertThat(Route.of("POST /api/a").isOfTheApi()).isTrue();
    assertThat(Route.of("GET /apis").isOfTheApi()).isFalse();
    assertThat(Route.of("GET /a/{id}")).hasToString("GET /a/{id}");
    assertThat(policy.at(Route.of("GET /before"))).isEmpty();
  }

  @Test
  void our_own_table_lets_heads_keep_people_from_a_case_and_nobody_without_a_role()
      throws IOException {
    var ours = new Policy();
    assertThat(ours.lets(List.of("heads-of-review"), "give-grants")).isTrue();
    assertThat(ours.lets(List.of("reviewers"), "give-grants")).isFalse();
    assertThat(ours.lets(List.of(), "give-grants")).isFalse();
    assertThat(ours.roles()).contains(Policy.IN_NO_TEAM, Policy.NOT_LOGGED_IN);
  }

  private Action action(String id) {
    return policy.actions().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
