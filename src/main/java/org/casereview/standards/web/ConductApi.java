package org.casereview.standards.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import org.casereview.platform.Refusal;
import org.casereview.standards.ConductIndications;
import org.casereview.standards.Indication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The one way in for an indication of misconduct; there is none out. */
@RestController
@Tag(name = "Conduct", description = "Indications of misconduct, taken and never shown again.")
class ConductApi {

  /** What somebody says, with the code of the table of indications. */
  @Schema(name = "ConductRaised")
  record Raised(
      @NotNull(message = "Say which kind of conduct it is.") String indication,
      @NotBlank(message = "Say what you have seen.")
          @Size(max = 8000, message = "The account has at most 8000 characters.")
          String account) {}

  private final ConductIndications indications;

  ConductApi(ConductIndications indications) {
    this.indications = indications;
  }

  @PostMapping("/api/cases/{number}/conduct-indications")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Raises an indication of misconduct",
      description =
          "For who may know of the case. It goes to the standards liaisons alone; the answer is always"
              + " the same, and nothing of it is found afterwards by who raised it.")
  Map<String, String> raise(@PathVariable String number, @Valid @RequestBody Raised raised)
      throws Refusal {
    indications.raise(number, known(raised.indication()), raised.account());
    return Map.of();
  }

  private static Indication known(String code) {
    return Arrays.stream(Indication.values())
        .filter(indication -> indication.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The indication is not a known one."));
  }
}
