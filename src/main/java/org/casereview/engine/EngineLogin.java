package org.casereview.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.casereview.people.People;
import org.casereview.people.Team;
import org.casereview.people.TeamFilter;
import org.springframework.stereotype.Component;

/** Asks the engine something in a person's name, with the teams that they have now. */
@Component
public class EngineLogin {

  private final IdentityService identity;
  private final People people;

  EngineLogin(IdentityService identity, People people) {
    this.identity = identity;
    this.people = people;
  }

  public <T> T as(String staffId, Supplier<T> question) {
    var before = identity.getCurrentAuthentication();
    List<String> teams = people.teams(TeamFilter.of(staffId)).stream().map(Team::id).toList();
    List<String> forces =
        identity.createTenantQuery().userMember(staffId).list().stream()
            .map(tenant -> tenant.getId())
            .toList();
    identity.setAuthentication(staffId, teams, forces);
    return andBack(before, question);
  }

  /** Does something in nobody's name: whoever set it off did not do it. */
  public void asNobody(Runnable act) {
    var before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    andBack(
        before,
        () -> {
          act.run();
          return null;
        });
  }

  private <T> T andBack(Authentication before, Supplier<T> question) {
    try {
      return question.get();
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }
}
