package org.casereview.engine.setup;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** What the engine remembers: the way a case took and who did what; never a value. */
class ReviewHistory implements HistoryLevel {

  private static final Set<HistoryEventTypes> KEPT =
      EnumSet.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
          HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.TASK_INSTANCE_CREATE,
          HistoryEventTypes.TASK_INSTANCE_UPDATE,
          HistoryEventTypes.TASK_INSTANCE_MIGRATE,
          HistoryEventTypes.TASK_INSTANCE_COMPLETE,
          HistoryEventTypes.TASK_INSTANCE_DELETE,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END,
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_MIGRATE,
          HistoryEventTypes.INCIDENT_DELETE,
          HistoryEventTypes.INCIDENT_RESOLVE,
          HistoryEventTypes.INCIDENT_UPDATE,
          HistoryEventTypes.USER_OPERATION_LOG,
          HistoryEventTypes.IDENTITY_LINK_ADD,
          HistoryEventTypes.IDENTITY_LINK_DELETE,
          HistoryEventTypes.DMN_DECISION_EVALUATE);

  private static final Set<HistoryEventTypes> OF_ACTIVITIES =
      EnumSet.of(
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END);

  /** Written into the database at the first start: never to be changed. */
  @Override
  public int getId() {
    return 11;
  }

  @Override
  public String getName() {
    return "review";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return KEPT.contains(type) && !isKnownOtherwise(type, entity);
  }

  /**
   * A start event is the start of its instance, which is kept; the team of a task is that of its
   * drawing.
   */
  private static boolean isKnownOtherwise(HistoryEventType type, Object entity) {
    if (entity instanceof ExecutionEntity execution && OF_ACTIVITIES.contains(type)) {
      var activity = execution.getActivity();
      return activity != null
          && activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior;
    }
    return entity instanceof IdentityLinkEntity link
        && type == HistoryEventTypes.IDENTITY_LINK_ADD
        && IdentityLinkType.CANDIDATE.equals(link.getType());
  }
}
