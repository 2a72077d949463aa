package org.casereview.scenario;

import org.casereview.testing.SessionClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Logins whose time is moved. */
abstract class OnSessions extends OnCases {

  @Autowired
  @Qualifier("sessionClock")
  SessionClock sessions;

  @AfterEach
  void logInsAreFresh() {
    sessions.back();
  }
}
