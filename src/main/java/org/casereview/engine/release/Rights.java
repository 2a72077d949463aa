package org.casereview.engine.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps the rights of teams exactly as a release wants them. What an earlier release granted, and
 * this one does not, is taken away.
 */
@Component
class Rights {

  private final AuthorizationService authorizations;

  Rights(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void are(List<Right> wanted) {
    Map<String, Right> missing =
        new HashMap<>(
            wanted.stream().collect(Collectors.toMap(Right::row, right -> right, Right::and)));
    for (Authorization row : ofTeams()) {
      Right held = Right.of(row);
      if (held.equals(missing.get(held.row()))) {
        missing.remove(held.row());
      } else {
        authorizations.deleteAuthorization(row.getId());
      }
    }
    missing.values().forEach(this::grant);
  }

  /** People hold rights of their own only on the lists that they own. */
  private List<Authorization> ofTeams() {
    return authorizations
        .createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .list()
        .stream()
        .filter(row -> row.getGroupId() != null)
        .toList();
  }

  private void grant(Right right) {
    var row =
        (AuthorizationEntity) authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.fill(row);
    authorizations.saveAuthorization(row);
  }
}
