package org.casereview.audit;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The entries on file: added and read, nothing else. */
@Component
class Entries {

  /** An entry as it stands in the database, with what it claims about the chain. */
  record Sealed(Entry entry, byte[] previous, byte[] hash) {}

  /** End of the chain, and in whose name this transaction runs. */
  private record Head(long seq, byte[] hash, String actor) {}

  private static final long CHAIN = 0x6361736561756469L;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate reading;
  private final EntityManager entities;

  Entries(JdbcTemplate jdbc, EntityManager entities, DataSource dataSource) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.reading = new JdbcTemplate(dataSource);
    reading.setFetchSize(1000);
  }

  /** Adds the acts to the chain, which no other transaction does until this one has ended. */
  void append(List<PendingActs.Told> acts) {
    if (acts.isEmpty()) {
      return;
    }
    // What Hibernate still holds is written first: nobody waits for a row while holding the chain.
    entities.flush();
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, CHAIN);
    Head head = head();
    if (head.actor() == null || head.actor().isEmpty()) {
      throw new IllegalStateException(
          "The act %s has no actor: set one before the transaction begins."
              .formatted(acts.get(0).act().what()));
    }
    jdbc.batchUpdate(
        """
        insert into audit.entry (seq, id, at, actor, operation, what, case_id, subject, detail,
          prev_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        sealed(acts, head),
        500,
        Entries::set);
  }

  /** The whole chain in its order, read little by little; the caller closes it. */
  Stream<Sealed> all() {
    return reading.queryForStream(
        "select * from audit.entry order by seq", (row, i) -> sealed(row));
  }

  private Head head() {
    // One statement of its own after the lock, so that it sees what the last holder committed.
    return jdbc.queryForObject(
        """
        select coalesce(e.seq, 0) as seq, e.hash, current_setting('app.actor', true) as actor
        from (values (1)) one left join audit.head() e on true""",
        (row, i) -> {
          byte[] hash = row.getBytes("hash");
          return new Head(
              row.getLong("seq"), hash == null ? Entry.NOTHING : hash, row.getString("actor"));
        });
  }

  private static List<Sealed> sealed(List<PendingActs.Told> acts, Head head) {
    var chain = new ArrayList<Sealed>(acts.size());
    byte[] previous = head.hash();
    long seq = head.seq();
    for (var told : acts) {
      var entry = Entry.of(++seq, told.id(), told.at(), head.actor(), told.act());
      byte[] hash = entry.hash(previous);
      chain.add(new Sealed(entry, previous, hash));
      previous = hash;
    }
    return chain;
  }

  private static void set(PreparedStatement insert, Sealed sealed) throws SQLException {
    Entry entry = sealed.entry();
    insert.setLong(1, entry.seq());
    insert.setObject(2, entry.id());
    insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(4, entry.actor());
    insert.setString(5, entry.operation());
    insert.setString(6, entry.what());
    insert.setObject(7, entry.caseId());
    insert.setObject(8, entry.subject());
    insert.setString(9, entry.detail());
    insert.setBytes(10, sealed.previous());
    insert.setBytes(11, sealed.hash());
  }

  private static Sealed sealed(ResultSet row) throws SQLException {
    var entry =
        new Entry(
            row.getLong("seq"),
            row.getObject("id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("operation"),
            row.getString("what"),
            row.getObject("case_id", UUID.class),
            row.getObject("subject", UUID.class),
            row.getString("detail"));
    return new Sealed(entry, row.getBytes("prev_hash"), row.getBytes("hash"));
  }
}
