package org.casereview.engine.release;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** What a team may do with something: a definition, a page, a list; or with all of its kind. */
record Right(String team, int kind, String id, int permissions) {

  static Right of(String team, Resource resource, String id, Permission... permissions) {
    return new Right(
        team,
        resource.resourceType(),
        id,
        Stream.of(permissions).mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b));
  }

  static Right of(Authorization row) {
    return new Right(
        row.getGroupId(),
        row.getResourceType(),
        row.getResourceId(),
        ((AuthorizationEntity) row).getPermissions());
  }

  /** With what the other allows too. */
  Right and(Right other) {
    return new Right(team, kind, id, permissions | other.permissions);
  }

  /** The engine keeps one row for each team and thing. */
  String row() {
    return team + " " + kind + " " + id;
  }

  void fill(AuthorizationEntity row) {
    row.setGroupId(team);
    row.setResourceType(kind);
    row.setResourceId(id);
    row.setPermissions(permissions);
  }
}
