package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers where each person left a review, so that no browser has to; each sees the own only. */
@Component
class Places {

  private final JdbcClient jdbc;
  private final Clock clock;

  Places(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Null where the person has left none. */
  Place of(UUID reviewId, String person) {
    return jdbc.sql("select * from casereview.review_place where review_id = ? and person = ?")
        .params(reviewId, person)
        .query(
            (row, i) ->
                new Place(
                    row.getString("item_code"),
                    row.getObject("document_id", UUID.class),
                    row.getObject("page", Integer.class)))
        .optional()
        .orElse(null);
  }

  void keep(UUID reviewId, String person, Place place) {
    jdbc.sql(
            """
            insert into casereview.review_place(review_id, person, item_code, document_id, page,
              left_at) values (?, ?, ?, ?, ?, ?)
            on conflict (review_id, person) do update set item_code = excluded.item_code,
              document_id = excluded.document_id, page = excluded.page, left_at = excluded.left_at""")
        .params(
            reviewId,
            person,
            place.item(),
            place.document(),
            place.page(),
            Timestamp.from(clock.instant()))
        .update();
  }
}
