package org.casereview.engine.release;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.casereview.engine.Capability;
import org.casereview.engine.contract.OwnersTeams;
import org.casereview.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the release as one set before anybody can log in; an unchanged set is left alone, so that
 * running cases finish on what they began with.
 */
@Component
class Release implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Release.class);
  private static final String NAME = "case-review";

  private final RepositoryService repository;
  private final ReleaseSet set;
  private final ReleaseCheck check;
  private final FoundedTeams teams;
  private final Grants grants;

  Release(
      RepositoryService repository,
      ReleaseSet set,
      ReleaseCheck check,
      FoundedTeams teams,
      Grants grants) {
    this.repository = repository;
    this.set = set;
    this.check = check;
    this.teams = teams;
    this.grants = grants;
  }

  @Override
  public void afterSingletonsInstantiated() {
    String refusal = check.refusal(set.files(), Door.START);
    if (!refusal.isEmpty()) {
      throw new IllegalStateException(refusal);
    }
    Actor.run(Actor.RELEASE, () -> Capability.during(this::release));
  }

  private Void release() {
    if (!isDeployed()) {
      deploy();
    }
    set.released((int) repository.createDeploymentQuery().deploymentName(NAME).count());
    teams.found(OwnersTeams.in(set.files()));
    grants.write();
    return null;
  }

  private boolean isDeployed() {
    return repository
        .createDeploymentQuery()
        .deploymentName(NAME)
        .orderByDeploymentTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .anyMatch(newest -> set.checksum().equals(newest.getSource()));
  }

  private void deploy() {
    var deployment = repository.createDeployment().name(NAME).source(set.checksum());
    set.files()
        .forEach(
            (name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    Deployment done = deployment.deploy();
    LOG.info("Released {} models and forms as {}.", set.files().size(), done.getId());
  }
}
