package org.casereview.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.people.ProposedChange.Kind;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that were proposed, for ever; what they ask for is sealed. */
@Component
class ChangeRecords {

  private static final String ABOUT = "select * from casereview.people_change where ";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final ObjectMapper json;
  private final Clock clock;

  ChangeRecords(JdbcClient jdbc, Vault vault, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  UUID add(Kind kind, String about, Record content, UUID importId, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.people_change (id, kind, about_staff, about_force, content,
              import_id, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            kind.name(),
            kind == Kind.FORCE ? null : about,
            kind == Kind.FORCE ? about : null,
            vault.seal(written(content)),
            importId,
            by,
            now())
        .update();
    return id;
  }

  /** The change, held against an answer at the same moment. */
  Optional<ProposedChange> forUpdate(UUID id) {
    return jdbc.sql(ABOUT + "id = ? for update")
        .param(id)
        .query((row, i) -> change(row))
        .optional();
  }

  void answer(UUID id, String by, boolean released, String reason) {
    jdbc.sql(
            """
            update casereview.people_change set answered_by = ?, answered_at = ?, released = ?,
              answer_reason = ? where id = ?""")
        .params(by, now(), released, vault.seal(reason), id)
        .update();
  }

  void withdraw(UUID id) {
    jdbc.sql("update casereview.people_change set withdrawn_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  /** Whether that import proposes the entry of this person. */
  boolean proposes(UUID importId, String staffId) {
    return open().stream()
        .anyMatch(
            it ->
                it.kind() == Kind.PERSON
                    && importId.equals(it.importId())
                    && it.about().equals(staffId));
  }

  boolean isOpen(Kind kind, String about) {
    return jdbc.sql(
                "select count(*) from casereview.people_change where kind = ?"
                    + " and coalesce(about_staff, about_force) = ? and answered_by is null"
                    + " and withdrawn_at is null")
            .params(kind.name(), about)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<ProposedChange> open() {
    return jdbc.sql(ABOUT + "answered_by is null and withdrawn_at is null order by proposed_at, id")
        .query((row, i) -> change(row))
        .list();
  }

  List<ProposedChange> about(String subject) {
    return jdbc.sql(ABOUT + "? in (about_staff, about_force) order by proposed_at desc, id desc")
        .param(subject)
        .query((row, i) -> change(row))
        .list();
  }

  private ProposedChange change(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    String staff = row.getString("about_staff");
    Timestamp answered = row.getTimestamp("answered_at");
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new ProposedChange(
        row.getObject("id", UUID.class),
        kind,
        staff == null ? row.getString("about_force") : staff,
        read(kind, vault.open(row.getBytes("content"))),
        row.getObject("import_id", UUID.class),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant(),
        row.getObject("released", Boolean.class),
        vault.open(row.getBytes("answer_reason")),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  private String written(Record content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be kept.", e);
    }
  }

  private Record read(Kind kind, String text) {
    try {
      Record read = json.readValue(text, kind.content);
      return read instanceof StaffEntry entry ? entry.tidy() : read;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be read.", e);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
