package org.casereview.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The matters on file and the log of acts on them: added to and read, nothing else. */
@Component
class MatterRecords {

  private static final String MATTER =
      """
      select m.*, t.route, t.mandatory, t.priority, t.rule_id, t.table_version,
        exists (select from standards.answer a
          where a.matter_id = m.id and a.answer = 'ACKNOWLEDGED') as answered
      from standards.matter m left join standards.triage t on t.matter_id = m.id
      where m.id = ?""";

  private final StandardsRole role;
  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  MatterRecords(StandardsRole role, JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.role = role;
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The number of the new matter; empty when the same person has said the same before. */
  Optional<String> raise(UUID id, CaseFile file, Indication indication, String account) {
    return role.during(
        () -> {
          String number = nextNumber();
          // Without naming the index: who raises may not read, so the row may not be looked for.
          int added =
              jdbc.update(
                  """
                  insert into standards.matter (id, number, case_id, case_number, force_code,
                    indication, account, same_words, raised_by, raised_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                  id,
                  number,
                  file.id(),
                  file.number(),
                  file.forceCode(),
                  indication.name(),
                  vault.seal(account),
                  SameWords.of(file.id(), Actor.now(), indication, account),
                  Actor.now(),
                  now());
          if (added == 0) {
            return Optional.empty();
          }
          log(id, "RAISED");
          return Optional.of(number);
        });
  }

  /** The matter of this number, to who may read matters. */
  Optional<UUID> named(String number) {
    return role.during(
        () ->
            jdbc
                .query(
                    "select id from standards.matter where number = ?",
                    (row, i) -> row.getObject(1, UUID.class),
                    number)
                .stream()
                .findFirst());
  }

  UUID caseOf(UUID id) {
    return role.during(
        () ->
            jdbc.queryForObject(
                "select case_id from standards.matter where id = ?", UUID.class, id));
  }

  Matter get(UUID id) {
    return role.during(() -> read(id));
  }

  /** The matter, with the look at it on record. */
  Matter shown(UUID id) {
    return role.during(
        () -> {
          log(id, "LOOKED_AT");
          return read(id);
        });
  }

  /** Adds a row on the matter and the act to its log. */
  void add(UUID id, String act, String insert, Object... values) {
    role.during(
        () -> {
          log(id, act);
          return jdbc.update(insert, values);
        });
  }

  boolean has(UUID id, String table) {
    return role.during(
        () ->
            jdbc.queryForObject(
                "select exists (select from standards.%s where matter_id = ?)".formatted(table),
                Boolean.class,
                id));
  }

  void log(String what, UUID id) {
    role.during(
        () -> {
          log(id, what);
          return null;
        });
  }

  /** The numbers and ids of all that was raised and is not closed. */
  List<Map.Entry<String, UUID>> unclosed() {
    return role.during(
        () ->
            jdbc.query(
                """
                select number, id from standards.matter m
                where not exists (select from standards.closing c where c.matter_id = m.id)""",
                (row, i) -> Map.entry(row.getString(1), row.getObject(2, UUID.class))));
  }

  /**
   * What is on record of a person's looks at the case; empty where the matter is not about them.
   */
  Optional<List<PastLooks.Look>> looks(UUID id, String staffId) {
    return role.during(
        () -> concerns(id, staffId) ? Optional.of(read(id, staffId)) : Optional.empty());
  }

  private boolean concerns(UUID id, String staffId) {
    return jdbc.queryForObject(
        "select exists (select from standards.concerned c"
            + " where matter_id = ? and staff_id = ? and standards.stands(c.id))",
        Boolean.class,
        id,
        staffId);
  }

  private List<PastLooks.Look> read(UUID id, String staffId) {
    return jdbc.query(
        """
        select e.at, e.what from audit.entry e join standards.matter m on m.case_id = e.case_id
        where m.id = ? and e.actor = ? order by e.seq""",
        (row, i) -> new PastLooks.Look(row.getTimestamp("at").toInstant(), row.getString("what")),
        id,
        staffId);
  }

  Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Matter read(UUID id) {
    return jdbc.query(MATTER, (row, i) -> matter(row), id).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no such matter."));
  }

  private void log(UUID id, String what) {
    jdbc.update(
        "insert into standards.act (id, matter_id, at, actor, what) values (?, ?, ?, ?, ?)",
        Ids.next(),
        id,
        now(),
        Actor.now(),
        what);
  }

  private Matter matter(ResultSet row) throws SQLException {
    String route = row.getString("route");
    return new Matter(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("case_number"),
        row.getString("force_code"),
        Indication.valueOf(row.getString("indication")),
        vault.open(row.getBytes("account")),
        row.getTimestamp("raised_at").toInstant(),
        route == null
            ? null
            : new Matter.Triage(
                Route.valueOf(route),
                row.getBoolean("mandatory"),
                row.getString("priority"),
                row.getString("rule_id"),
                row.getInt("table_version")),
        row.getBoolean("answered"));
  }

  private String nextNumber() {
    Long next = jdbc.queryForObject("select nextval('standards.matter_number_seq')", Long.class);
    return "CM-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
  }
}
