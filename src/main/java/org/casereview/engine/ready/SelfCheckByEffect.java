package org.casereview.engine.ready;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Asks the started node from outside, as anybody and as somebody without a right, and the database
 * without an actor. Unless everything is shut, the node ends and says what is open; jobs and people
 * wait until then. Settings may say one thing and do another, so settings are not asked here.
 */
@Component
class SelfCheckByEffect implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SelfCheckByEffect.class);

  private final Nobody nobody;
  private final DoorProbes doors;
  private final RowProbes rows;
  private final ReadyDoor door;

  SelfCheckByEffect(Nobody nobody, DoorProbes doors, RowProbes rows, ReadyDoor door) {
    this.nobody = nobody;
    this.doors = doors;
    this.rows = rows;
    this.door = door;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long begun = System.nanoTime();
    List<String> open = open();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "Case Review serves nobody, because it is open where it has to be shut: "
              + String.join("; ", open)
              + ".");
    }
    door.open();
    LOG.info("Found itself shut in {} ms.", (System.nanoTime() - begun) / 1_000_000);
  }

  /** What is open, in words; empty when the node is as it should be. */
  List<String> open() {
    return nobody.during(
        () -> Stream.concat(rows.seen().stream(), doors.open(nobody).stream()).toList());
  }
}
