package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.casereview.people.Forces;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.Table;
import org.casereview.referral.template.TemplateWorkbook;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a package looks like: as a workbook to fill in, and as data for pages and exports. */
@RestController
@Tag(name = "Referrals")
class TemplateApi {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The format of the referral package. */
  record Format(List<TableFormat> tables) {}

  /**
   * One table.
   *
   * @param json the name of its array in JSON; null for cases
   */
  record TableFormat(
      String name, String title, String help, String json, List<ColumnFormat> columns) {}

  /**
   * One column.
   *
   * @param max longest text; null where no text is wanted
   * @param codes the codes that it takes; empty for other kinds
   */
  record ColumnFormat(
      String name,
      String json,
      String title,
      Kind kind,
      boolean required,
      Integer max,
      List<Guide.Code> codes,
      String help,
      String example) {}

  private final Forces forces;

  TemplateApi(Forces forces) {
    this.forces = forces;
  }

  @GetMapping("/api/referrals/template.xlsx")
  @Operation(summary = "The workbook to fill in and send")
  void template(HttpServletResponse response) throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case-review-referrals.xlsx\"");
    TemplateWorkbook.write(response.getOutputStream(), forces::name);
  }

  @GetMapping("/api/referrals/format")
  @Operation(summary = "Tables, columns and codes of the referral package, with help")
  Format format() {
    return new Format(Arrays.stream(Table.values()).map(this::table).toList());
  }

  private TableFormat table(Table table) {
    return new TableFormat(
        table.label(),
        Guide.title(table),
        Guide.help(table),
        table == Table.CASES ? null : Guide.json(table.label()),
        table.columns().stream().map(column -> column(table, column)).toList());
  }

  private ColumnFormat column(Table table, Column column) {
    boolean text =
        switch (column.kind()) {
          case TEXT, LIST, REFERENCE, EMAIL -> true;
          default -> false;
        };
    return new ColumnFormat(
        column.name(),
        Guide.json(column.name()),
        Guide.title(column),
        column.kind(),
        column.required(),
        text ? column.max() : null,
        Guide.codes(column, forces::name),
        Guide.help(table, column),
        Guide.example(table, column));
  }
}
