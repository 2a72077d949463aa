package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.casereview.platform.Refusal;
import org.casereview.referral.ColumnMapping;
import org.casereview.referral.ColumnMappings;
import org.casereview.referral.ExportColumns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which columns of a force's own export are which: looked at, said once, remembered. */
@RestController
@Tag(name = "Referrals")
class MappingApi {

  /** The tables of an export. */
  record Columns(List<ExportColumns.Found> tables) {}

  /** A mapping as a liaison says it: by table, the heading and the column that it means. */
  @Schema(name = "MappingSaid")
  record Said(
      @NotNull(message = "Say which heading is which column, by table.")
          @Size(max = 6, message = "The referral package has six tables.")
          Map<String, @Size(max = 200, message = "At most 200 headings.") Map<String, String>>
              columns) {}

  private final ExportColumns exports;
  private final ColumnMappings mappings;

  MappingApi(ExportColumns exports, ColumnMappings mappings) {
    this.exports = exports;
    this.mappings = mappings;
  }

  @PostMapping("/api/referrals/columns")
  @Operation(
      summary = "Looks at the headings of an export",
      description = "Nothing is kept. Says which headings are read, and what others may mean.")
  Columns look(@RequestParam MultipartFile file, @RequestParam(required = false) String force)
      throws IOException, Refusal {
    try (var in = file.getInputStream()) {
      return new Columns(exports.look(in, force));
    }
  }

  @GetMapping("/api/column-mappings")
  @Operation(summary = "The column mappings of the forces that you send for")
  List<ColumnMapping> list() {
    return mappings.list();
  }

  @GetMapping("/api/column-mappings/{force}")
  @Operation(summary = "The column mapping of a force")
  ColumnMapping find(@PathVariable String force) throws Refusal {
    return mappings.find(force);
  }

  @PutMapping("/api/column-mappings/{force}")
  @Operation(
      summary = "Says how the columns of a force's export are read from now on",
      description = "Takes the place of what was said before, which stays on record.")
  ColumnMapping set(@PathVariable String force, @Valid @RequestBody Said said) throws Refusal {
    return mappings.set(force, said.columns());
  }
}
