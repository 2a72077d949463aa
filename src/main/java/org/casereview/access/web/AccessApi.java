package org.casereview.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.access.CaseGrant;
import org.casereview.access.CaseGrants;
import org.casereview.access.EmergencyAccesses;
import org.casereview.access.Level;
import org.casereview.access.Reason;
import org.casereview.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is let to a case or kept from it, and files that are opened in an emergency. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Need to know")
class AccessApi {

  /** Somebody to be let to a case or kept from it. */
  @Schema(name = "AccessWanted")
  record Wanted(String staffId, Level level, String reasonCode, String reason) {}

  /** Why something is done. */
  @Schema(name = "AccessWhy")
  record Why(String reason) {}

  private final CaseGrants grants;
  private final EmergencyAccesses emergencies;

  AccessApi(CaseGrants grants, EmergencyAccesses emergencies) {
    this.grants = grants;
    this.emergencies = emergencies;
  }

  @GetMapping("/grants")
  @Operation(
      summary = "Lists who was let to the case or kept from it",
      description = "For heads of review, managers and auditors.")
  List<CaseGrant> of(@PathVariable String number) {
    return grants.of(number);
  }

  @PostMapping("/grants")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps somebody from the case, or lets them to it",
      description = "By a head of review. It holds from the person's next request on.")
  Map<String, UUID> give(@PathVariable String number, @RequestBody Wanted wanted) throws Refusal {
    return Map.of(
        "id",
        grants.give(
            number,
            wanted.staffId(),
            wanted.level(),
            new Reason(wanted.reasonCode(), wanted.reason())));
  }

  @PostMapping("/grants/{id}/ending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Asks to end it, with a reason")
  void askEnd(@PathVariable String number, @PathVariable UUID id, @RequestBody Why why)
      throws Refusal {
    grants.askEnd(number, id, why.reason());
  }

  @PostMapping("/grants/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Ends it",
      description = "By a head of review; an exclusion by somebody else than who asked.")
  void end(@PathVariable String number, @PathVariable UUID id) throws Refusal {
    grants.end(number, id);
  }

  @PostMapping("/emergency")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Opens the file in an emergency",
      description =
          "For a short time and on record. Managers and auditors are told at once; an auditor reviews it.")
  Map<String, Instant> open(@PathVariable String number, @RequestBody Reason why) throws Refusal {
    return Map.of("until", emergencies.open(number, why));
  }
}
