package org.casereview.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The failings of a review's answers on file: they change with their answer, and freeze with it.
 */
@Component
class FailingRecords {

  private final JdbcClient jdbc;

  FailingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The failings of each item that has some. */
  Map<String, List<Failing>> of(UUID reviewId) {
    record Row(String item, Failing failing) {}
    var failings = new HashMap<String, List<Failing>>();
    jdbc.sql("select * from casereview.review_failing where review_id = ? order by position")
        .param(reviewId)
        .query(
            (row, i) ->
                new Row(
                    row.getString("item_code"),
                    new Failing(
                        row.getString("failing_code"),
                        row.getString("cause_code"),
                        row.getString("effect"),
                        row.getString("still_achievable"))))
        .list()
        .forEach(
            row ->
                failings
                    .computeIfAbsent(row.item(), item -> new java.util.ArrayList<>())
                    .add(row.failing()));
    return failings;
  }

  void replace(UUID reviewId, String item, List<Failing> failings) {
    jdbc.sql("delete from casereview.review_failing where review_id = ? and item_code = ?")
        .params(reviewId, item)
        .update();
    for (int i = 0; i < failings.size(); i++) {
      var failing = failings.get(i);
      jdbc.sql(
              """
              insert into casereview.review_failing(review_id, item_code, position, failing_code,
                cause_code, effect, still_achievable) values (?, ?, ?, ?, ?, ?, ?)""")
          .params(
              reviewId,
              item,
              i + 1,
              failing.failingCode(),
              failing.causeCode(),
              failing.effect(),
              failing.stillAchievable())
          .update();
    }
  }

  /** Takes the failings of one round over into the next. */
  void carry(UUID from, UUID to) {
    jdbc.sql(
            """
            insert into casereview.review_failing(review_id, item_code, position, failing_code,
              cause_code, effect, still_achievable)
            select ?, item_code, position, failing_code, cause_code, effect, still_achievable
            from casereview.review_failing where review_id = ?""")
        .params(to, from)
        .update();
  }
}
