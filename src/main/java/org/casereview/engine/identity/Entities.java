package org.casereview.engine.identity;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.casereview.people.Force;
import org.casereview.people.Person;
import org.casereview.people.Team;

/** People, teams and forces in the shapes that the engine knows; e-mail addresses stay at home. */
final class Entities {

  private Entities() {}

  static User user(Person person) {
    var user = new UserEntity(person.staffId());
    user.setFirstName(person.givenName());
    user.setLastName(person.familyName());
    return user;
  }

  static Group group(Team team) {
    var group = new GroupEntity(team.id());
    group.setName(team.name());
    group.setType("WORKFLOW");
    return group;
  }

  static Tenant tenant(Force force) {
    return tenant(force.code(), force.name());
  }

  static Tenant standards() {
    return tenant(StandardsTenant.CODE, StandardsTenant.NAME);
  }

  static Tenant central() {
    return tenant(CentralTenant.CODE, CentralTenant.NAME);
  }

  private static Tenant tenant(String id, String name) {
    var tenant = new TenantEntity(id);
    tenant.setName(name);
    return tenant;
  }
}
