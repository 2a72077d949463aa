package org.casereview.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.sla.BreachAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes why a deadline was missed and by when it is made good. */
@RestController
@Tag(name = "Deadlines")
class BreachesApi {

  /** The account of a missed deadline. */
  record Accounted(
      @NotBlank(message = "Choose the cause.") String cause,
      LocalDate recoverBy,
      @Size(max = 1000, message = "At most 1000 characters.") String note) {}

  private final BreachAccounts accounts;

  BreachesApi(BreachAccounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/api/sla/breach-causes")
  @Operation(summary = "Lists the causes that a missed deadline may have")
  List<BreachAccounts.Cause> causes() {
    return accounts.causes();
  }

  @PostMapping("/api/sla/breaches/{id}/account")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says why a deadline was missed and by when it is made good",
      description =
          "For who had the task, the team that was told, managers and heads of review. An earlier"
              + " account stays on file; no deadline and no outcome changes by it.")
  void account(@PathVariable UUID id, @Valid @RequestBody Accounted account) throws Refusal {
    String note = account.note() == null || account.note().isBlank() ? null : account.note();
    accounts.give(id, account.cause(), account.recoverBy(), note == null ? null : note.strip());
  }
}
