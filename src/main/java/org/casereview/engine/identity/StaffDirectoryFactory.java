package org.casereview.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine its people, teams and forces from the directory, read only. */
@Component
public class StaffDirectoryFactory implements SessionFactory {

  private final ObjectProvider<People> people;
  private final ObjectProvider<Forces> forces;

  StaffDirectoryFactory(ObjectProvider<People> people, ObjectProvider<Forces> forces) {
    this.people = people;
    this.forces = forces;
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new StaffDirectory(people.getObject(), forces.getObject());
  }
}
