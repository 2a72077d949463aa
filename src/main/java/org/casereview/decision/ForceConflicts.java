package org.casereview.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.NewsCause;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.review.Reviews;
import org.casereview.risk.UrgentRisks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the force of a case may work on it again: it stands in no conflict that people put on
 * record, and none of its own people may be a suspect. Indications of misconduct are not asked.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class ForceConflicts {

  /** What was said last. */
  public record Said(boolean inConflict, String reasons, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final CaseFiles cases;
  private final PanelRecords panels;
  private final Reviews reviews;
  private final UrgentRisks risks;
  private final Chronicle chronicle;
  private final Clock clock;

  ForceConflicts(
      JdbcClient jdbc,
      Vault vault,
      CaseFiles cases,
      PanelRecords panels,
      Reviews reviews,
      UrgentRisks risks,
      Chronicle chronicle,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.cases = cases;
    this.panels = panels;
    this.reviews = reviews;
    this.risks = risks;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /**
   * Its reviewer says so, or who checks, decides or leads; a vote cast before is looked at again.
   */
  public void say(UUID caseId, String person, boolean inConflict, String reasons) throws Refusal {
    if (!reviews.mayRead(caseId, person)) {
      throw new Refusal("The reviewer of the case says so, or who checks, decides or leads.");
    }
    if (reasons == null || reasons.isBlank()) {
      throw new Refusal(
          "Give the reasons: what ties the force to this case, or why nothing does any more.");
    }
    var file = cases.get(caseId);
    if (file.state().isEnd()) {
      throw new Refusal("This case has ended. Record what is new; it comes back with that.");
    }
    boolean before = isInConflict(caseId);
    UUID id = Ids.next();
    jdbc.sql("insert into casereview.force_conflict values (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            caseId,
            inConflict,
            vault.seal(reasons.strip()),
            person,
            Timestamp.from(clock.instant()))
        .update();
    chronicle.add(
        "FORCE_CONFLICT_SAID", caseId, id, Map.of("inConflict", inConflict ? "YES" : "NO"));
    if (before != inConflict && panels.newest(caseId).isPresent()) {
      cases.newInformation(caseId, NewsCause.FORCE_CONFLICT);
    }
  }

  @Transactional(readOnly = true)
  public Optional<Said> of(UUID caseId) {
    return jdbc.sql(
            "select in_conflict, reasons, said_by, said_at from casereview.force_conflict"
                + " where case_id = ? order by id desc limit 1")
        .param(caseId)
        .query(
            (row, i) ->
                new Said(
                    row.getBoolean("in_conflict"),
                    vault.open(row.getBytes("reasons")),
                    row.getString("said_by"),
                    row.getTimestamp("said_at").toInstant()))
        .optional();
  }

  @Transactional(readOnly = true)
  public boolean isInConflict(UUID caseId) {
    return of(caseId).filter(Said::inConflict).isPresent();
  }

  /** One of the force's own people may be a suspect. */
  @Transactional(readOnly = true)
  public boolean isCorruptionPossible(UUID caseId) {
    return risks.isOfTheForcesOwn(caseId);
  }
}
