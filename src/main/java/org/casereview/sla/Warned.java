package org.casereview.sla;

import java.time.Instant;
import java.util.List;

/**
 * How far the warnings of a clock have come.
 *
 * @param told how many of its points have passed, told or begun with
 * @param nextAt the next point; the end where none is left
 * @param atRiskAt the last point: from then on the task counts as at risk
 */
public record Warned(int told, Instant nextAt, Instant atRiskAt) {

  /** At the beginning: a point that lies at the start warns of nothing. */
  static Warned from(List<Instant> points, Instant start, Instant due) {
    return next(points, reached(points, start.plusNanos(1000)), due);
  }

  /** After some points have passed, or after the end has moved. */
  static Warned next(List<Instant> points, int told, Instant due) {
    return new Warned(
        told, told < points.size() ? points.get(told) : due, points.get(points.size() - 1));
  }

  static int reached(List<Instant> points, Instant now) {
    return (int) points.stream().filter(point -> point.isBefore(now)).count();
  }
}
