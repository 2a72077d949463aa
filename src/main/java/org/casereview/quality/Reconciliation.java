package org.casereview.quality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.sla.Attention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Proves every night that no case is forgotten, and tells the managers when one may be. */
@Service
public class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final long ONE_AT_A_TIME = 0x7265636f6e63696cL;

  /** What a reconciliation looked at and found. */
  public record Run(
      UUID id, Instant startedAt, Instant finishedAt, int cases, List<Finding> findings) {

    public boolean addsUp() {
      return findings.isEmpty();
    }
  }

  private final List<Check> checks;
  private final Attention attention;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reconciliation(
      List<Check> checks,
      Attention attention,
      JdbcTemplate jdbc,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.checks = checks;
    this.attention = attention;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(cron = "${casereview.quality.reconcile:0 30 2 * * *}", zone = "Europe/London")
  void reconcileNightly() {
    reconcile();
  }

  /** Reconciles now; empty when another node is at it. */
  public Optional<Run> reconcile() {
    return Actor.as(
        Actor.RECONCILIATION,
        () -> transaction.execute(status -> isAlone() ? Optional.of(run()) : Optional.empty()));
  }

  private Run run() {
    Instant started = clock.instant();
    int cases = jdbc.queryForObject("select count(*) from casereview.review_case", Integer.class);
    List<Finding> findings = checks.stream().flatMap(check -> check.findings().stream()).toList();
    var run = new Run(Ids.next(), started, clock.instant(), cases, findings);
    keep(run);
    tell(run);
    return run;
  }

  private void keep(Run run) {
    jdbc.update(
        """
        insert into casereview.reconciliation_run (id, started_at, finished_at, cases, findings)
        values (?, ?, ?, ?, ?)""",
        run.id(),
        Timestamp.from(run.startedAt()),
        Timestamp.from(run.finishedAt()),
        run.cases(),
        run.findings().size());
    jdbc.batchUpdate(
        """
        insert into casereview.reconciliation_finding (id, run_id, code, case_id, subject)
        values (?, ?, ?, ?, ?)""",
        run.findings(),
        500,
        (insert, finding) -> {
          insert.setObject(1, Ids.next());
          insert.setObject(2, run.id());
          insert.setString(3, finding.code().name());
          insert.setObject(4, finding.caseId());
          insert.setString(5, finding.subject());
        });
  }

  private void tell(Run run) {
    events.publishEvent(
        new Act(
            Act.Operation.CONSULT,
            "RECONCILED",
            null,
            run.id(),
            Map.of(
                "cases", String.valueOf(run.cases()),
                "findings", String.valueOf(run.findings().size()))));
    if (run.addsUp()) {
      LOG.info("Reconciled {} cases: all adds up.", run.cases());
    } else {
      attention.raise("managers", null, null, "RECONCILIATION_FAILED");
      LOG.error("Reconciled {} cases: {} findings.", run.cases(), run.findings().size());
    }
  }

  private boolean isAlone() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, ONE_AT_A_TIME));
  }
}
