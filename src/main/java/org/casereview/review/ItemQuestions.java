package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests to the force came from which item of a case's protocol, in any of its rounds. */
@Component
class ItemQuestions {

  private record Asked(String item, String number) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ItemQuestions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The numbers of the requests by item, the oldest first. */
  Map<String, List<String>> of(UUID caseId) {
    return jdbc
        .sql(
            """
            select q.item_code, q.request_number from casereview.review_question q
            join casereview.review r on r.id = q.review_id
            where r.case_id = ? order by q.asked_at""")
        .param(caseId)
        .query((row, i) -> new Asked(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Asked::item, Collectors.mapping(Asked::number, Collectors.toList())));
  }

  void add(UUID reviewId, String item, String number, String by) {
    jdbc.sql(
            """
            insert into casereview.review_question(review_id, item_code, request_number, asked_by,
              asked_at) values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(reviewId, item, number, by, Timestamp.from(clock.instant()))
        .update();
  }
}
