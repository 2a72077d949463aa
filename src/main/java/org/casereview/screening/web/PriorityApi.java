package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.screening.PriorityDesk;
import org.casereview.screening.WhyCases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a case has its priority and scope, and takes what named people say about it. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Cases")
class PriorityApi {

  /** Another priority, and why. */
  @Schema(name = "PriorityOrdered")
  record Ordered(
      @NotNull(message = "Say which priority: P0 to P4.")
          @Pattern(regexp = "P[0-4]", message = "A priority is one of P0 to P4.")
          String priority,
      @NotBlank(message = "Give your reason in a sentence.")
          @Size(max = 1000, message = "At most 1000 characters.")
          String reason) {}

  /** The second person's answer. */
  @Schema(name = "PriorityAnswered")
  record Answered(
      @NotNull(message = "Say whether you agree.") Boolean agrees,
      @NotBlank(message = "Give your reason in a sentence.")
          @Size(max = 1000, message = "At most 1000 characters.")
          String reason) {}

  /** A modifier that applies, or no longer does. */
  @Schema(name = "PrioritySaid")
  record Said(
      @NotBlank(message = "Say which modifier.") String kind,
      @NotNull(message = "Say whether it applies.") Boolean applies,
      @NotBlank(message = "Give your reason in a sentence.")
          @Size(max = 1000, message = "At most 1000 characters.")
          String reason) {}

  private final PriorityDesk desk;
  private final WhyCases why;

  PriorityApi(PriorityDesk desk, WhyCases why) {
    this.desk = desk;
    this.why = why;
  }

  @GetMapping("/why")
  @Operation(
      summary = "Says why the case has its priority, or its scope outcome",
      description = "`of` is `priority` or `scope`. For staff who may open the file.")
  Object why(@PathVariable String number, @RequestParam(defaultValue = "priority") String of)
      throws Refusal {
    return switch (of) {
      case "priority" -> why.priority(number);
      case "scope" -> why.scope(number);
      default -> throw new Refusal("Ask for the priority or for the scope: of=priority, of=scope.");
    };
  }

  @PostMapping("/priority")
  @Operation(
      summary = "Orders another priority",
      description =
          "For managers and heads of review. More urgent holds at once; less urgent when a second"
              + " one agrees; less than P1 never while rape is alleged.")
  PriorityDesk.Ordered order(@PathVariable String number, @Valid @RequestBody Ordered ordered)
      throws Refusal {
    return desk.order(number, ordered.priority(), ordered.reason().strip());
  }

  @PostMapping("/priority/{order}/answer")
  @Operation(summary = "Agrees to a less urgent priority, or does not")
  PriorityDesk.Ordered answer(
      @PathVariable String number, @PathVariable UUID order, @Valid @RequestBody Answered answered)
      throws Refusal {
    return desk.answer(number, order, answered.agrees(), answered.reason().strip());
  }

  @PostMapping("/priority/modifiers")
  @Operation(
      summary = "Says that something raises the case by one level, or no longer does",
      description = "For those who work on cases, and those who lead. The rule is asked again.")
  Map<String, String> say(@PathVariable String number, @Valid @RequestBody Said said)
      throws Refusal {
    return Map.of(
        "priority",
        java.util.Objects.toString(
            desk.say(number, said.kind(), said.applies(), said.reason().strip()), ""));
  }
}
