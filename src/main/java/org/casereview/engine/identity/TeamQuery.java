package org.casereview.engine.identity;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.casereview.people.TeamFilter;

/** The engine's question for teams. */
class TeamQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  TeamQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext context) {
    return StaffDirectory.here().people.count(filter());
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return StaffDirectory.here()
        .teams(
            filter(),
            page == null ? 0 : page.getFirstResult(),
            page == null ? Integer.MAX_VALUE : page.getMaxResults())
        .stream()
        .map(Entities::group)
        .toList();
  }

  private TeamFilter filter() {
    Set<String> wanted = id != null ? Set.of(id) : ids == null ? null : Set.of(ids);
    return new TeamFilter(wanted, name, nameLike, userId);
  }
}
