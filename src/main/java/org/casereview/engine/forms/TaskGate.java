package org.casereview.engine.forms;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.casereview.engine.Capability;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may take, hold and finish a task: one of its team, for themselves, whom the case admits. */
@Component
public class TaskGate {

  private final Recorders recorders;

  TaskGate(Recorders recorders) {
    this.recorders = recorders;
  }

  /** The task as the domain knows it; called within an engine command. */
  static TaskAtHand atHand(TaskEntity task) {
    Authentication who = Context.getCommandContext().getAuthentication();
    return new TaskAtHand(
        UUID.fromString(task.getId()),
        processOf(task),
        task.getTaskDefinitionKey(),
        DeployedForms.idOf(task),
        caseOf(task),
        who == null ? null : who.getUserId(),
        task::getVariable);
  }

  static UUID caseOf(VariableScope task) {
    String id = Variables.CASE_ID.in(task);
    return id == null ? null : UUID.fromString(id);
  }

  static String processOf(TaskEntity task) {
    return task.getExecution().getProcessDefinition().getKey();
  }

  /** Refuses a person who may not have this task; the engine's own assignments are checked too. */
  void admit(TaskEntity task, String staffId) throws Refusal {
    Authentication who = Context.getCommandContext().getAuthentication();
    if (who != null) {
      ofTheTeam(task, who, staffId);
    }
    recorders.of(task).admit(atHand(task), staffId);
  }

  /** Refuses to take a task out of somebody's hands: who has it puts it back, or an act of ours. */
  static void letGo(TaskEntity task) throws Refusal {
    PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
    Object holder = change == null ? null : change.getOrgValue();
    if (holder == null || holder.equals(task.getAssignee()) || Capability.isHeld()) {
      return;
    }
    Authentication who = Context.getCommandContext().getAuthentication();
    if (who == null || !holder.equals(who.getUserId())) {
      throw new Refusal(TaskDesk.NOT_YOURS);
    }
  }

  /** Whether the form's content is for this person: for the task's team alone. */
  static boolean mayLook(TaskEntity task) {
    Authentication who = Context.getCommandContext().getAuthentication();
    return who == null || isOfTheTeam(task, who);
  }

  private static boolean isOfTheTeam(TaskEntity task, Authentication who) {
    List<String> teams = who.getGroupIds() == null ? List.of() : who.getGroupIds();
    return task.getIdentityLinks().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .anyMatch(teams::contains);
  }

  private static void ofTheTeam(TaskEntity task, Authentication who, String staffId)
      throws Refusal {
    if (!staffId.equals(who.getUserId())) {
      throw new Refusal("You can take a task only for yourself.");
    }
    if (!isOfTheTeam(task, who)) {
      throw new Refusal("This task belongs to another team.");
    }
  }
}
