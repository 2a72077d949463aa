package org.casereview.referral.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.Table;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook to fill in: a sheet for each table, lists to choose from, and help. */
public final class TemplateWorkbook {

  private static final int LAST_ROW = 20_000;
  private static final String REQUIRED = "1D5C8A";
  private static final String OPTIONAL = "5F6B73";

  private final Workbook book;
  private final UnaryOperator<String> forceNames;
  private final Map<String, Range> lists = new HashMap<>();

  private TemplateWorkbook(Workbook book, UnaryOperator<String> forceNames) {
    this.book = book;
    this.forceNames = forceNames;
  }

  /**
   * Writes it.
   *
   * @param forceNames the name of a force by its code
   */
  public static void write(OutputStream out, UnaryOperator<String> forceNames) throws IOException {
    try (var book = new Workbook(out, "Case Review", "1.0")) {
      new TemplateWorkbook(book, forceNames).write();
    }
  }

  private void write() throws IOException {
    new HelpSheet(book.newWorksheet("Help"), forceNames).write();
    var sheets = new EnumMap<Table, Worksheet>(Table.class);
    for (Table table : Table.values()) {
      sheets.put(table, book.newWorksheet(table.label()));
    }
    Worksheet hidden = book.newWorksheet("Lists");
    sheets.forEach((table, sheet) -> fill(table, sheet, hidden));
    hidden.setVisibilityState(VisibilityState.HIDDEN);
    book.setActiveTab(0);
  }

  private void fill(Table table, Worksheet sheet, Worksheet hidden) {
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      sheet.value(0, i, column.name());
      sheet
          .style(0, i)
          .bold()
          .fontColor("FFFFFF")
          .fillColor(column.required() ? REQUIRED : OPTIONAL)
          .set();
      sheet.width(i, width(column));
      sheet.style(i).format(format(column)).set();
      String about = (column.required() ? "Required. " : "") + Guide.help(table, column);
      sheet.comment(0, i, about);
      choices(sheet.range(1, i, LAST_ROW, i), column, hidden);
    }
    sheet.freezePane(0, 1);
  }

  /** References are text, so that a spreadsheet makes no number or date of them. */
  private static String format(Column column) {
    return switch (column.kind()) {
      case DATE -> "dd/mm/yyyy";
      case NUMBER -> "0";
      default -> "@";
    };
  }

  private static double width(Column column) {
    int words = column.name().length() + 3;
    return Math.max(words, column.max() >= 500 ? 50 : 14);
  }

  private void choices(Range cells, Column column, Worksheet hidden) {
    if (column.kind() == Kind.YES_NO) {
      cells
          .validateWithListByFormula("\"Y,N,U\"")
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle("Y, N or U")
          .error("Choose Y, N or U, or leave the cell blank.");
    } else if (!column.codes().isEmpty()) {
      boolean several = column.kind() == Kind.CODES;
      cells
          .validateWithList(list(column, hidden))
          .allowBlank(true)
          .errorStyle(
              several ? DataValidationErrorStyle.INFORMATION : DataValidationErrorStyle.STOP)
          .showErrorMessage(!several)
          .errorTitle("Not a code of this column")
          .error("Choose one of the list; the sheet Help says what each means.");
    }
  }

  /** The codes of a column on the hidden sheet; columns with the same codes share them. */
  private Range list(Column column, Worksheet hidden) {
    return lists.computeIfAbsent(
        column.codes().toString(),
        key -> {
          int at = lists.size() * 2;
          var codes = Guide.codes(column, forceNames);
          for (int i = 0; i < codes.size(); i++) {
            hidden.value(i, at, codes.get(i).code());
            hidden.value(i, at + 1, codes.get(i).label());
          }
          return hidden.range(0, at, codes.size() - 1, at);
        });
  }
}
