package org.casereview.engine.setup;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.casereview.engine.Variables;
import org.casereview.engine.identity.CentralTenant;
import org.casereview.engine.identity.StandardsTenant;

/**
 * What liaisons touch belongs to their force; without a tenant it would be open to all of them, so
 * it is refused.
 */
class ForceTenant implements TenantIdProvider {

  private static final Set<String> OF_A_FORCE =
      Set.of("information-request", "return-to-force", "plan-report", "plan-acceptance");

  /** Belongs to the force that has to cure it, or to the central staff where none is known. */
  private static final Set<String> OF_A_FORCE_OR_CENTRAL = Set.of("rejected-referral");

  /** Belongs to nobody's force, and among central staff to standards liaisons alone. */
  private static final Set<String> OF_STANDARDS = Set.of("standards-escalation");

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
    if (OF_STANDARDS.contains(start.getProcessDefinition().getKey())) {
      return StandardsTenant.CODE;
    }
    Object force =
        start.getVariables() == null ? null : start.getVariables().get(Variables.FORCE_CODE.name());
    if (OF_A_FORCE_OR_CENTRAL.contains(start.getProcessDefinition().getKey())) {
      return force == null ? CentralTenant.CODE : force.toString();
    }
    if (!OF_A_FORCE.contains(start.getProcessDefinition().getKey())) {
      return null;
    }
    if (force == null) {
      throw new BadUserRequestException(
          start.getProcessDefinition().getKey() + " is started for a force: forceCode is missing.");
    }
    return force.toString();
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return context.getExecution() instanceof ExecutionEntity execution
        ? execution.getTenantId()
        : null;
  }
}
