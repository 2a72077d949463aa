package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Kills the application at random moments of an import and starts it again, many times over.
 *
 * <p>Few referrals and kills by default; the profile {@code full} has 9,000 and 50.
 */
class KilledAgainAndAgainTest {

  private static final int REFERRALS = Integer.getInteger("casereview.kill.referrals", 300);
  private static final int KILLS = Integer.getInteger("casereview.kill.times", 2);
  private static final long SEED = Long.getLong("casereview.kill.seed", System.nanoTime());
  private static final String[] OFTEN = {
    "--casereview.quality.reconcile=*/%s * * * * *".formatted(KILLS > 10 ? 20 : 2),
    "--casereview.audit.verify=*/%s * * * * *".formatted(KILLS > 10 ? 20 : 2)
  };

  private final Path folder =
      Path.of("target", "faults", Long.toString(System.nanoTime())).toAbsolutePath();
  private final Random random = new Random(SEED);

  @Test
  void killed_at_any_moment_each_referral_has_exactly_one_outcome() throws Exception {
    var killed = new ArrayList<String>();
    System.out.printf("%d kills, %d referrals, seed %d%n", KILLS, REFERRALS, SEED);
    try (var copy = TestDatabase.freshCopy();
        var committed = new Committed(copy.getJdbcUrl())) {
      var packages = new KilledPackages(REFERRALS, random);
      for (Moment moment : moments()) {
        long begun = System.nanoTime();
        try (var app = OtherJvm.node(folder, copy.getJdbcUrl(), OFTEN)) {
          String when = moment.kill(app, committed, packages, random);
          killed.add(when);
          System.out.printf(
              "Kill %d after %.1f s: %s, %d cases%n",
              killed.size(),
              (System.nanoTime() - begun) / 1e9,
              when,
              committed.count("select count(*) from casereview.review_case"));
        }
        committed.whenNobodyWorks();
        committed.holds();
        packages.areOnFile(committed);
      }
      try (var app = OtherJvm.node(folder, copy.getJdbcUrl(), OFTEN).ready()) {
        app.until(() -> isAllTaken(committed));
        packages.areTakenAsIfNeverKilled(app);
        committed.holds();
        reconciles(app, committed);
        assertThat(spooled()).as("left in the spool").isEmpty();
      }
    }
    assertThat(killed).hasSize(KILLS);
  }

  /** Most while a package is taken, the rest spread over what comes before and after. */
  private List<Moment> moments() {
    var all = new ArrayList<Moment>();
    while (all.size() < KILLS) {
      var round = new ArrayList<>(List.of(Moment.values()));
      round.addAll(List.of(Moment.TAKING, Moment.TAKING));
      Collections.shuffle(round, random);
      all.addAll(round);
    }
    return all.subList(0, KILLS);
  }

  private static boolean isAllTaken(Committed committed) {
    try {
      return committed.packages("PROCESSING") == 0;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void reconciles(OtherJvm app, Committed committed) throws Exception {
    long cases = committed.count("select count(*) from casereview.review_case");
    app.until(() -> app.log().contains("Reconciled %d cases: all adds up.".formatted(cases)));
    long before = sound(app);
    app.until(() -> sound(app) > before);
    assertThat(app.log()).doesNotContain("The audit is broken");
    assertThat(
            committed.count("select coalesce(sum(findings), 0) from casereview.reconciliation_run"))
        .as("findings of any reconciliation, those during the import included")
        .isZero();
  }

  private static long sound(OtherJvm app) {
    return app.log().lines().filter(line -> line.contains("The audit is sound: ")).count();
  }

  private List<Path> spooled() throws Exception {
    try (var files = Files.walk(folder.resolve("spool"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("lock"))
          .toList();
    }
  }
}
