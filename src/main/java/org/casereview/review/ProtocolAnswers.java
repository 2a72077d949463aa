package org.casereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of a review on file, texts sealed; a save that did not see the last one is void. */
@Component
class ProtocolAnswers {

  private final JdbcClient jdbc;
  private final FailingRecords failings;
  private final Vault vault;
  private final Clock clock;

  ProtocolAnswers(JdbcClient jdbc, FailingRecords failings, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.failings = failings;
    this.vault = vault;
    this.clock = clock;
  }

  Map<String, ItemAnswer> of(UUID reviewId) {
    var answers = new LinkedHashMap<String, ItemAnswer>();
    var wrong = failings.of(reviewId);
    jdbc.sql("select * from casereview.review_answer where review_id = ?")
        .param(reviewId)
        .query(
            (RowCallbackHandler)
                row -> {
                  String item = row.getString("item_code");
                  answers.put(item, answer(row).with(wrong.getOrDefault(item, List.of())));
                });
    return answers;
  }

  Optional<ItemAnswer> of(UUID reviewId, String item) {
    return jdbc.sql("select * from casereview.review_answer where review_id = ? and item_code = ?")
        .params(reviewId, item)
        .query((row, i) -> answer(row))
        .optional()
        .map(found -> found.with(failings.of(reviewId).getOrDefault(item, List.of())));
  }

  /** False when the answer was saved in the meantime by another window. */
  boolean save(ReviewRecord review, String item, ItemAnswer given, String by) {
    boolean saved =
        given.version() == 0 ? add(review, item, given, by) : change(review, item, given, by);
    if (saved) {
      failings.replace(review.id(), item, given.failings());
    }
    return saved;
  }

  private boolean add(ReviewRecord review, String item, ItemAnswer given, String by) {
    return bound(
                """
                insert into casereview.review_answer(review_id, protocol_version, item_code, answer,
                  expected, done, document_id, source_document, page, no_record_found, note,
                  version, saved_at, saved_by)
                values (:review, :protocol, :item, :answer, :expected, :done, :document, :source,
                  :page, :noRecord, :note, 1, :at, :by)
                on conflict do nothing""",
                review,
                item,
                given,
                by)
            .param("protocol", review.protocolVersion())
            .update()
        == 1;
  }

  private boolean change(ReviewRecord review, String item, ItemAnswer given, String by) {
    return bound(
                """
                update casereview.review_answer set answer = :answer, expected = :expected,
                  done = :done, document_id = :document, source_document = :source, page = :page,
                  no_record_found = :noRecord, note = :note, version = version + 1,
                  saved_at = :at, saved_by = :by
                where review_id = :review and item_code = :item and version = :version""",
                review,
                item,
                given,
                by)
            .param("version", given.version())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bound(
      String sql, ReviewRecord review, String item, ItemAnswer given, String by) {
    return jdbc.sql(sql)
        .param("review", review.id())
        .param("item", item)
        .param("answer", given.answer())
        .param("expected", vault.seal(given.expected()))
        .param("done", vault.seal(given.done()))
        .param("document", given.documentId())
        .param("source", vault.seal(given.sourceDocument()))
        .param("page", vault.seal(given.page()))
        .param("noRecord", given.noRecordFound())
        .param("note", vault.seal(given.note()))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by);
  }

  private ItemAnswer answer(ResultSet row) throws SQLException {
    return new ItemAnswer(
        row.getString("answer"),
        vault.open(row.getBytes("expected")),
        vault.open(row.getBytes("done")),
        row.getObject("document_id", UUID.class),
        vault.open(row.getBytes("source_document")),
        vault.open(row.getBytes("page")),
        row.getBoolean("no_record_found"),
        List.of(),
        vault.open(row.getBytes("note")),
        row.getInt("version"),
        row.getTimestamp("saved_at").toInstant(),
        row.getString("saved_by"));
  }
}
