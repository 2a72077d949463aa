package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws which reviews a second person checks, by the table for their priority; one that is not
 * drawn goes to the panel, whose members are other people all the same.
 */
@Service
@Transactional
public class CheckDraws {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CheckDraws(
      CaseFiles cases,
      ReviewRecords reviews,
      JdbcClient jdbc,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.reviews = reviews;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the submitted review of a case is checked. Safe to repeat. */
  public boolean draw(UUID caseId) {
    var file = cases.get(caseId);
    var review =
        reviews
            .latestForUpdate(caseId)
            .filter(r -> r.awaitsCheck() || r.unchecked())
            .orElseThrow(() -> new IllegalStateException("No review waits for its check."));
    if (review.unchecked()) {
      return false;
    }
    if (isNeeded(review, file)) {
      return true;
    }
    reviews.leaveUnchecked(review.id());
    cases.move(caseId, CaseState.PANEL);
    timeline.add(caseId, "CHECK_NOT_DRAWN", Map.of());
    events.publishEvent(Act.altered("CHECK_NOT_DRAWN", caseId, review.id()));
    return false;
  }

  /** The database draws; where no row of the table holds today, each review is checked. */
  private boolean isNeeded(ReviewRecord review, CaseFile file) {
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    jdbc.sql(
            """
            insert into casereview.check_draw(review_id, sampling_id, drawn_at)
            select ?, id, ? from casereview.check_sampling
            where priority = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            order by valid_from desc, id desc limit 1 on conflict do nothing""")
        .params(review.id(), Timestamp.from(clock.instant()), file.priority(), today, today)
        .update();
    return jdbc.sql("select needed from casereview.check_draw where review_id = ?")
        .param(review.id())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }
}
