package org.casereview.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.engine.AskedForm;
import org.casereview.engine.QuestionForm;
import org.springframework.stereotype.Component;

/** The forms of the release that an instance runs on; a released form never changes. */
@Component
class DeployedForms {

  private final ObjectMapper json;

  /** A form of a release; {@code asked} where an owner's own questions stand in it. */
  record Released(FormSchema schema, Optional<AskedForm> asked) {}

  private final Map<String, Released> read = new ConcurrentHashMap<>();

  DeployedForms(ObjectMapper json) {
    this.json = json;
  }

  static String idOf(TaskEntity task) {
    return task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
  }

  Released of(TaskEntity task) {
    String deployment = task.getExecution().getProcessDefinition().getDeploymentId();
    String form = idOf(task);
    return read.computeIfAbsent(deployment + "/" + form, key -> load(deployment, form));
  }

  private Released load(String deployment, String form) {
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
      JsonNode content = json.readTree(resource.getBytes());
      return new Released(
          FormSchema.of(content),
          QuestionForm.of(content).map(asked -> new AskedForm(asked, definition.getVersion())));
    } catch (IOException e) {
      throw new ProcessEngineException("The form " + form + " cannot be read.", e);
    }
  }
}
