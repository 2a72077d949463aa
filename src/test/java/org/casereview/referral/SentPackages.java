package org.casereview.referral;

import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.casereview.referral.format.PackageBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Sends made-up packages, each test under references of its own. */
abstract class SentPackages {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired Intake intake;
  @Autowired Receipts receipts;
  @Autowired Referrals referrals;
  @Autowired Packages packages;
  @Autowired Items items;
  @Autowired Taking taking;
  @Autowired Spool spool;
  @Autowired PackageReaders readers;
  @Autowired Turns turns;
  @Autowired Processing processing;
  @Autowired FileChecks checks;
  @Autowired CaseFiles cases;
  @Autowired RuntimeService runtime;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcTemplate jdbc;

  final String tag = "IN-" + NUMBERS.incrementAndGet() + "-" + System.nanoTime();

  PackageBuilder good() {
    return tagged(PackageBuilder.good());
  }

  PackageBuilder tagged(PackageBuilder made) {
    return made.replacing("R-1", tag);
  }

  PackageBuilder many(int count) {
    var rows = new StringBuilder(CASES);
    for (int i = 0; i < count; i++) {
      rows.append(CASE.replace("R-1", tag + "/" + i));
    }
    return new PackageBuilder().with("cases.csv", rows.toString());
  }

  UUID sent(PackageBuilder made) throws Exception {
    var handed = Actor.as("S0001", () -> received(made));
    handed.done().get(60, TimeUnit.SECONDS);
    return handed.receiptId();
  }

  Intake.Handed received(PackageBuilder made) {
    try {
      return intake.receive(new ByteArrayInputStream(made.bytes()), "export.zip");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Receipt receipt(UUID id) {
    return Actor.as("S0001", () -> receipts.find(id, 0, 1000)).orElseThrow();
  }

  static Receipt.Counts counts(int accepted, int updated, int unchanged, int rejected) {
    return new Receipt.Counts(
        accepted + updated + unchanged + rejected, accepted, updated, unchanged, rejected);
  }

  <T> T reading(java.util.function.Supplier<T> query) {
    return Actor.as(Actor.INTAKE, () -> transaction.execute(status -> query.get()));
  }

  CaseFile theCase() {
    return Actor.as(Actor.INTAKE, () -> cases.byReference("14", tag)).orElseThrow();
  }

  int casesOfTag() {
    return reading(
        () ->
            jdbc.queryForObject(
                "select count(*) from casereview.review_case where force_reference like ? || '%'",
                Integer.class, tag));
  }

  /** Where another node would connect to. */
  String url() throws SQLException {
    try (var pooled = jdbc.getDataSource().getConnection()) {
      return pooled.getMetaData().getURL();
    }
  }

  /** Another node takes it. */
  CompletableFuture<Void> at(UUID id) {
    return CompletableFuture.runAsync(() -> Actor.run(Actor.INTAKE, () -> processing.process(id)));
  }

  /** A package on file that nobody has begun to take. */
  UUID kept(PackageBuilder made) throws Exception {
    UUID id = org.casereview.platform.Ids.next();
    try (var spooled = spool.take(new ByteArrayInputStream(made.bytes()), Long.MAX_VALUE - 1)) {
      reading(
          () -> {
            packages.keep(
                id,
                spooled.sha256(),
                "export.zip",
                new org.casereview.referral.format.Sender("S0001", new HashSet<>(), true),
                120);
            try {
              packages.keepContent(id, spooled.path());
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            return null;
          });
    }
    return id;
  }
}
