package org.casereview.engine.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.casereview.engine.EngineLogin;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks the engine what a person may watch, by the rights that Cockpit and Tasklist themselves keep.
 */
@Component
class Watchers {

  private final AuthorizationService rights;
  private final IdentityService identity;
  private final EngineLogin login;
  private final JdbcClient jdbc;

  Watchers(
      AuthorizationService rights, IdentityService identity, EngineLogin login, JdbcClient jdbc) {
    this.rights = rights;
    this.identity = identity;
    this.login = login;
    this.jdbc = jdbc;
  }

  /** What the person sees of deadlines; refused to whom Cockpit is closed. */
  Sight of(String staffId) {
    return login.as(staffId, () -> sightOf(identity.getCurrentAuthentication()));
  }

  private Sight sightOf(Authentication who) {
    if (!may(who, Permissions.ACCESS, Resources.APPLICATION, "cockpit")) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Deadlines are for those who watch in Cockpit.");
    }
    return new Sight(
        readable(who),
        Set.copyOf(who.getTenantIds()),
        may(who, Permissions.ACCESS, Resources.APPLICATION, "tasklist"));
  }

  private Map<String, Sight.Newest> readable(Authentication who) {
    var seen = new TreeMap<String, Sight.Newest>();
    jdbc
        .sql(
            """
            select distinct on (key_) key_, id_, coalesce(name_, key_) from public.act_re_procdef
            order by key_, version_ desc""")
        .query((row, i) -> Map.entry(row.getString(1), newest(row.getString(2), row.getString(3))))
        .list()
        .stream()
        .filter(process -> mayReadTasks(who, process.getKey()))
        .forEach(process -> seen.put(process.getKey(), process.getValue()));
    return seen;
  }

  private static Sight.Newest newest(String definitionId, String name) {
    return new Sight.Newest(definitionId, name);
  }

  private boolean mayReadTasks(Authentication who, String process) {
    return may(who, ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, process);
  }

  private boolean may(Authentication who, Permission permission, Resource resource, String id) {
    List<String> teams = who.getGroupIds();
    return rights.isUserAuthorized(who.getUserId(), teams, permission, resource, id);
  }
}
