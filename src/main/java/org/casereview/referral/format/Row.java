package org.casereview.referral.format;

/**
 * A row as it was sent.
 *
 * @param number as a person sees it: the header of a file is row 1, the first of an array is 1
 * @param cells raw values by the place of their column; null where nothing stands
 * @param flaw what is wrong with the row itself, or null
 */
@SuppressWarnings("ArrayRecordComponent") // a million of them: no list and no map around each
public record Row(Table table, int number, String[] cells, Flaw flaw) {

  /** What a row may have that no column can tell. */
  public enum Flaw {
    SURPLUS_VALUES,
    NESTED_VALUE,
    OTHER_CASE
  }

  /** The trimmed value of a column, or null when it is blank. */
  public String value(String column) {
    return value(table.place(column));
  }

  public String value(int place) {
    String text = Text.trimmed(cells[place]);
    return text.isEmpty() ? null : text;
  }

  public boolean isBlank() {
    for (int i = 0; i < cells.length; i++) {
      if (value(i) != null) {
        return false;
      }
    }
    return true;
  }
}
