package org.casereview.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.sla.Attention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions that an acquittal overtook before they were carried out: set aside with the reason, and
 * the heads of review are told; the panel decides again.
 */
@Component
class Overtaken {

  /** A decision that stays on record and holds no more. */
  record SetAside(UUID panelId, Outcome outcome, String reason, Instant at) {}

  private final JdbcClient jdbc;
  private final Acquittals acquittals;
  private final Attention attention;
  private final Chronicle chronicle;
  private final Clock clock;

  Overtaken(
      JdbcClient jdbc,
      Acquittals acquittals,
      Attention attention,
      Chronicle chronicle,
      Clock clock) {
    this.jdbc = jdbc;
    this.acquittals = acquittals;
    this.attention = attention;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  List<SetAside> of(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.decision_set_aside where case_id = ? order by set_aside_at")
        .param(caseId)
        .query(
            (row, i) ->
                new SetAside(
                    row.getObject("panel_id", UUID.class),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("reason"),
                    row.getTimestamp("set_aside_at").toInstant()))
        .list();
  }

  /** Cases whose drawing went on behind a decision that was set aside. */
  List<UUID> goneOn() {
    return jdbc.sql(
            """
            select c.id from casereview.decision_set_aside d
            join casereview.review_case c on c.id = d.case_id
            where c.state = 'PANEL' and d.panel_id = casereview.newest_panel(c.id)""")
        .query(UUID.class)
        .list();
  }

  boolean isSetAside(Panel panel) {
    return of(panel.caseId()).stream().anyMatch(one -> one.panelId().equals(panel.id()));
  }

  /** Whether acquittals bar whoever could be investigated. */
  boolean barsAll(CaseFile file, Outcome outcome) {
    return file.state() == CaseState.PANEL
        && Acquittals.investigates(outcome)
        && acquittals.standForAll(file.id());
  }

  void setAside(CaseFile file, Panel panel, Outcome outcome) {
    jdbc.sql(
            "insert into casereview.decision_set_aside(panel_id, case_id, outcome, reason,"
                + " set_aside_at) values (?, ?, ?, 'ACQUITTAL_CAME_UP', ?)")
        .params(panel.id(), file.id(), outcome.name(), Timestamp.from(clock.instant()))
        .update();
    attention.raise("heads-of-review", file.id(), null, "DECISION_OVERTAKEN");
    chronicle.add("DECISION_SET_ASIDE", file.id(), panel.id(), Map.of("outcome", outcome.name()));
  }
}
