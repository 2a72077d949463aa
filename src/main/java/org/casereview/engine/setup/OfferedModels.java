package org.casereview.engine.setup;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.casereview.engine.release.RefusedReleases;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * What somebody wanted to deploy by a closed door: known by its checksum, never read.
 *
 * @param files by name; empty where the command brings none, as a deletion does
 */
record OfferedModels(Map<String, byte[]> files) {

  static OfferedModels of(Command<?> command) {
    var files = new TreeMap<String, byte[]>();
    if (command instanceof DeployCmd) {
      // The engine's command keeps its builder to itself.
      var builder =
          (DeploymentBuilderImpl)
              PropertyAccessorFactory.forDirectFieldAccess(command)
                  .getPropertyValue("deploymentBuilder");
      DeploymentEntity deployment = builder.getDeployment();
      if (deployment.getResources() != null) {
        deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
      }
    }
    return new OfferedModels(files);
  }

  void keep(RefusedReleases refused, String why) {
    refused.atClosedDoor(files, why);
  }
}
