package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Refusal;
import org.casereview.referral.NewInformation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes new information about a case from the person at its file. */
@RestController
@Tag(name = "Cases")
class NewInformationApi {

  /** What is new, in the words of the person who records it. */
  @Schema(name = "NewInformationTold")
  record Told(
      @NotNull(message = "Say where it comes from: FORCE, VICTIM, THIRD_PARTY or REVIEW.")
          NewInformation.Source source,
      @NotBlank(message = "Say what is new and why it matters for this case.")
          @Size(max = 4000, message = "At most 4000 characters.")
          String reasons) {}

  private final CaseAccess cases;
  private final NewInformation information;

  NewInformationApi(CaseAccess cases, NewInformation information) {
    this.cases = cases;
    this.information = information;
  }

  @PostMapping("/api/cases/{number}/new-information")
  @Operation(
      summary = "Records new information",
      description =
          "For who may know of the case, whether its file is open to them or not. Whoever decided on"
              + " the old file looks again; a case that has ended goes back to screening.")
  Map<String, CaseState> take(@PathVariable String number, @Valid @RequestBody Told told)
      throws Refusal {
    var file = cases.toTellOf(number);
    return Map.of("state", information.told(file.id(), told.source(), told.reasons()));
  }
}
