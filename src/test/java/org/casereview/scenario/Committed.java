package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What is on the database, whoever wrote it and however it ended: seen as its administrator. */
final class Committed implements AutoCloseable {

  /** Each counts what must not be. */
  private static final Map<String, String> NEVER = new LinkedHashMap<>();

  static {
    NEVER.put(
        "packages whose receipt does not add up",
        """
        select count(*) from (select p.status, p.total, (select count(*)
          from casereview.referral_item i where i.package_id = p.id) as done
          from casereview.referral_package p where p.status <> 'FAILED') packages
        where done > total or status = 'COMPLETED' and done <> total""");
    NEVER.put(
        "referrals that were accepted twice",
        """
        select count(*) from (select 1 from casereview.referral_item where result = 'ACCEPTED'
          group by force_code, force_reference having count(*) > 1) twice""");
    NEVER.put(
        "cases of the same reference",
        """
        select count(*) from (select 1 from casereview.review_case
          group by force_code, force_reference having count(*) > 1) twice""");
    NEVER.put(
        "cases that no referral was accepted as",
        """
        select count(*) from casereview.review_case c where not exists (
          select 1 from casereview.referral_item i where i.case_id = c.id
          and i.result = 'ACCEPTED' and i.force_reference = c.force_reference)""");
    NEVER.put(
        "cases without content",
        """
        select count(*) from casereview.review_case c where not exists (
          select 1 from casereview.referral_version v where v.case_id = c.id)""");
    NEVER.put(
        "cases and spines that do not match one to one",
        """
        select count(*) from casereview.review_case c full join (
          select business_key_ as key, count(*) as spines from act_hi_procinst
          where proc_def_key_ = 'case-review' group by business_key_) p on p.key = c.case_number
        where c.id is null or p.spines is distinct from 1""");
    NEVER.put(
        "spines that wait for nothing",
        """
        select count(*) from act_ru_execution e
          join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'case-review'
        where e.parent_id_ is null
          and not exists (select 1 from act_ru_execution x
            where x.root_proc_inst_id_ = e.root_proc_inst_id_ and (
              exists (select 1 from act_ru_task t where t.execution_id_ = x.id_)
              or exists (select 1 from act_ru_job j where j.execution_id_ = x.id_)))""");
    NEVER.put(
        "breaks of the audit chain",
        """
        select count(*) from (select seq - lag(seq, 1, 0::bigint) over (order by seq) as step,
          prev_hash, lag(hash) over (order by seq) as before from audit.entry) entries
        where step <> 1 or before is not null and prev_hash <> before""");
    NEVER.put(
        "packages to be taken without their content",
        """
        select count(*) from casereview.referral_package p where p.status = 'PROCESSING'
          and not exists (select 1 from casereview.referral_package_part t
            where t.package_id = p.id and t.part = 0)""");
  }

  // Other tests have their databases on the same server.
  private static final String AT_WORK =
      "select count(*) from pg_stat_activity where usename = 'casereview_app'"
          + " and datname = current_database()";

  private final Connection database;

  Committed(String url) throws SQLException {
    database = DriverManager.getConnection(url, "postgres", "");
  }

  /** The server may still be ending what a killed node had begun. */
  void whenNobodyWorks() throws SQLException {
    for (int waited = 0; count(AT_WORK) > 0; waited++) {
      assertThat(waited)
          .as("looks at a server that does not end what a node began")
          .isLessThan(6000);
      LockSupport.parkNanos(5_000_000);
    }
  }

  void holds() throws SQLException {
    for (var never : NEVER.entrySet()) {
      assertThat(count(never.getValue())).as(never.getKey()).isZero();
    }
  }

  long count(String sql, Object... values) throws SQLException {
    try (var asked = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        asked.setObject(i + 1, values[i]);
      }
      try (var found = asked.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  long packages(String status) throws SQLException {
    return count("select count(*) from casereview.referral_package where status = ?", status);
  }

  /** How many referrals of the packages that are being taken are still to be taken. */
  long left() throws SQLException {
    return count(
        """
        select coalesce(sum(p.total - (select count(*) from casereview.referral_item i
          where i.package_id = p.id)), 0) from casereview.referral_package p
        where p.status = 'PROCESSING'""");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
