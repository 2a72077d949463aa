package org.casereview.referral.carrier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.casereview.referral.format.Row.Spoilt;
import org.casereview.referral.format.Text;

/** Reads the cells of a sheet, row by row, as a person sees them. */
final class SheetCells {

  /**
   * A cell that is not blank.
   *
   * @param column counted from 0
   * @param spoilt what is wrong with it whatever its column; null when nothing is
   * @param isDate whether it was a date to the spreadsheet
   */
  record Cell(int column, String text, Spoilt spoilt, boolean isDate) {}

  /** Takes the cells of a row; says whether to go on. */
  @FunctionalInterface
  interface Sink {
    boolean row(int number, List<Cell> cells) throws PackageFault;
  }

  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  private final Workbook book;
  private final ZipEntry entry;
  private final String part;
  private final Limits limits;

  SheetCells(Workbook book, ZipEntry entry, String part, Limits limits) {
    this.book = book;
    this.entry = entry;
    this.part = part;
    this.limits = limits;
  }

  void each(Sink sink) throws PackageFault, IOException {
    int last = 0;
    int count = 0;
    boolean inData = false;
    try (Xml xml = book.open(entry, part)) {
      while (xml.next() && !xml.ends("sheetData")) {
        inData |= xml.starts("sheetData");
        if (inData && xml.starts("row")) {
          int number = number(xml.attribute("r"), last);
          last = number;
          var cells = cells(xml, number);
          if (!cells.isEmpty() && ++count > limits.rows() + 1) {
            throw PackageFault.tooLarge(
                part + " has more than " + limits.rows() + " rows: send several packages.");
          }
          if (!cells.isEmpty() && !sink.row(number, cells)) {
            return;
          }
        }
      }
    }
    if (!inData) {
      throw Xml.damaged(part);
    }
  }

  private int number(String said, int last) throws PackageFault {
    int number = last + 1;
    if (said != null) {
      number = said.matches("[0-9]{1,7}") ? Integer.parseInt(said) : 0;
    }
    if (number <= last || number > LAST_ROW) {
      throw Xml.damaged(part + " has rows that are not in order; it");
    }
    return number;
  }

  private List<Cell> cells(Xml xml, int row) throws PackageFault, IOException {
    var cells = new ArrayList<Cell>();
    int last = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        last = column(xml.attribute("r"), row, last);
        Cell cell = cell(xml, last);
        if (cell.spoilt() != null || !Text.trimmed(cell.text()).isEmpty()) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private int column(String address, int row, int last) throws PackageFault {
    int column = last + 1;
    if (address != null) {
      int letters = 0;
      column = 0;
      while (letters < Math.min(3, address.length()) && isLetter(address.charAt(letters))) {
        column = column * 26 + address.charAt(letters++) - 'A' + 1;
      }
      boolean right = letters > 0 && address.substring(letters).equals(Integer.toString(row));
      column = right ? column - 1 : -1;
    }
    if (column <= last || column >= LAST_COLUMN) {
      throw Xml.damaged(part + " has cells that are not in order; it");
    }
    return column;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private Cell cell(Xml xml, int column) throws PackageFault, IOException {
    String type = xml.attribute("t");
    CellFormat format = book.format(xml.attribute("s"));
    var value = new StringBuilder();
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        xml.text(value);
      } else if (xml.starts("is")) {
        value.append(SharedStrings.text(xml, "is"));
      } else if (xml.starts("f")) {
        formula = true;
      }
    }
    boolean text = "str".equals(type) || "inlineStr".equals(type);
    if ("e".equals(type) || (formula && value.isEmpty() && !text)) {
      return new Cell(column, null, Spoilt.FORMULA, false);
    }
    return read(column, type == null ? "n" : type, value.toString(), format);
  }

  private Cell read(int column, String type, String value, CellFormat format) throws PackageFault {
    return switch (type) {
      case "s" -> new Cell(column, shared(value), null, false);
      case "b" -> new Cell(column, value.equals("1") ? "TRUE" : "FALSE", null, false);
      case "n" -> number(column, value, format);
      case "str" -> new Cell(column, SharedStrings.unescaped(value), null, false);
      default -> new Cell(column, value, null, false);
    };
  }

  private Cell number(int column, String value, CellFormat format) {
    boolean date = format.isDate() && !value.isEmpty();
    boolean rounded = !date && CellFormat.isRounded(value);
    String shown = value.isEmpty() ? "" : format.shown(value, book.isFrom1904());
    return new Cell(column, rounded ? null : shown, rounded ? Spoilt.ROUNDED : null, date);
  }

  private String shared(String number) throws PackageFault {
    String text = number.isEmpty() ? "" : book.text(number);
    if (text == null) {
      throw Xml.damaged(part);
    }
    return text;
  }
}
