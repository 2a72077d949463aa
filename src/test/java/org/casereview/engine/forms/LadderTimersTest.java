package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** A timer beside a task that nobody knows would fire while the task's clock stands still. */
class LadderTimersTest {

  private final BoundaryTimers timers = new BoundaryTimers();

  @Test
  void every_timer_beside_a_task_of_our_drawings_has_its_row_in_the_table_of_targets()
      throws IOException {
    var read = new TreeSet<String>();
    try (var files = Files.walk(Path.of("processes"))) {
      files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> read(file, read));
    }
    assertThat(read).isNotEmpty().isSubsetOf(LadderTimers.ROWS.keySet());
  }

  private void read(Path file, TreeSet<String> read) {
    var model = Bpmn.readModelFromFile(file.toFile());
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      timers.of(file.toString(), task.getId(), model).forEach(timer -> read.add(timer.variable()));
    }
  }
}
