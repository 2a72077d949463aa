package org.casereview.engine.webapp;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the script and the style of the board; its numbers come from our own API. */
@Path("plugin/" + DeadlinesPlugin.ID)
public class DeadlinesAssets extends AbstractCockpitPluginRootResource {

  public DeadlinesAssets() {
    super(DeadlinesPlugin.ID);
  }
}
