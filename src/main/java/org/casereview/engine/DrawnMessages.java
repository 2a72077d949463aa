package org.casereview.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the process of a case what the domain has recorded, by a message that its drawing waits
 * for. Nobody's rights are asked: whoever may make the record sets off what follows from it.
 */
@Component
public class DrawnMessages {

  /** Two people take a case out of its adoption or reinvestigation, back to the panel. */
  public static final String HALTED = "reinvestigation.halted";

  /** The published messages, with the calls that each breaks off and the one that takes over. */
  private static final Map<String, Turn> TURNS =
      Map.of(HALTED, new Turn(Set.of("nca-adoption", "reinvestigation"), "panel-decision"));

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<RepositoryService> models;

  /** Which called processes give way to which. */
  private record Turn(Set<String> from, String to) {}

  DrawnMessages(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      ObjectProvider<RuntimeService> runtime,
      ObjectProvider<RepositoryService> models) {
    this.engine = engine;
    this.runtime = runtime;
    this.models = models;
  }

  public static Set<String> published() {
    return TURNS.keySet();
  }

  /** Tells it; a case on an older drawing, which does not wait for it, turns by its calls. */
  public void tell(String number, String message) {
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () ->
                        Capability.during(
                            () -> {
                              deliver(number, message);
                              return null;
                            })));
  }

  private void deliver(String number, String message) {
    var waiting =
        runtime
            .getObject()
            .createExecutionQuery()
            .processInstanceBusinessKey(number)
            .messageEventSubscriptionName(message)
            .listPage(0, 1);
    if (waiting.isEmpty()) {
      turn(number, TURNS.get(message));
    } else {
      runtime.getObject().messageEventReceived(message, waiting.get(0).getId());
    }
  }

  private void turn(String number, Turn turn) {
    var spine =
        runtime
            .getObject()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .processDefinitionKey("case-review")
            .singleResult();
    if (spine == null) {
      throw new IllegalStateException("No process of this case is under way.");
    }
    var running = runtime.getObject().getActivityInstance(spine.getId());
    String left =
        call(
            spine.getProcessDefinitionId(),
            call -> turn.from().contains(call.getCalledElement()) && isAt(running, call));
    String taken =
        call(spine.getProcessDefinitionId(), call -> turn.to().equals(call.getCalledElement()));
    runtime
        .getObject()
        .createProcessInstanceModification(spine.getId())
        .cancelAllForActivity(left)
        .startBeforeActivity(taken)
        .execute();
  }

  private static boolean isAt(ActivityInstance running, CallActivity call) {
    return running.getActivityInstances(call.getId()).length > 0;
  }

  private String call(String definition, Predicate<CallActivity> which) {
    return models
        .getObject()
        .getBpmnModelInstance(definition)
        .getModelElementsByType(CallActivity.class)
        .stream()
        .filter(which)
        .findFirst()
        .map(CallActivity::getId)
        .orElseThrow(() -> new IllegalStateException("This case is not where it can turn."));
  }
}
