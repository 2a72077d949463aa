package org.casereview.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs as the real one until a test moves or stops it; the engine goes with it. */
public class TestClock extends Clock {

  private volatile Duration shift = Duration.ZERO;
  private volatile Instant stopped;

  public void forward(Duration by) {
    shift = shift.plus(by);
    ClockUtil.offset(shift.toMillis());
  }

  /** Moves to an instant and goes on from there. */
  public void moveTo(Instant then) {
    shift = Duration.between(Instant.now(), then);
    ClockUtil.offset(shift.toMillis());
  }

  /** Stands still at an instant until it is put back: two looks see the same time. */
  public void stopAt(Instant then) {
    stopped = then;
    ClockUtil.setCurrentTime(Date.from(then));
  }

  public void back() {
    stopped = null;
    shift = Duration.ZERO;
    ClockUtil.reset();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return stopped == null ? Clock.offset(Clock.system(zone), shift) : Clock.fixed(stopped, zone);
  }

  @Override
  public Instant instant() {
    Instant then = stopped;
    return then == null ? Instant.now().plus(shift) : then;
  }
}
