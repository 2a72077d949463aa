package org.casereview.engine.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The forms of the release that an instance runs on; a released form never changes. */
@Component
class DeployedForms {

  private final ObjectMapper json;
  private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

  DeployedForms(ObjectMapper json) {
    this.json = json;
  }

  static String idOf(TaskEntity task) {
    return task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
  }

  FormSchema of(TaskEntity task) {
    String deployment = task.getExecution().getProcessDefinition().getDeploymentId();
    String form = idOf(task);
    return read.computeIfAbsent(deployment + "/" + form, key -> load(deployment, form));
  }

  private FormSchema load(String deployment, String form) {
    CommandContext context = Context.getCommandContext();
    var definition =
        context
            .getCamundaFormDefinitionManager()
            .findDefinitionByDeploymentAndKey(deployment, form);
    if (definition == null) {
      throw new ProcessEngineException("The release has no form " + form + ".");
    }
    var resource =
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(deployment, definition.getResourceName());
    try {
      return FormSchema.of(json.readTree(resource.getBytes()));
    } catch (IOException e) {
      throw new ProcessEngineException("The form " + form + " cannot be read.", e);
    }
  }
}
