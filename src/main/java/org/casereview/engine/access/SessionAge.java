package org.casereview.engine.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends a session that has lasted too long, however busy it is. Counted in the server's own times of
 * the session, which the clock of the house does not move.
 */
@Component
class SessionAge {

  private static final String SINCE = SessionAge.class.getName();

  private final Duration longest;

  SessionAge(@Value("${casereview.session.longest}") Duration longest) {
    this.longest = longest;
  }

  /** Counts from the first request after the login. */
  boolean isOver(HttpSession session) {
    if (session == null) {
      return false;
    }
    long now = session.getLastAccessedTime();
    if (session.getAttribute(SINCE) instanceof Long since) {
      return now - since > longest.toMillis();
    }
    session.setAttribute(SINCE, now);
    return false;
  }
}
