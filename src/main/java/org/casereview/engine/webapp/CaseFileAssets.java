package org.casereview.engine.webapp;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the script and the style of the tab; its data come from our own API. */
@Path("plugin/" + CaseFilePlugin.ID)
public class CaseFileAssets extends AbstractTasklistPluginRootResource {

  public CaseFileAssets() {
    super(CaseFilePlugin.ID);
  }
}
