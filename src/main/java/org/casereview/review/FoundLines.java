package org.casereview.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the answers of a review which of its findings are lines of inquiry: those whose
 * failing is of that family, and every one that can still be put right.
 */
@Component
class FoundLines {

  /** The family of failings that are lines of inquiry by themselves. */
  private static final String LINES = "LOI-";

  private static final String FOUND =
      """
      select a.item_code, w.failing_code, coalesce(f.title, i.title) as title, a.expected, w.effect,
        w.still_achievable, a.source_document, a.page
      from casereview.review_answer a
      join casereview.review_failing w on w.review_id = a.review_id and w.item_code = a.item_code
      join casereview.protocol_item i on i.version = a.protocol_version and i.code = a.item_code
      left join casereview.failing_code f on f.code = w.failing_code
      where a.review_id = ? and a.answer in ('PARTLY', 'NOT_MET', 'CANNOT_TELL')
        and (w.failing_code like ? or w.still_achievable = 'YES'
          or w.still_achievable = 'UNKNOWN' and w.effect <> 'NONE')
      order by i.position, w.position""";

  /** A finding that is a line; {@code failing} is null where the answer names none. */
  record Found(
      String item,
      String failing,
      String title,
      String expected,
      String effect,
      String stillAchievable,
      String document,
      String page) {}

  private final JdbcClient jdbc;
  private final Vault vault;

  FoundLines(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  List<Found> of(UUID reviewId) {
    return jdbc.sql(FOUND)
        .params(reviewId, LINES + "%")
        .query(
            (row, i) ->
                new Found(
                    row.getString("item_code"),
                    row.getString("failing_code"),
                    row.getString("title"),
                    vault.open(row.getBytes("expected")),
                    row.getString("effect"),
                    row.getString("still_achievable"),
                    vault.open(row.getBytes("source_document")),
                    vault.open(row.getBytes("page"))))
        .list();
  }

  /** The items that this review has an answer to; of the others it says nothing yet. */
  Set<String> answered(UUID reviewId) {
    return jdbc
        .sql(
            "select item_code from casereview.review_answer where review_id = ?"
                + " and answer is not null")
        .param(reviewId)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
