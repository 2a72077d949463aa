package org.casereview.referral.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.Table;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of the template: what goes where, with an example of each value. */
final class HelpSheet {

  private static final List<String> HOW =
      List.of(
          "How to refer closed investigations to the review",
          "Fill in a row of the sheet cases for each investigation, then rows of the other sheets"
              + " with the same force_reference. Only the dark blue columns are required.",
          "Dates: real dates, day first. If only the month or the year is known, write it with an"
              + " apostrophe before it, '2014-03 or '2014: else the spreadsheet makes a day of it.",
          "Yes or no: Y, N, or U for unknown. A blank cell is unknown too, and never no.",
          "Put values, not formulas. Do not rename the sheets or the headings of the first row;"
              + " columns may stand in any order.",
          "Then send the workbook on the page Referrals. You can have it checked first: nothing is"
              + " kept then.");
  private static final double[] WIDTHS = {20, 30, 10, 22, 90, 34};

  private final Worksheet sheet;
  private final UnaryOperator<String> forceNames;
  private int row;

  HelpSheet(Worksheet sheet, UnaryOperator<String> forceNames) {
    this.sheet = sheet;
    this.forceNames = forceNames;
  }

  void write() {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.width(i, WIDTHS[i]);
    }
    HOW.forEach(sentence -> line(row == 0, sentence));
    for (Table table : Table.values()) {
      row++;
      line(true, table.label(), Guide.help(table));
      line(true, "Sheet", "Column", "Required", "What", "Meaning", "Example");
      for (Column column : table.columns()) {
        line(
            false,
            table.label(),
            column.name(),
            column.required() ? "required" : "",
            what(column),
            Guide.help(table, column),
            Guide.example(table, column));
      }
    }
    codes();
  }

  private static String what(Column column) {
    return switch (column.kind()) {
      case DATE -> "date";
      case YES_NO -> "Y, N or U";
      case NUMBER -> "whole number";
      case EMAIL -> "e-mail address";
      case CODE, FORCE, ETHNICITY, OBSERVED -> "code, see below";
      case CODES -> "codes, see below";
      default -> "text, up to " + column.max() + " characters";
    };
  }

  private void codes() {
    Map<String, Column> lists = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      for (Column column : table.columns()) {
        if (!column.codes().isEmpty() && column.kind() != Kind.YES_NO) {
          lists.putIfAbsent(column.codes().toString(), column);
        }
      }
    }
    row++;
    line(true, "Codes", "Code", "", "", "Meaning");
    for (Column column : lists.values()) {
      for (Guide.Code code : Guide.codes(column, forceNames)) {
        line(false, column.name(), code.code(), "", "", code.label());
      }
    }
  }

  private void line(boolean bold, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
      if (bold) {
        sheet.style(row, i).bold().set();
      }
    }
    row++;
  }
}
