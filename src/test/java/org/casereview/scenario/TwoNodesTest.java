package org.casereview.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes on one database. A node takes as long to start as many a test: the same two are raced
 * at while nothing else is on file, then asked for rights, and at last one of them is killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

  private static final String[] SOON = {"--casereview.referrals.retry=1"};
  private static TestDatabase.Copy copy;
  private static Committed committed;
  private static OtherJvm one;
  private static OtherJvm other;

  @BeforeAll
  static void start() throws Exception {
    Path folder = Path.of("target", "faults", Long.toString(System.nanoTime())).toAbsolutePath();
    copy = TestDatabase.freshCopy();
    committed = new Committed(copy.getJdbcUrl());
    one = OtherJvm.node(folder, copy.getJdbcUrl(), SOON);
    one.until(() -> Files.exists(folder.resolve("keys.json")));
    other = OtherJvm.node(folder, copy.getJdbcUrl(), SOON);
    one.ready();
    other.ready();
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable open : new AutoCloseable[] {other, one, committed, copy}) {
      if (open != null) {
        open.close();
      }
    }
  }

  /** 2, 8 and 32 threads press at once: exactly one decision each. */
  @Test
  @Order(1)
  void however_many_press_at_once_one_decision_is_made() throws Exception {
    try (var racers = new Racers(List.of(one.port(), other.port()))) {
      new Races(one, racers, committed).run();
    }
  }

  @Test
  @Order(2)
  void what_is_taken_at_one_node_is_gone_at_the_other_at_once() throws Exception {
    new RightsTakenAway(one, other).areGone();
  }

  @Test
  @Order(3)
  void the_same_package_at_both_at_once_ends_as_if_sent_once_and_one_takes_over_from_the_other()
      throws Exception {
    new PackagesAtBoth(one, other, committed).areTakenOnce();
  }
}
