package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;
import static org.casereview.referral.format.WorkbookBuilder.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading rules of workbooks. */
class WorkbookTest {

  @TempDir Path folder;

  /** The good workbook with the inside of one cell of its case. */
  private WorkbookBuilder with(String column, String cell) {
    var names = new ArrayList<>(Arrays.asList(CASES.strip().split(",")));
    var values = new ArrayList<>(Arrays.asList(CASE.strip().split(",")));
    if (!names.contains(column)) {
      names.add(column);
      values.add("");
    }
    values.set(names.indexOf(column), cell);
    return new WorkbookBuilder()
        .sheet(
            "cases", row(1, names.toArray(new String[0])) + row(2, values.toArray(new String[0])));
  }

  private String value(WorkbookBuilder book, String column) throws Exception {
    var read = Read.of(book.write(folder));
    assertThat(read.found()).noneMatch(p -> p.endsWith("DATE_ORDER"));
    return read.referrals().get(0).content().file().get(column);
  }

  private List<String> found(WorkbookBuilder book) throws Exception {
    return Read.of(book.write(folder)).found();
  }

  @ParameterizedTest
  @CsvSource({
    "41035,1,2012-05-06",
    "41035.75,2,2012-05-06",
    "41035.9999999,1,2012-05-06",
    "41030,3,2012-05",
    "41035,3,2012-05-06",
    "41275,7,2013",
    "4.1035E4,1,2012-05-06"
  })
  void true_dates_are_read_with_the_precision_that_they_show(
      String serial, String style, String kept) throws Exception {
    var book = with("closed_date", "<c s=\"" + style + "\"><v>" + serial + "</v></c>");
    assertThat(value(book, "closed_date")).isEqualTo(kept);
  }

  @Test
  void a_workbook_that_counts_from_1904_is_read_so() throws Exception {
    var book = with("closed_date", "<c s=\"1\"><v>39573</v></c>").from1904();
    assertThat(value(book, "closed_date")).isEqualTo("2012-05-06");
  }

  @ParameterizedTest
  @CsvSource({
    "0,1",
    "0.5,1",
    "-3,1",
    "60,1",
    "45000,0",
    "41035,5",
    "41035,6",
    "2014,1",
    "9999999,1",
    "1E99,1"
  })
  void what_is_no_certain_date_is_not_guessed(String serial, String style) throws Exception {
    String cell = "<c s=\"" + style + "\"><v>" + serial + "</v></c>";
    assertThat(found(with("closed_date", cell))).containsExactly("cases/2/closed_date/BAD_DATE");
    if (serial.equals("0")) {
      assertThat(found(with("closed_date", cell).from1904()))
          .containsExactly("cases/2/closed_date/BAD_DATE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "suspect_count,<c><v>2.0</v></c>,2",
    "suspect_count,<c><v>3E0</v></c>,3",
    "group_based,<c t=\"b\"><v>1</v></c>,Y",
    "group_based,<c t=\"b\"><v>0</v></c>,N",
    "group_based,<c><v>1</v></c>,Y",
    "outcome_code,<c><v>15</v></c>,15",
    "force_reference,<c s=\"4\"><v>7</v></c>,007",
    "closed_date,<c><v>2012</v></c>,2012",
    "closed_date,<c t=\"d\"><v>2012-05-06T00:00:00</v></c>,2012-05-06",
    "outcome_code,<c t=\"str\"><f>A1</f><v>16</v></c>,16",
    "suspect_count,<c><f>1+1</f><v>2</v></c>,2",
    "operation_name,<c t=\"s\"><v>1</v></c>,Rich",
    "operation_name,<c t=\"s\"><v>0</v></c>,'=1+1'"
  })
  void cells_are_read_as_a_person_sees_them(String column, String cell, String kept)
      throws Exception {
    var book = with(column, cell);
    book.texts("<si><t>=1+1</t></si><si><r><t>Ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si>");
    assertThat(value(book, column)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c><f>NOW()</f></c>",
        "<c><f>NOW()</f><v></v></c>",
        "<c t=\"e\"><v>#REF!</v></c>",
        "<c><f t=\"shared\" si=\"0\"/></c>"
      })
  void a_formula_without_a_result_is_told_and_never_calculated(String cell) throws Exception {
    assertThat(found(with("operation_name", cell)))
        .containsExactly("cases/2/operation_name/FORMULA");
    assertThat(found(with("reported_date", cell))).containsExactly("cases/2/reported_date/FORMULA");
  }

  @Test
  void what_the_spreadsheet_has_spoilt_is_told() throws Exception {
    assertThat(found(with("force_reference", "<c><v>1.2345678901234568E+16</v></c>")))
        .containsExactly("cases/2/force_reference/BAD_NUMBER");
    assertThat(found(with("force_reference", "<c s=\"2\"><v>41035</v></c>")))
        .containsExactly("cases/2/force_reference/BAD_TEXT");
    assertThat(found(with("force_code", "<c><v>1</v></c>")))
        .containsExactly("cases/2/force_code/LEADING_ZERO");
    assertThat(found(with("operation_name", "a_x0001_b")))
        .containsExactly("cases/2/operation_name/BAD_TEXT");
  }

  @Test
  void rows_are_numbered_as_a_person_sees_them_and_other_sheets_are_told() throws Exception {
    var book =
        new WorkbookBuilder()
            .sheet(
                "Cases",
                row(3, CASES.strip().split(","))
                    + row(1_048_576, CASE.replace("15", "99").split(",")))
            .csv("Lines of Inquiry", "force_reference,line_reference,kind\nR-1,L1,PHONE\n")
            .csv("Pivot", "anything\n")
            .csv("Help", "ours\n");
    var read = Read.of(book.write(folder));
    assertThat(read.found())
        .containsExactlyInAnyOrder(
            "Pivot/0/null/UNKNOWN_TABLE", "cases/1048576/outcome_code/BAD_CODE");
    assertThat(read.referrals().get(0).content().rows(Table.LINES_OF_INQUIRY)).hasSize(1);
  }

  @Test
  void values_beyond_the_headings_are_told_and_blank_cells_are_nothing() throws Exception {
    String far = "<c r=\"XFD2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    String rows = row(1, CASES.strip().split(",")) + row(2, CASE.strip().split(","));
    var blank = rows.replaceFirst("</row>$", far.formatted(" "));
    assertThat(found(new WorkbookBuilder().sheet("cases", blank))).isEmpty();
    var full = rows.replaceFirst("</row>$", far.formatted("x"));
    assertThat(found(new WorkbookBuilder().sheet("cases", full)))
        .containsExactly("cases/2/null/BAD_TEXT");
  }
}
