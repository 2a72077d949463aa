package org.casereview.referral.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.casereview.referral.carrier.Read;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.Table;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that forces fill in. */
class TemplateWorkbookTest {

  @TempDir Path folder;

  private static byte[] template() throws Exception {
    var out = new ByteArrayOutputStream();
    TemplateWorkbook.write(out, code -> "Force " + code);
    return out.toByteArray();
  }

  private Map<String, String> parts(byte[] book) throws Exception {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(Files.write(folder.resolve("t.xlsx"), book).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  @Test
  void another_reader_finds_help_first_and_every_column() throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template()))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "Help",
              "cases",
              "suspects",
              "victims",
              "offences",
              "documents",
              "lines_of_inquiry",
              "Lists");
      for (Table table : Table.values()) {
        var header = book.findSheet(table.label()).orElseThrow().read().get(0);
        assertThat(header.stream().map(cell -> cell.getText()))
            .containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
      }
      var help = book.getFirstSheet().read().stream().map(Object::toString).toList().toString();
      assertThat(help).contains("Only the dark blue columns are required", "Force 14", "22B");
    }
  }

  @Test
  void every_code_column_has_a_drop_down_and_dates_and_references_their_format() throws Exception {
    var parts = parts(template());
    for (Table table : Table.values()) {
      String sheet = parts.get("xl/worksheets/sheet" + (table.ordinal() + 2) + ".xml");
      long wanted =
          table.columns().stream()
              .filter(c -> !c.codes().isEmpty() || c.kind() == Kind.YES_NO)
              .count();
      assertThat(sheet.split("<dataValidation ", -1)).as(table.label()).hasSize((int) wanted + 1);
      assertThat(sheet).contains("state=\"frozen\"", "<cols>").doesNotContain("null");
    }
    assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy", "formatCode=\"@\"");
    assertThat(parts.get("xl/workbook.xml")).contains("name=\"Lists\"", "state=\"hidden\"");
  }

  @Test
  void the_empty_template_is_taken_and_said_to_hold_no_case() throws Exception {
    var read = Read.of(Files.write(folder.resolve("empty.xlsx"), template()));
    assertThat(read.found()).containsExactly("cases/0/null/NO_CASES");
  }

  @Test
  void the_template_filled_in_with_its_own_examples_is_accepted() throws Exception {
    var parts = parts(template());
    for (Table table : Table.values()) {
      parts.computeIfPresent(
          "xl/worksheets/sheet" + (table.ordinal() + 2) + ".xml",
          (name, xml) -> xml.replace("</sheetData>", example(table) + "</sheetData>"));
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    var read = Read.of(Files.write(folder.resolve("filled.xlsx"), out.toByteArray()));
    assertThat(read.found()).isEmpty();
    assertThat(read.referrals().get(0).content().tables()).hasSize(5);
  }

  /** Files and deaths stay out: the workbook brings no files, and the example is alive. */
  private static String example(Table table) {
    var row = new StringBuilder("<row r=\"2\">");
    for (Column column : table.columns()) {
      boolean blank = column.name().equals("date_of_death") || column.name().equals("file");
      String value = Guide.example(table, column);
      row.append("<c t=\"inlineStr\"><is><t>").append(blank ? "" : value).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  @Test
  void the_guide_knows_every_column_and_code() {
    for (Table table : Table.values()) {
      assertThat(Guide.help(table)).endsWith(".");
      for (Column column : table.columns()) {
        assertThat(Guide.help(table, column)).as(column.name()).contains(".");
        assertThat(Guide.example(table, column)).as(column.name()).isNotBlank();
        assertThat(Guide.codes(column, code -> code)).allMatch(c -> !c.label().isBlank());
      }
    }
    assertThat(Guide.title(Table.SUSPECTS.column("pnc_id"))).isEqualTo("PNC ID");
    assertThat(Guide.json("lines_of_inquiry")).isEqualTo("linesOfInquiry");
    assertThat(Guide.codes(Table.CASES.column("outcome_code"), c -> c).get(1).code())
        .isEqualTo("1A");
  }
}
