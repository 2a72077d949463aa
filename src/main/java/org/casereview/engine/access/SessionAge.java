package org.casereview.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Ends a session that nobody uses, and one that has lasted too long however busy it is. What pages
 * ask by themselves is no use: an unattended Tasklist asks for its list every ten seconds.
 */
@Component
class SessionAge implements SessionAuthenticationStrategy {

  /** Sent by our own pages with what they ask by themselves. */
  static final String BY_ITSELF = "X-By-Itself";

  /** The webapps read on their own; of what goes there, only these are surely a person's. */
  private static final Pattern ACTS = Pattern.compile(".*/task/[^/]+/(claim|unclaim|submit-form)");

  private static final Pattern MAY_BE_ASKED_BY_ITSELF =
      Pattern.compile("/(camunda/api|api/deadlines)(/.*)?");

  private static final String SINCE = SessionAge.class.getName() + ".since";
  private static final String USED = SessionAge.class.getName() + ".used";

  /** How many seconds a session has, without use and at the most. */
  record Left(long restSeconds, long endSeconds) {}

  private final Clock clock;
  private final Duration rest;
  private final Duration longest;

  SessionAge(
      @Qualifier("sessionClock") Clock clock,
      @Value("${server.servlet.session.timeout}") Duration rest,
      @Value("${casereview.session.longest}") Duration longest) {
    this.clock = clock;
    this.rest = rest;
    this.longest = longest;
  }

  /** Who logs in again begins anew, in the same session too. */
  @Override
  public void onAuthentication(
      Authentication login, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    session.setAttribute(SINCE, clock.instant());
    session.setAttribute(USED, clock.instant());
  }

  boolean isOver(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    Instant now = clock.instant();
    if (now.isAfter(at(session, SINCE).plus(longest))
        || now.isAfter(at(session, USED).plus(rest))) {
      return true;
    }
    if (isUse(request)) {
      session.setAttribute(USED, now);
    }
    return false;
  }

  /** Nothing where somebody asks without a session. */
  Optional<Left> left(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> new Left(left(session, USED, rest), left(session, SINCE, longest)));
  }

  private long left(HttpSession session, String from, Duration atMost) {
    return Duration.between(clock.instant(), at(session, from).plus(atMost)).toSeconds();
  }

  private Instant at(HttpSession session, String name) {
    if (session.getAttribute(name) instanceof Instant at) {
      return at;
    }
    Instant now = clock.instant();
    session.setAttribute(name, now);
    return now;
  }

  private static boolean isUse(HttpServletRequest request) {
    String place = Place.of(request);
    return request.getHeader(BY_ITSELF) == null
        && (!MAY_BE_ASKED_BY_ITSELF.matcher(place).matches() || ACTS.matcher(place).matches());
  }
}
