package org.casereview.reinvestigation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supervision reviews and the charges they recorded; added to, never changed. */
@Component
class SupervisionRecords {

  /** A supervision review that was held. */
  record Held(UUID id, int number, Supervision what, String heldBy, Instant heldAt) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  SupervisionRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The reviews of a reinvestigation, newest last. */
  List<Held> of(UUID reinvestigationId) {
    return jdbc.sql(
            """
            select s.*, c.suspects_charged, c.charged_on from casereview.supervision_review s
            left join casereview.charge_record c on c.supervision_review_id = s.id
            where s.reinvestigation_id = ? order by s.number""")
        .param(reinvestigationId)
        .query((row, i) -> held(row))
        .list();
  }

  Optional<Held> newest(UUID reinvestigationId) {
    var all = of(reinvestigationId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  UUID add(CaseFile file, UUID reinvestigationId, Supervision what, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.supervision_review(id, case_id, reinvestigation_id, number,
              progress, result, stage, findings, file_version, held_by, held_at)
            select ?, ?, r.id, 1 + (select count(*) from casereview.supervision_review s
              where s.reinvestigation_id = r.id), ?, ?, ?, ?, ?, ?, ?
            from casereview.reinvestigation r where r.id = ?""")
        .params(
            id,
            file.id(),
            what.progress().name(),
            what.result().name(),
            what.stage() == null ? null : what.stage().name(),
            vault.seal(what.findings()),
            file.version(),
            by,
            now(),
            reinvestigationId)
        .update();
    return id;
  }

  void charge(UUID caseId, UUID reinvestigationId, UUID reviewId, Supervision what, String by) {
    jdbc.sql(
            """
            insert into casereview.charge_record(id, case_id, reinvestigation_id,
              supervision_review_id, suspects_charged, charged_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            caseId,
            reinvestigationId,
            reviewId,
            what.suspectsCharged(),
            Date.valueOf(what.chargedOn()),
            by,
            now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Held held(ResultSet row) throws SQLException {
    String stage = row.getString("stage");
    Date charged = row.getDate("charged_on");
    return new Held(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        new Supervision(
            Supervision.Progress.valueOf(row.getString("progress")),
            Supervision.Result.valueOf(row.getString("result")),
            stage == null ? null : Supervision.Stage.valueOf(stage),
            vault.open(row.getBytes("findings")),
            row.getObject("suspects_charged", Integer.class),
            charged == null ? null : charged.toLocalDate()),
        row.getString("held_by"),
        row.getTimestamp("held_at").toInstant());
  }
}
