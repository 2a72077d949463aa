package org.casereview.engine.identity;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's question for tenants: the forces whose work a person may see, and standards. */
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
        .toList();
  }

  private List<Tenant> matching() {
    var directory = StaffDirectory.here();
    List<Tenant> seen = userId == null ? directory.tenants() : directory.tenantsOf(userId);
    return seen.stream()
        .filter(tenant -> id == null || id.equals(tenant.getId()))
        .filter(tenant -> ids == null || Arrays.asList(ids).contains(tenant.getId()))
        .filter(tenant -> name == null || name.equals(tenant.getName()))
        .filter(tenant -> groupId == null)
        .toList();
  }
}
