package org.casereview.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** The timers that a drawing has put beside a task, by the variable that each reads. */
@Component
class BoundaryTimers {

  private static final Pattern READS = Pattern.compile("\\$\\{(\\w+At)}");

  /** A timer beside a task. */
  record Timer(String event, String variable) {}

  private record Place(String definition, String activity) {}

  private final Map<Place, List<Timer>> known = new ConcurrentHashMap<>();

  List<Timer> of(DelegateTask task) {
    return known.computeIfAbsent(
        new Place(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
        place -> read(task.getBpmnModelInstance(), place.activity()));
  }

  List<Timer> of(String definition, String activity, BpmnModelInstance model) {
    return known.computeIfAbsent(
        new Place(definition, activity), place -> read(model, place.activity()));
  }

  private static List<Timer> read(BpmnModelInstance model, String activity) {
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().getId().equals(activity))
        .flatMap(BoundaryTimers::timers)
        .toList();
  }

  private static Stream<Timer> timers(BoundaryEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .map(timer -> READS.matcher(timer.getTimeDate().getTextContent().strip()))
        .filter(Matcher::matches)
        .map(read -> new Timer(event.getId(), read.group(1)));
  }
}
