package org.casereview.engine.release;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers. Whatever is deployed, by whatever way, is read here as
 * one whole set before the engine sees a line of it; whatever the engine reads again later must be
 * what was let in.
 */
@Component
public class DeploymentGuard implements Deployer {

  private final ObjectProvider<ReleaseCheck> check;
  private final ObjectProvider<ReleasedFiles> released;

  DeploymentGuard(ObjectProvider<ReleaseCheck> check, ObjectProvider<ReleasedFiles> released) {
    this.check = check;
    this.released = released;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    var files = new TreeMap<String, byte[]>();
    deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
    if (deployment.isNew()) {
      letIn(files);
    } else {
      files.forEach(this::recognise);
    }
  }

  private void letIn(Map<String, byte[]> files) {
    String refusal = check.getObject().refusal(files, Door.DEPLOYMENT);
    if (!refusal.isEmpty()) {
      throw new BadUserRequestException(refusal);
    }
    files.values().forEach(released.getObject()::add);
  }

  private void recognise(String name, byte[] file) {
    if (!released.getObject().hold(file)) {
      check.getObject().changed(name, file);
      throw new BadUserRequestException(
          "The file " + name + " is not as it was released. It is not used; nothing was changed.");
    }
  }
}
