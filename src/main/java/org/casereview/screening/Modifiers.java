package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What raises cases by one level: what the package says of it, and what people say. */
@Component
class Modifiers {

  /** What the package says by itself: a suspect in a position of trust. */
  static final String BY_PACKAGE = "POSITION_OF_TRUST";

  /** What a person said about a modifier of a case. */
  record Said(String kind, boolean applies, String reason, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Modifiers(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Codes and sentences, in a fixed order. */
  Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    jdbc.sql("select code, text from casereview.priority_modifier_kind order by code")
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
    return kinds;
  }

  /** The modifiers that apply now: a person's newest word stands above the package. */
  List<String> of(UUID caseId, boolean saidByPackage) {
    var applies = new LinkedHashMap<String, Boolean>();
    kinds().keySet().forEach(kind -> applies.put(kind, kind.equals(BY_PACKAGE) && saidByPackage));
    said(caseId).forEach(said -> applies.put(said.kind(), said.applies()));
    return applies.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  /** All that people have said, oldest first. */
  List<Said> said(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.priority_modifier where case_id = ? order by said_at, id")
        .param(caseId)
        .query(
            (row, i) ->
                new Said(
                    row.getString("kind"),
                    row.getBoolean("applies"),
                    vault.open(row.getBytes("reason")),
                    row.getString("said_by"),
                    row.getTimestamp("said_at").toInstant()))
        .list();
  }

  UUID say(UUID caseId, String kind, boolean applies, String reason, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.priority_modifier(id, case_id, kind, applies, reason, said_by,
              said_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(id, caseId, kind, applies, vault.seal(reason), by, Timestamp.from(clock.instant()))
        .update();
    return id;
  }
}
