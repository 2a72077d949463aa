package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.junit.jupiter.api.Test;

/** What the database knows of each role's sight is what the policy table says of it. */
class SightOfRolesTest extends OnPostgres {

  private static final Map<Reach, String> KNOWS =
      Map.of(Reach.EVERY_CASE, "ALL", Reach.OWN_FORCE, "OWN_FORCE", Reach.NO, "NONE");
  private static final Map<Reach, String> OPENS =
      Map.of(Reach.EVERY_CASE, "ALL", Reach.WITH_REASON, "WITH_REASON", Reach.NO, "NONE");

  private final Policy policy;

  SightOfRolesTest() throws IOException {
    policy = new Policy();
  }

  @Test
  void the_table_of_sight_and_the_policy_table_are_one() {
    var roles = policy.roles().stream().filter(role -> !Policy.isNoTeam(role)).toList();
    assertThat(sight("knows")).isEqualTo(said(roles, "know-of-case", KNOWS));
    assertThat(sight("opens")).isEqualTo(said(roles, "open-file", OPENS));
  }

  @Test
  void each_team_of_owners_sees_what_the_column_of_such_teams_says() {
    run(
        Actor.RELEASE,
        () -> jdbc.queryForObject("select found_team('readers', 'Reads', now())", Boolean.class));
    var column = List.of(Policy.IN_OWNERS_TEAM);
    assertThat(sightOf("founded_at is not null", "knows").get("readers"))
        .isEqualTo(said(column, "know-of-case", KNOWS).get(Policy.IN_OWNERS_TEAM));
    assertThat(sightOf("founded_at is not null", "opens").get("readers"))
        .isEqualTo(said(column, "open-file", OPENS).get(Policy.IN_OWNERS_TEAM));
  }

  private Map<String, String> said(List<String> roles, String action, Map<Reach, String> words) {
    var said = new HashMap<String, String>();
    for (String role : roles) {
      said.put(role, words.get(policy.reach(List.of(role), action).iterator().next()));
    }
    return said;
  }

  private Map<String, String> sight(String of) {
    return sightOf("founded_at is null", of);
  }

  private Map<String, String> sightOf(String teams, String of) {
    var sight = new HashMap<String, String>();
    run(
        Actor.RELEASE,
        () ->
            jdbc.query(
                "select team_id, %s from role_sight join team using (team_id) where %s"
                    .formatted(of, teams),
                row -> {
                  sight.put(row.getString(1), row.getString(2));
                }));
    return sight;
  }
}
