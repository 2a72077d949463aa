package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The comments on the items of a case's reviews on file, words sealed; added to, never changed. */
@Component
class CommentRecords {

  private record Made(UUID comment, ItemComment.Step step) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final ReviewReaders readers;
  private final Clock clock;

  CommentRecords(JdbcClient jdbc, Vault vault, ReviewReaders readers, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.readers = readers;
    this.clock = clock;
  }

  /** Those of all rounds, the oldest first. */
  List<ItemComment> of(UUID caseId) {
    var steps = steps(caseId);
    return jdbc.sql(
            """
            select c.*, r.round from casereview.review_comment c
            join casereview.review r on r.id = c.review_id where r.case_id = ? order by c.made_at""")
        .param(caseId)
        .query(
            (row, i) -> {
              UUID id = row.getObject("id", UUID.class);
              var came = steps.getOrDefault(id, List.of());
              return new ItemComment(
                  id,
                  row.getString("item_code"),
                  row.getInt("round"),
                  vault.open(row.getBytes("text")),
                  readers.nameOf(row.getString("made_by")),
                  row.getTimestamp("made_at").toInstant(),
                  came.isEmpty() ? "OPEN" : came.get(came.size() - 1).step(),
                  came);
            })
        .list();
  }

  /** Whoever made, answered or closed a comment on the case. */
  Set<String> people(UUID caseId) {
    return jdbc.sql(
            """
            select c.made_by from casereview.review_comment c
            join casereview.review r on r.id = c.review_id where r.case_id = :case
            union select s.done_by from casereview.review_comment_step s
            join casereview.review_comment c on c.id = s.comment_id
            join casereview.review r on r.id = c.review_id where r.case_id = :case""")
        .param("case", caseId)
        .query(String.class)
        .set();
  }

  Optional<ItemComment> of(UUID caseId, UUID comment) {
    return of(caseId).stream().filter(c -> c.id().equals(comment)).findFirst();
  }

  UUID add(UUID reviewId, String item, String text, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.review_comment(id, review_id, item_code, text, made_by, made_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(id, reviewId, item, vault.seal(text), by, now())
        .update();
    return id;
  }

  void step(UUID comment, String step, String text, String by) {
    jdbc.sql(
            """
            insert into casereview.review_comment_step(id, comment_id, step, text, done_by, done_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(Ids.next(), comment, step, vault.seal(text), by, now())
        .update();
  }

  private Map<UUID, List<ItemComment.Step>> steps(UUID caseId) {
    return jdbc
        .sql(
            """
            select s.* from casereview.review_comment_step s
            join casereview.review_comment c on c.id = s.comment_id
            join casereview.review r on r.id = c.review_id where r.case_id = ? order by s.done_at""")
        .param(caseId)
        .query(
            (row, i) -> {
              Instant at = row.getTimestamp("done_at").toInstant();
              return new Made(
                  row.getObject("comment_id", UUID.class),
                  new ItemComment.Step(
                      row.getString("step"),
                      vault.open(row.getBytes("text")),
                      readers.nameOf(row.getString("done_by")),
                      at));
            })
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Made::comment, Collectors.mapping(Made::step, Collectors.toList())));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
