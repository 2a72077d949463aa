package org.casereview.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFilter;
import org.casereview.casefile.CaseState;
import org.casereview.home.CaseItem;
import org.casereview.home.CaseList;
import org.casereview.home.Cases;
import org.casereview.home.FileRoom;
import org.casereview.home.OpenedFile;
import org.casereview.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases as programs and our own pages read them. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "The cases that the caller may know of.")
class CasesApi {

  private final Cases cases;
  private final FileRoom fileRoom;

  CasesApi(Cases cases, FileRoom fileRoom) {
    this.cases = cases;
    this.fileRoom = fileRoom;
  }

  @GetMapping
  @Operation(
      summary = "Lists cases",
      description =
          "In the order of their numbers. Central staff see all cases, a liaison those of the own"
              + " force.")
  CaseList list(
      @Parameter(description = "Code of the referring force.", example = "14")
          @RequestParam(required = false)
          String force,
      @Parameter(description = "The force's own reference, whole.") @RequestParam(required = false)
          String reference,
      @RequestParam(required = false) CaseState state,
      @Parameter(example = "P1")
          @RequestParam(required = false)
          @Pattern(regexp = "|P[0-4]", message = "The priority is one of P0 to P4.")
          String priority,
      @Parameter(example = "IN_SCOPE") @RequestParam(required = false) String scopeOutcome,
      @RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.")
          int page,
      @RequestParam(defaultValue = "50")
          @Min(value = 1, message = "A page has at least 1 case.")
          @Max(value = 1000, message = "A page has at most 1000 cases.")
          int size) {
    return cases.list(
        new CaseFilter(null, force, reference, state, priority, scopeOutcome), page, size);
  }

  @GetMapping("/find")
  @Operation(
      summary = "Finds cases",
      description =
          "By case number, the force's reference, a crime number or the name of an operation. At"
              + " most 20.")
  List<CaseItem> find(
      @Parameter(example = "CR-2026-000123")
          @RequestParam
          @Size(max = 200, message = "What is looked for has at most 200 characters.")
          String q) {
    return cases.find(q);
  }

  @GetMapping("/{number}")
  @Operation(summary = "Shows one case")
  CaseItem.WithClocks get(@PathVariable String number) {
    return cases.get(number);
  }

  @GetMapping("/{number}/persons/{pseudonym}")
  @Operation(
      summary = "Shows the name behind a pseudonym",
      description = "For who may open the file; each look is recorded.")
  Map<String, String> name(
      @PathVariable String number,
      @PathVariable @Pattern(regexp = "[SV]-[0-9]{2,4}", message = "Such as S-01 or V-01.")
          String pseudonym)
      throws Refusal {
    return Map.of("pseudonym", pseudonym, "name", fileRoom.name(number, pseudonym));
  }

  @GetMapping("/{number}/file")
  @Operation(
      summary = "Opens the file of a case",
      description =
          "With what each part of the review holds on it, and what happened. Opening it is"
              + " recorded. 404 for liaisons; 409 with the reason where something has to be done"
              + " first.")
  OpenedFile open(@PathVariable String number) throws Refusal {
    return fileRoom.open(number);
  }
}
