package org.casereview.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of sessions: it stands still until a test moves it, so that no other one is logged out.
 */
public class SessionClock extends Clock {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private volatile Instant now = START;

  public void forward(Duration by) {
    now = now.plus(by);
  }

  /** After a test that moved it: the logins of the others are as fresh as they were. */
  public void back() {
    now = START;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
