package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what a reviewer has opened of a case: the items, and the documents wherever read. */
@Component
class Opened {

  private static final String ITEM = "ITEM";
  private static final String DOCUMENT = "DOCUMENT";

  private final ReviewRecords reviews;
  private final JdbcClient jdbc;
  private final Clock clock;

  Opened(ReviewRecords reviews, JdbcClient jdbc, Clock clock) {
    this.reviews = reviews;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void on(Act act) {
    if (act.what().equals("DOCUMENT_OPENED") && act.caseId() != null) {
      reviews
          .latest(act.caseId())
          .filter(review -> review.isOpenFor(Actor.now()))
          .ifPresent(review -> add(review, DOCUMENT, act.subject().toString()));
    }
  }

  void item(ReviewRecord review, String code) {
    add(review, ITEM, code);
  }

  /** What the reviewer of this round has opened, in it or in one before. */
  ReviewPage.Opened of(ReviewRecord review) {
    return new ReviewPage.Opened(opened(review, ITEM), opened(review, DOCUMENT));
  }

  private List<String> opened(ReviewRecord review, String kind) {
    return jdbc.sql(
            """
            select distinct o.what from casereview.review_opened o
            join casereview.review r on r.id = o.review_id
            where r.case_id = ? and r.reviewer_id = ? and r.round <= ? and o.kind = ?
            order by 1""")
        .params(review.caseId(), review.reviewerId(), review.round(), kind)
        .query(String.class)
        .list();
  }

  private void add(ReviewRecord review, String kind, String what) {
    jdbc.sql(
            "insert into casereview.review_opened(review_id, kind, what, opened_at)"
                + " values (?, ?, ?, ?) on conflict do nothing")
        .params(review.id(), kind, what, Timestamp.from(clock.instant()))
        .update();
  }
}
