package org.casereview.engine.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The tasks behind a number of the board. */
@Schema(name = "DeadlineTasks", description = "The tasks behind a number, first due first.")
record TaskPage(
    Instant asOf,
    @Schema(description = "How many there are; at most 200 are listed.") long total,
    List<Entry> tasks) {

  /** One open task, by ids, codes and names of staff only. */
  @Schema(name = "DeadlineTask", description = "One open task.")
  record Entry(
      String taskId,
      String processInstanceId,
      String processName,
      String activityName,
      @Schema(description = "The number of the task's own subject.", example = "CR-2026-000123")
          String subject,
      @Schema(description = "The number of the case.", example = "CR-2026-000123")
          String caseNumber,
      @Schema(example = "South Yorkshire Police") String forceName,
      @Schema(example = "P1", nullable = true) String priority,
      Instant dueAt,
      @Schema(description = "Since when the clock stands still.", nullable = true) Instant pausedAt,
      @Schema(description = "Who has the task; nobody yet when null.", nullable = true)
          String assigneeName) {}
}
