package org.casereview.engine.identity;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.casereview.people.Force;

/** The engine's question for tenants: the forces whose work a person may see. */
class ForceQuery extends TenantQueryImpl {

  private static final long serialVersionUID = 1L;

  ForceQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext context) {
    return matching().size();
  }

  @Override
  public List<Tenant> executeList(CommandContext context, Page page) {
    return matching().stream()
        .skip(page == null ? 0 : page.getFirstResult())
        .limit(page == null ? Integer.MAX_VALUE : page.getMaxResults())
        .map(Entities::tenant)
        .toList();
  }

  private List<Force> matching() {
    var directory = StaffDirectory.here();
    List<Force> seen = userId == null ? directory.forces.all() : directory.forcesSeenBy(userId);
    return seen.stream()
        .filter(force -> id == null || id.equals(force.code()))
        .filter(force -> ids == null || Arrays.asList(ids).contains(force.code()))
        .filter(force -> name == null || name.equals(force.name()))
        .filter(force -> groupId == null)
        .toList();
  }
}
