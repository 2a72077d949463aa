package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.casereview.referral.documents.MalwareCheckDown;
import org.casereview.referral.format.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of each referral of a package, and what was wrong with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Items {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Problems problems;
  private final Clock clock;

  Items(JdbcTemplate jdbc, Vault vault, Problems problems, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.problems = problems;
    this.clock = clock;
  }

  void add(UUID packageId, List<Item> items) {
    var now = Timestamp.from(clock.instant());
    var rows = new ArrayList<Object[]>();
    var found = new ArrayList<Problems.Found>();
    for (Item item : items) {
      var referral = item.referral();
      rows.add(
          new Object[] {
            packageId,
            referral.row(),
            referral.forceCode(),
            referral.forceReference(),
            vault.seal(referral.shownReference()),
            item.result().name(),
            item.caseId(),
            item.incomingHash(),
            referral.problems().size(),
            referral.rapeAlleged(),
            now
          });
      referral.problems().forEach(p -> found.add(new Problems.Found(referral.row(), p)));
    }
    jdbc.batchUpdate(
        "insert into casereview.referral_item(package_id, row_no, force_code, force_reference,"
            + " shown_reference, result, case_id, incoming_hash, problems, rape_alleged, done_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    problems.add(packageId, found);
    resolve(items, now);
    jdbc.update(
        "delete from casereview.referral_retry where package_id = ? and row_no = any(?)",
        packageId,
        items.stream().map(i -> i.referral().row()).toArray(Integer[]::new));
  }

  /** A rejected referral that has come again and was taken is no longer open. */
  private void resolve(List<Item> items, Timestamp now) {
    var taken = items.stream().filter(i -> i.result() != Result.REJECTED).toList();
    if (!taken.isEmpty()) {
      jdbc.update(
          "update casereview.referral_item i set resolved_at = ?"
              + " from unnest(?::text[], ?::text[]) as t(force_code, force_reference)"
              + " where i.force_code = t.force_code and i.force_reference = t.force_reference"
              + " and i.result = 'REJECTED' and i.resolved_at is null",
          now,
          taken.stream().map(i -> i.referral().forceCode()).toArray(String[]::new),
          taken.stream().map(i -> i.referral().forceReference()).toArray(String[]::new));
    }
  }

  /** Remarks on tables, and rows that belong to no case. */
  void addProblems(UUID packageId, List<Problem> remarks) {
    problems.add(packageId, remarks.stream().map(p -> new Problems.Found(null, p)).toList());
  }

  /** Those of these rows that are done. */
  Set<Integer> done(UUID packageId, Collection<Integer> rows) {
    return new HashSet<>(
        jdbc.queryForList(
            "select row_no from casereview.referral_item where package_id = ? and row_no = any(?)",
            Integer.class,
            packageId,
            rows.toArray(Integer[]::new)));
  }

  Set<Integer> done(UUID packageId) {
    return new HashSet<>(
        jdbc.queryForList(
            "select row_no from casereview.referral_item where package_id = ?",
            Integer.class,
            packageId));
  }

  /** Notes that a referral could not be taken for a reason of ours; it is tried again. */
  void failed(UUID packageId, int row, RuntimeException fault) {
    jdbc.update(
        "insert into casereview.referral_retry(package_id, row_no, fault, last_at)"
            + " values (?, ?, ?, ?) on conflict (package_id, row_no) do update"
            + " set attempts = referral_retry.attempts + 1, fault = excluded.fault,"
            + " last_at = excluded.last_at",
        packageId,
        row,
        fault.getClass().getSimpleName(),
        Timestamp.from(clock.instant()));
  }

  boolean waitForMalwareCheck(UUID packageId) {
    return jdbc.queryForObject(
        "select exists (select 1 from casereview.referral_retry where package_id = ?"
            + " and fault = ?)",
        Boolean.class,
        packageId,
        MalwareCheckDown.class.getSimpleName());
  }

  Set<Integer> rejected(UUID packageId) {
    return new HashSet<>(
        jdbc.queryForList(
            "select row_no from casereview.referral_item where package_id = ?"
                + " and result = 'REJECTED'",
            Integer.class,
            packageId));
  }

  Map<String, Long> counts(UUID packageId) {
    var counts = new java.util.TreeMap<String, Long>();
    jdbc.query(
        "select result, count(*) from casereview.referral_item where package_id = ?"
            + " group by result",
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        },
        packageId);
    return counts;
  }

  List<Receipt.Line> lines(UUID packageId, int page, int size) {
    return jdbc.query(
        "select i.row_no, i.shown_reference, i.result, c.case_number"
            + " from casereview.referral_item i"
            + " left join casereview.review_case c on c.id = i.case_id"
            + " where i.package_id = ? order by i.row_no limit ? offset ?",
        (row, i) ->
            new Receipt.Line(
                row.getInt("row_no"),
                vault.open(row.getBytes("shown_reference")),
                Result.valueOf(row.getString("result")),
                row.getString("case_number")),
        packageId,
        size,
        (long) page * size);
  }
}
