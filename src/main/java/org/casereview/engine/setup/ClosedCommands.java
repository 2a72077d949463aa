package org.casereview.engine.setup;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.casereview.engine.Capability;
import org.casereview.engine.release.RefusedReleases;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What nobody asks of the engine by any door, and the actor of what the engine does by itself.
 *
 * <p>A task is completed only by its form, models come only by a release, and free text has no door
 * into the engine's tables.
 */
class ClosedCommands extends CommandInterceptor {

  private static final String BY_FORM = "A task is completed only by its form.";
  private static final String BY_RELEASE = "Models are deployed by a release only.";
  private static final String NO_TEXT =
      "This is not kept here. Record it in the form of the task or in the Case file.";
  private static final String NO_HAND =
      "The way of a case is not changed by hand. Use the form of its task.";

  private static final Map<Class<?>, String> CLOSED =
      Map.ofEntries(
          Map.entry(CompleteTaskCmd.class, BY_FORM),
          Map.entry(ResolveTaskCmd.class, BY_FORM),
          Map.entry(DelegateTaskCmd.class, "A task is not delegated. Put it back for the team."),
          Map.entry(SaveTaskCmd.class, NO_TEXT),
          Map.entry(HandleTaskBpmnErrorCmd.class, NO_HAND),
          Map.entry(HandleTaskEscalationCmd.class, NO_HAND),
          Map.entry(DeployCmd.class, BY_RELEASE),
          Map.entry(DeleteDeploymentCmd.class, BY_RELEASE),
          Map.entry(AddCommentCmd.class, NO_TEXT),
          Map.entry(CreateAttachmentCmd.class, NO_TEXT),
          Map.entry(SetTaskVariablesCmd.class, NO_HAND),
          Map.entry(SetExecutionVariablesCmd.class, NO_HAND),
          Map.entry(PatchExecutionVariablesCmd.class, NO_HAND),
          Map.entry(PatchTaskVariablesCmd.class, NO_HAND),
          Map.entry(RemoveTaskVariablesCmd.class, NO_HAND),
          Map.entry(RemoveExecutionVariablesCmd.class, NO_HAND),
          Map.entry(ModifyProcessInstanceCmd.class, NO_HAND),
          Map.entry(SignalCmd.class, NO_HAND),
          Map.entry(MessageEventReceivedCmd.class, NO_HAND),
          Map.entry(CorrelateMessageCmd.class, NO_HAND),
          Map.entry(CorrelateAllMessageCmd.class, NO_HAND),
          Map.entry(SetAnnotationForIncidentCmd.class, NO_TEXT),
          Map.entry(org.camunda.bpm.engine.impl.SetAnnotationForOperationLog.class, NO_TEXT));

  private final ObjectProvider<RefusedReleases> refused;
  private final PlainWords words;

  ClosedCommands(ObjectProvider<RefusedReleases> refused, PlainWords words) {
    this.refused = refused;
    this.words = words;
  }

  @Override
  public <T> T execute(Command<T> command) {
    String why = CLOSED.get(command.getClass());
    if (why != null && !Capability.isHeld()) {
      if (why.equals(BY_RELEASE)) {
        OfferedModels.of(command).keep(refused.getObject(), why);
      }
      throw new BadUserRequestException(why);
    }
    if (command instanceof ExecuteJobsCmd) {
      return Actor.as(Actor.JOBS, () -> next.execute(command));
    }
    return saidPlainly(command);
  }

  /** The engine's own words for what a listener refused, or for a lost race, help nobody. */
  private <T> T saidPlainly(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException failure) {
      throw words.of(command, failure);
    }
  }
}
