package org.casereview.referral.carrier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.referral.carrier.SheetCells.Cell;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Harmless;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Row.Flaw;
import org.casereview.referral.format.Row.Spoilt;
import org.casereview.referral.format.Table;

/** One sheet of a workbook as a table; its first row that is not blank holds the headings. */
final class SheetTable implements TableRows {

  private static final int SAMPLED = 50;

  private final SheetCells cells;
  private final Table table;
  private final Mapping mapping;
  private Header header;

  SheetTable(SheetCells cells, Table table, Mapping mapping) {
    this.cells = cells;
    this.table = table;
    this.mapping = mapping;
  }

  @Override
  public List<Problem> look() throws PackageFault, IOException {
    var first = new ArrayList<List<String>>();
    cells.each(
        (number, row) -> {
          first.add(names(row));
          return false;
        });
    if (first.isEmpty()) {
      throw new PackageFault(
          PackageFault.Code.MISSING_COLUMN, table.label() + " has no header row: add it.");
    }
    header = new Header(table, first.get(0), mapping);
    return header.problems();
  }

  private static List<String> names(List<Cell> row) {
    var names = new ArrayList<String>();
    for (Cell cell : row) {
      while (names.size() < cell.column()) {
        names.add("");
      }
      names.add(cell.text() == null ? "" : cell.text());
    }
    return names;
  }

  @Override
  public Headings headings() throws PackageFault, IOException {
    var found = new ArrayList<Headings>();
    var names = new ArrayList<String>();
    int[] count = {0};
    cells.each(
        (number, row) -> {
          if (found.isEmpty()) {
            names.addAll(names(row));
            found.add(Headings.of(table, names));
          } else {
            for (Cell cell : row) {
              note(found.get(0), names, cell);
            }
          }
          return count[0]++ < SAMPLED;
        });
    return found.isEmpty() ? Headings.of(table, List.of()) : found.get(0);
  }

  private static void note(Headings headings, List<String> names, Cell cell) {
    if (cell.column() < names.size() && !names.get(cell.column()).isEmpty()) {
      headings.note(names.get(cell.column()), cell.text());
    }
  }

  @Override
  public void rows(Sink sink) throws PackageFault, IOException {
    boolean[] headed = {false};
    cells.each(
        (number, row) -> {
          if (headed[0]) {
            sink.accept(row(number, row));
          }
          headed[0] = true;
          return true;
        });
  }

  private Row row(int number, List<Cell> row) {
    var values = new String[table.columns().size()];
    Map<Integer, Spoilt> spoilt = new HashMap<>(0);
    Flaw flaw = null;
    for (Cell cell : row) {
      if (cell.column() >= header.width()) {
        flaw = Flaw.SURPLUS_VALUES;
      } else if (header.place(cell.column()) >= 0) {
        int place = header.place(cell.column());
        Spoilt found = spoilt(cell, place);
        if (found != null) {
          spoilt.put(place, found);
        } else {
          values[place] = header.isGivenBack() ? Harmless.undone(cell.text()) : cell.text();
        }
      }
    }
    return new Row(table, number, values, flaw, spoilt.isEmpty() ? Map.of() : spoilt);
  }

  private Spoilt spoilt(Cell cell, int place) {
    boolean reference = table.columns().get(place).kind() == Kind.REFERENCE;
    return cell.isDate() && reference ? Spoilt.MADE_A_DATE : cell.spoilt();
  }
}
