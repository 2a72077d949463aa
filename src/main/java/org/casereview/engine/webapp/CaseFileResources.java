package org.casereview.engine.webapp;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * Serves the plugin's two files; without a root resource Tasklist finds neither and stays blank.
 */
@Path("plugin/casefile")
public class CaseFileResources extends AbstractTasklistPluginRootResource {

  public CaseFileResources() {
    super("casefile");
  }
}
