package org.casereview.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.casereview.decision.pack.Packs;
import org.casereview.decision.sitting.Conflicts;
import org.casereview.decision.sitting.SittingPlan;
import org.casereview.decision.sitting.SittingViews;
import org.casereview.decision.sitting.Sittings;
import org.casereview.platform.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The meetings of the panel: for managers and heads of review to arrange, for its members to see.
 */
@RestController
@RequestMapping("/api/panels")
@Tag(name = "Panels")
class PanelsApi {

  /** A meeting as it is sent; version and reason where it is changed. */
  @Schema(name = "PanelsSent")
  record Sent(
      @NotNull(message = "Choose the day.") LocalDate day,
      @NotNull(message = "Say at what time it starts.") LocalTime starts,
      @NotBlank(message = "Say where it is held.")
          @Size(max = 500, message = "A place has at most 500 characters.")
          String place,
      @NotBlank(message = "Choose who chairs it.") String chair,
      @NotEmpty(message = "Choose who sits on it.")
          @Size(max = 15, message = "At most 15 members sit on a meeting.")
          List<@NotNull(message = "Name each member.") String> members,
      Integer version,
      @Size(max = 1000, message = "A reason has at most 1000 characters.") String reason) {

    SittingPlan plan() {
      return new SittingPlan(day, starts, place.strip(), chair, members);
    }

    int seen() {
      return version == null ? 0 : version;
    }
  }

  /** Which version is called off, and why. */
  record Off(
      @NotNull(message = "Say which version you saw.") Integer version,
      @Size(max = 1000, message = "A reason has at most 1000 characters.") String reason) {}

  /** A case by its number. */
  record Case(@NotBlank(message = "Give the number of the case.") String caseNumber) {}

  /** Why a case is taken off, or a note on a conflict. */
  @Schema(name = "PanelsSaid")
  record Said(@Size(max = 1000, message = "At most 1000 characters.") String reason) {}

  /** Who sits instead. */
  record Instead(
      @NotBlank(message = "Say who is in conflict.") String member,
      @NotBlank(message = "Choose who sits instead.") String substitute) {}

  private final Sittings sittings;
  private final Conflicts conflicts;
  private final SittingViews views;
  private final Packs packs;

  PanelsApi(Sittings sittings, Conflicts conflicts, SittingViews views, Packs packs) {
    this.sittings = sittings;
    this.conflicts = conflicts;
    this.views = views;
    this.packs = packs;
  }

  @GetMapping
  @Operation(summary = "Lists the meetings of the panel and the cases that wait for one")
  SittingViews.All all() {
    return views.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Arranges a meeting")
  Map<String, String> arrange(@Valid @RequestBody Sent sent) throws Refusal {
    return Map.of("number", sittings.arrange(sent.plan()));
  }

  @GetMapping("/pack/{caseNumber}")
  @Operation(
      summary = "Prints the pack of a case",
      description = "A PDF of at most four pages, by pseudonym. Each print is recorded.")
  ResponseEntity<byte[]> pack(@PathVariable String caseNumber) throws Refusal {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .body(packs.print(caseNumber));
  }

  @GetMapping("/{number}")
  @Operation(summary = "Shows one meeting with its cases and seats")
  SittingViews.One one(@PathVariable String number) throws Refusal {
    return views.one(number);
  }

  @PutMapping("/{number}")
  @Operation(summary = "Arranges a meeting otherwise, with a reason")
  SittingViews.One change(@PathVariable String number, @Valid @RequestBody Sent sent)
      throws Refusal {
    sittings.change(number, sent.seen(), sent.plan(), sent.reason());
    return views.one(number);
  }

  @PostMapping("/{number}/calling-off")
  @Operation(summary = "Calls a meeting off", description = "Its cases wait for another one.")
  SittingViews.One callOff(@PathVariable String number, @Valid @RequestBody Off off)
      throws Refusal {
    sittings.callOff(number, off.version(), off.reason());
    return views.one(number);
  }

  @PostMapping("/{number}/cases")
  @Operation(summary = "Puts a case on a meeting")
  SittingViews.One list(@PathVariable String number, @Valid @RequestBody Case listed)
      throws Refusal {
    sittings.list(number, listed.caseNumber().strip());
    return views.one(number);
  }

  @PostMapping("/{number}/cases/{caseNumber}/removal")
  @Operation(summary = "Takes a case off a meeting, with a reason")
  SittingViews.One takeOff(
      @PathVariable String number, @PathVariable String caseNumber, @Valid @RequestBody Said said)
      throws Refusal {
    sittings.takeOff(number, caseNumber, said.reason());
    return views.one(number);
  }

  @PostMapping("/{number}/cases/{caseNumber}/conflict")
  @Operation(
      summary = "Declares the caller's own conflict of interest with a case of the meeting",
      description = "A late one is taken all the same and marked as late.")
  SittingViews.One conflict(
      @PathVariable String number, @PathVariable String caseNumber, @Valid @RequestBody Said said)
      throws Refusal {
    conflicts.declare(number, caseNumber, said.reason());
    return views.one(number);
  }

  @PostMapping("/{number}/cases/{caseNumber}/substitute")
  @Operation(summary = "Names who sits on a case instead of a member in conflict")
  SittingViews.One substitute(
      @PathVariable String number,
      @PathVariable String caseNumber,
      @Valid @RequestBody Instead instead)
      throws Refusal {
    conflicts.substitute(number, caseNumber, instead.member(), instead.substitute());
    return views.one(number);
  }
}
