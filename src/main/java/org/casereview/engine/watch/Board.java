package org.casereview.engine.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How many tasks are late, due today, at risk and waiting, by process and task. */
@Schema(name = "DeadlineBoard", description = "How the open tasks stand, by process and task.")
record Board(
    @Schema(description = "The moment of which this is true.") Instant asOf,
    @Schema(description = "Whether the caller can open a task in Tasklist.") boolean tasklist,
    Numbers totals,
    @Schema(description = "Those with the most late tasks first.") List<Line> lines) {

  /** Numbers of tasks; each task is counted once. */
  @Schema(name = "DeadlineNumbers", description = "Numbers of tasks; each is counted once.")
  record Numbers(
      long late,
      @Schema(description = "Due before midnight in London.") long today,
      @Schema(description = "Warned of by its clock, due later than today.") long atRisk,
      @Schema(description = "Its clock stands still.") long waiting) {

    static final Numbers NONE = new Numbers(0, 0, 0, 0);

    Numbers plus(Numbers more) {
      return new Numbers(
          late + more.late, today + more.today, atRisk + more.atRisk, waiting + more.waiting);
    }

    boolean any() {
      return late + today + atRisk + waiting > 0;
    }
  }

  /** One kind of task. */
  @Schema(name = "DeadlineLine", description = "One kind of task.")
  record Line(
      @Schema(example = "case-screening") String process,
      String processName,
      @Schema(description = "The newest definition of the process.") String definitionId,
      @Schema(example = "screenCase") String activity,
      String activityName,
      Numbers numbers,
      @Schema(description = "When the first of them was or is due.") Instant firstDueAt) {}
}
