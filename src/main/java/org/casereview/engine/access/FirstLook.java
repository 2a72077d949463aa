package org.casereview.engine.access;

import org.casereview.engine.release.TaskLists;
import org.casereview.platform.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Somebody who logs in finds a list of their own tasks in Tasklist. */
@Component
class FirstLook {

  private final TaskLists lists;

  FirstLook(TaskLists lists) {
    this.lists = lists;
  }

  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent login) {
    String staffId = login.getAuthentication().getName();
    Actor.run(staffId, () -> lists.ofPerson(staffId));
  }
}
