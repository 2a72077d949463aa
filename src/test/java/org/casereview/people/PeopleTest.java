package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PeopleTest extends OnPostgres {

  private static final List<String> CENTRAL =
      List.of(
          "intake",
          "intake2",
          "screener",
          "screener2",
          "allocator",
          "reviewer",
          "reviewer2",
          "reviewer3",
          "qa",
          "panel1",
          "panel2",
          "panel3",
          "panel4",
          "panel5",
          "head",
          "manager",
          "owner",
          "victims",
          "standards",
          "duty",
          "analyst",
          "auditor",
          "admin");

  @Autowired private People people;
  @Autowired private Forces forces;
  @Autowired private DemoPeople demo;

  @BeforeEach
  void theDemonstrationHasItsPeople() {
    demo.create();
  }

  @Test
  void every_demo_account_is_there_and_logs_in_with_the_demo_password() {
    var password = new BCryptPasswordEncoder();
    String hash = as(Actor.LOGIN, () -> people.passwordHash("reviewer").orElseThrow());
    assertThat(password.matches("demo", hash)).isTrue();
    for (String login : CENTRAL) {
      var person = as(Actor.LOGIN, () -> people.byLogin(login).orElseThrow());
      assertThat(person.teams()).as(login).isNotEmpty();
      assertThat(person.forces()).as(login).isEmpty();
      assertThat(as(Actor.LOGIN, () -> people.passwordHash(login))).contains(hash);
    }
  }

  @Test
  void each_demo_force_has_a_liaison_who_acts_for_that_force_only() {
    assertThat(DemoForces.CODES).hasSize(23).doesNotHaveDuplicates().contains("14", "20");
    for (String force : DemoForces.CODES) {
      var liaison = as(Actor.LOGIN, () -> people.byLogin("force-" + force).orElseThrow());
      assertThat(liaison.staffId()).isEqualTo("L00" + force);
      assertThat(liaison.forces()).containsExactly(force);
      assertThat(liaison.teams()).containsExactly("force-liaisons");
      assertThat(forces.find(force).orElseThrow().participates()).isTrue();
    }
  }

  @Test
  void creating_the_demo_people_again_changes_nothing() {
    long before = as(Actor.LOGIN, () -> people.count(PersonFilter.everybody()));
    demo.create();
    assertThat(as(Actor.LOGIN, () -> people.count(PersonFilter.everybody()))).isEqualTo(before);
  }

  @Test
  void the_panel_that_decides_scope_is_not_the_whole_panel() {
    assertThat(logins("scope-panel-members")).containsExactlyInAnyOrder("panel1", "panel2", "head");
    assertThat(logins("panel-members"))
        .contains("panel1", "panel2", "panel3", "panel4", "panel5")
        .doesNotContain("head");
    assertThat(logins("administrators")).containsExactly("admin");
    assertThat(teamsOf("S0020")).containsExactly("administrators");
  }

  @Test
  void people_are_found_by_part_of_their_name_by_team_by_force_and_by_id() {
    var byName = filter(null, "%nSIDE", null, null);
    assertThat(page(byName)).extracting(Person::login).containsExactly("panel3");
    assertThat(page(PersonFilter.actingFor("14")))
        .extracting(Person::login)
        .containsExactly("force-14");
    assertThat(page(filter(Set.of("S0005", "S0008", "NOBODY"), null, null, null))).hasSize(2);
    assertThat(page(filter(Set.of(), null, null, null))).isEmpty();
    assertThat(as(Actor.LOGIN, () -> people.count(PersonFilter.inTeam("administrators"))))
        .isEqualTo(1);
  }

  @Test
  void a_page_of_people_is_in_order_and_no_longer_than_asked() {
    var all = page(PersonFilter.everybody());
    var second = as(Actor.LOGIN, () -> people.page(PersonFilter.everybody(), 10, 10));
    assertThat(second).isEqualTo(all.subList(10, 20));
  }

  @Test
  void somebody_who_is_disabled_has_no_team_no_force_and_no_login_but_keeps_the_name() {
    try {
      enable("L0014", false);
      assertThat(teamsOf("L0014")).isEmpty();
      assertThat(as(Actor.LOGIN, () -> people.forcesOf("L0014"))).isEmpty();
      assertThat(as(Actor.LOGIN, () -> people.passwordHash("force-14"))).isEmpty();
      assertThat(page(PersonFilter.actingFor("14"))).isEmpty();
      assertThat(as(Actor.LOGIN, () -> people.find("L0014").orElseThrow().name()))
          .isEqualTo("Rowan Denholme");
    } finally {
      enable("L0014", true);
    }
  }

  @Test
  void a_membership_that_has_ended_gives_nothing_and_can_begin_again() {
    as(
        Actor.RELEASE,
        () -> jdbc.update("update staff_team set until = now() where staff_id = 'S0018'"));
    assertThat(teamsOf("S0018")).isEmpty();
    as(
        Actor.RELEASE,
        () ->
            jdbc.update("insert into staff_team (staff_id, team_id) values ('S0018', 'analysts')"));
    assertThat(teamsOf("S0018")).containsExactly("analysts");
  }

  @Test
  void the_id_of_a_person_never_changes() {
    assertThatThrownBy(
            () ->
                as(
                    Actor.RELEASE,
                    () ->
                        jdbc.update(
                            "update staff set staff_id = 'S9999' where staff_id = 'S0019'")))
        .hasMessageContaining("never changed");
  }

  @Test
  void nobody_is_seen_without_an_actor() {
    assertThat(people.find("S0001")).isEmpty();
  }

  @Test
  void all_territorial_forces_are_known_and_the_others_take_part_by_agreement() {
    assertThat(forces.participating()).hasSize(43);
    assertThat(forces.name("14")).isEqualTo("South Yorkshire Police");
    assertThat(forces.find("SCO").orElseThrow().participates()).isFalse();
    assertThat(forces.find("02")).isEmpty();
    assertThat(forces.name("02")).isEqualTo("02");
  }

  private List<String> teamsOf(String staffId) {
    return as(Actor.LOGIN, () -> people.teams(TeamFilter.of(staffId))).stream()
        .map(Team::id)
        .toList();
  }

  private List<String> logins(String team) {
    return as(Actor.LOGIN, () -> people.inTeam(team)).stream().map(Person::login).toList();
  }

  private List<Person> page(PersonFilter filter) {
    return as(Actor.LOGIN, () -> people.page(filter, 0, 1000));
  }

  private void enable(String staffId, boolean enabled) {
    as(
        Actor.RELEASE,
        () -> jdbc.update("update staff set enabled = ? where staff_id = ?", enabled, staffId));
  }

  private static PersonFilter filter(
      Set<String> ids, String familyLike, String team, String force) {
    return new PersonFilter(
        ids, null, null, null, familyLike, team, force, PersonFilter.Order.FAMILY_NAME);
  }
}
