package org.casereview.engine.webapp;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Makes the tab "Case file" known to Tasklist, which finds it through the service file. */
public class CaseFilePlugin extends AbstractTasklistPlugin {

  static final String ID = "casefile";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CaseFileAssets.class);
  }
}
