package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** What the database lets a release say of a team of process owners, and nobody else. */
class FoundedTeamsTest extends OnPostgres {

  private boolean founds(String actor, String team, String does) {
    var done = new boolean[1];
    run(
        actor,
        () ->
            done[0] =
                Boolean.TRUE.equals(
                    jdbc.queryForObject(
                        "select casereview.found_team(?, ?, now())", Boolean.class, team, does)));
    return done[0];
  }

  private String sight(String team) {
    var sight = new String[1];
    run(
        Actor.RELEASE,
        () ->
            sight[0] =
                jdbc.queryForObject(
                    "select t.name || ': ' || r.knows || ' ' || r.opens || ' ' || r.text"
                        + " from casereview.role_sight r join casereview.team t using (team_id)"
                        + " where team_id = ?",
                    String.class,
                    team));
    return sight[0];
  }

  @Test
  void a_release_founds_a_team_once_and_may_say_anew_what_it_does() {
    assertThat(founds(Actor.RELEASE, "second-looks", "Looks twice")).isTrue();
    assertThat(founds(Actor.RELEASE, "second-looks", "Looks twice")).isFalse();
    assertThat(sight("second-looks")).isEqualTo("Second looks: ALL WITH_REASON Looks twice");
    assertThat(founds(Actor.RELEASE, "second-looks", "Looks again")).isTrue();
    assertThat(sight("second-looks")).isEqualTo("Second looks: ALL WITH_REASON Looks again");
  }

  @Test
  void nobody_else_founds_a_team_and_no_release_changes_one_of_the_program() {
    assertThatThrownBy(() -> founds("S0001", "own-team", "Reads all"))
        .hasMessageContaining("Teams are founded by a release alone.");
    assertThatThrownBy(() -> founds(Actor.RELEASE, "analysts", "Reads all"))
        .hasMessageContaining("The team analysts is one of the program.");
    for (String change :
        new String[] {
          "insert into casereview.team (team_id, name) values ('own-team', 'Own team')",
          "update casereview.role_sight set opens = 'ALL' where team_id = 'second-looks'",
        }) {
      assertThatThrownBy(() -> run("S0001", () -> jdbc.update(change)))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
