package org.casereview.linking;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Actor;
import org.casereview.referral.Referrals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the cases keys that were taken before there were any, or before the rules of spelling
 * changed. Safe to repeat and on several nodes at once; one short query when nothing is to do.
 */
@Component
class KeysOfEarlierCases {

  /** Locked, so that a package that changes a case meanwhile waits, and its keys are the newest. */
  private static final String WITHOUT =
      """
      select r.case_id from casereview.referral r
      where not exists (select from casereview.match_keyed k
                        where k.case_id = r.case_id and k.rules >= ?)
      order by r.case_id limit ? for update skip locked""";

  private static final int BATCH = 200;

  private final JdbcTemplate jdbc;
  private final Referrals referrals;
  private final TakesKeys keys;
  private final TransactionOperations transaction;

  KeysOfEarlierCases(
      JdbcTemplate jdbc, Referrals referrals, TakesKeys keys, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.referrals = referrals;
    this.keys = keys;
    this.transaction = transaction;
  }

  /** At each start, and later for what could not be done then. */
  @Scheduled(initialDelay = 1, fixedDelay = 60 * 60, timeUnit = TimeUnit.SECONDS)
  void fill() {
    Actor.run(
        Actor.INTAKE,
        () -> {
          while (Boolean.TRUE.equals(transaction.execute(status -> fillBatch()))) {}
        });
  }

  private boolean fillBatch() {
    List<UUID> cases = jdbc.queryForList(WITHOUT, UUID.class, Spelling.RULES, BATCH);
    if (!cases.isEmpty()) {
      keys.taken(referrals.of(cases));
    }
    return cases.size() == BATCH;
  }
}
