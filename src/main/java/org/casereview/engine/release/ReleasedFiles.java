package org.casereview.engine.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which contents the guard has let in, ever. */
@Component
class ReleasedFiles {

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final TransactionTemplate alone;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  ReleasedFiles(JdbcTemplate jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Kept with the deployment that they belong to, or not at all. */
  void add(byte[] file) {
    jdbc.update(
        "insert into casereview.released_file values (?, ?) on conflict do nothing",
        Fingerprint.of(file),
        Timestamp.from(clock.instant()));
  }

  /** The engine reads models on threads of nobody, too; another node may have released this one. */
  boolean hold(byte[] file) {
    String sha256 = Fingerprint.of(file);
    if (seen.contains(sha256)) {
      return true;
    }
    boolean known = Actor.as(Actor.RELEASE, () -> alone.execute(status -> isOnRecord(sha256)));
    if (known) {
      seen.add(sha256);
    }
    return known;
  }

  private boolean isOnRecord(String sha256) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from casereview.released_file where sha256 = ?)",
            Boolean.class,
            sha256));
  }
}
