package org.casereview.engine.setup;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.casereview.platform.Actor;

/**
 * What follows from the act of a person is done before what follows from a large package: nobody
 * waits for her next task because a force has just referred a thousand cases.
 */
class PeopleFirst extends DefaultJobPriorityProvider {

  static final long AFTER_AN_ACT = 10;

  @Override
  public long getDefaultPriority() {
    return Actor.INTAKE.equals(Actor.now()) ? DEFAULT_PRIORITY : AFTER_AN_ACT;
  }
}
