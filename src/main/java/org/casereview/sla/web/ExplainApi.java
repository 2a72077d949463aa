package org.casereview.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.sla.Explanation;
import org.casereview.sla.Explanations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why something is due when it is. */
@RestController
@Tag(name = "Deadlines")
class ExplainApi {

  private final Explanations explanations;

  ExplainApi(Explanations explanations) {
    this.explanations = explanations;
  }

  @GetMapping("/api/sla/explain")
  @Operation(
      summary = "Says why this date",
      description =
          "Of a task or of a clock: when the time began, by which rule and calendar it was counted,"
              + " which days were left out, who paused, extended or moved it. For who sees the task"
              + " or may know of the case; a liaison is told of the own force's work alone.")
  Explanation explain(
      @RequestParam(required = false) UUID task, @RequestParam(required = false) UUID clock)
      throws Refusal {
    if ((task == null) == (clock == null)) {
      throw new Refusal("Say which task, or which clock: one of the two.");
    }
    return task == null ? explanations.ofClock(clock) : explanations.ofTask(task);
  }
}
