package org.casereview.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test sets it. */
public class SetClock extends Clock {

  private volatile Instant now = Instant.parse("2026-01-05T10:00:00Z");

  public void set(Instant moment) {
    now = moment;
  }

  public void set(String moment) {
    now = Instant.parse(moment);
  }

  public void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
