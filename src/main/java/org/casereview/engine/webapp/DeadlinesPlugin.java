package org.casereview.engine.webapp;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Makes the board of deadlines known to Cockpit, which finds it through the service file. */
public class DeadlinesPlugin extends AbstractCockpitPlugin {

  static final String ID = "deadlines";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(DeadlinesAssets.class);
  }
}
