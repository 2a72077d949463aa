package org.casereview.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.casereview.platform.Refusal;
import org.casereview.sla.BacklogList;
import org.casereview.sla.BacklogPlan;
import org.casereview.sla.BacklogPlans;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes plans by which an opening balance is worked off. */
@RestController
@Tag(name = "Deadlines")
class BacklogApi {

  /** A plan as it is sent. */
  @Schema(name = "BacklogSent")
  record Sent(
      @NotBlank(message = "Give the plan a name.")
          @Size(max = 80, message = "At most 80 characters.")
          String name,
      String force,
      String priority,
      @NotNull(message = "Say on which day the first cases begin.") LocalDate firstStart,
      @NotNull(message = "Say how many begin each day.") Integer perDay,
      @NotNull(message = "Say from which day of receipt on.") LocalDate validFrom,
      @NotNull(message = "Say until which day of receipt.") LocalDate validTo,
      boolean takeOpen,
      @NotBlank(message = "Say in a sentence why.")
          @Size(max = 1000, message = "At most 1000 characters.")
          String reason) {

    BacklogPlan plan() {
      return new BacklogPlan(
          name.strip(), force, priority, firstStart, perDay, validFrom, validTo, reason.strip());
    }
  }

  private final BacklogPlans plans;
  private final BacklogList list;

  BacklogApi(BacklogPlans plans, BacklogList list) {
    this.plans = plans;
    this.list = list;
  }

  @GetMapping("/api/sla/backlog-plans")
  @Operation(summary = "Lists the plans of the backlog with what each has taken, newest first")
  List<BacklogList.Made> plans() throws Refusal {
    return list.all();
  }

  @PostMapping("/api/sla/backlog-plans")
  @Operation(
      summary = "Plans how an opening balance is worked off",
      description =
          "For managers and heads of review. Cases received in its days get their scope decision"
              + " due after the working day on which the plan lets them begin, rape alleged first;"
              + " takeOpen takes those that are in and that nobody has begun. With preview=true it"
              + " says how many would be due in each week and keeps nothing.")
  BacklogPlans.Effect plan(
      @Valid @RequestBody Sent sent, @RequestParam(defaultValue = "false") boolean preview)
      throws Refusal {
    return preview ? plans.preview(sent.plan()) : plans.add(sent.plan(), sent.takeOpen());
  }
}
