package org.casereview.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs as the real one until a test moves it; the engine goes with it. */
public class TestClock extends Clock {

  private volatile Duration shift = Duration.ZERO;

  public void forward(Duration by) {
    shift = shift.plus(by);
    ClockUtil.offset(shift.toMillis());
  }

  /** Moves to an instant and goes on from there. */
  public void moveTo(Instant then) {
    shift = Duration.between(Instant.now(), then);
    ClockUtil.offset(shift.toMillis());
  }

  public void back() {
    shift = Duration.ZERO;
    ClockUtil.reset();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), shift);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(shift);
  }
}
