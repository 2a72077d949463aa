package org.casereview.engine.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.casereview.engine.Capability;
import org.casereview.platform.Actor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rights of teams are those of the release, whatever stood there before. */
@CaseReviewTest
class GrantsTest {

  @Autowired Grants grants;
  @Autowired AuthorizationService authorizations;

  private List<Authorization> rights(int kind) {
    return authorizations.createAuthorizationQuery().resourceType(kind).list().stream()
        .filter(right -> right.getGroupId() != null)
        .toList();
  }

  @Test
  void only_standards_liaisons_hold_a_right_on_standards_and_nobody_one_on_every_process() {
    var processes = rights(Resources.PROCESS_DEFINITION.resourceType());
    assertThat(processes).extracting(Authorization::getResourceId).doesNotContain("*");
    assertThat(processes)
        .filteredOn(right -> right.getResourceId().equals("standards-escalation"))
        .extracting(Authorization::getGroupId)
        .containsExactly("standards-liaisons");
    assertThat(rights(Resources.TASK.resourceType())).isEmpty();
    assertThat(rights(Resources.PROCESS_INSTANCE.resourceType())).isEmpty();
    assertThat(rights(Resources.SYSTEM.resourceType())).isEmpty();
  }

  @Test
  void what_an_earlier_release_gave_is_taken_away_and_what_was_lost_comes_back() {
    int before = allOfTeams();
    var everything = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    everything.setGroupId("administrators");
    everything.setResource(Resources.PROCESS_DEFINITION);
    everything.setResourceId("*");
    everything.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(everything);
    var lost = rights(Resources.APPLICATION.resourceType()).get(0);
    authorizations.deleteAuthorization(lost.getId());

    Actor.run(
        Actor.RELEASE,
        () ->
            Capability.during(
                () -> {
                  grants.write();
                  return null;
                }));

    assertThat(allOfTeams()).isEqualTo(before);
    only_standards_liaisons_hold_a_right_on_standards_and_nobody_one_on_every_process();
    assertThat(rights(Resources.APPLICATION.resourceType()))
        .anyMatch(
            right ->
                right.getGroupId().equals(lost.getGroupId())
                    && right.getResourceId().equals(lost.getResourceId()));
  }

  private int allOfTeams() {
    return (int)
        authorizations.createAuthorizationQuery().list().stream()
            .filter(right -> right.getGroupId() != null)
            .count();
  }
}
