package org.casereview.referral.format;

import java.util.Map;

/**
 * A row as it was sent.
 *
 * @param number as a person sees it: the header of a file is row 1, the first of an array is 1
 * @param cells raw values by the place of their column; null where nothing stands
 * @param flaw what is wrong with the row itself, or null
 * @param spoilt by place: cells that hold something that cannot be taken as a value
 */
@SuppressWarnings("ArrayRecordComponent") // a million of them: no list and no map around each
public record Row(Table table, int number, String[] cells, Flaw flaw, Map<Integer, Spoilt> spoilt) {

  /** What a row may have that no column can tell. */
  public enum Flaw {
    SURPLUS_VALUES,
    NESTED_VALUE,
    OTHER_CASE
  }

  /** What a spreadsheet may have done to a cell, so that nobody knows what was meant. */
  public enum Spoilt {
    FORMULA(
        "FORMULA",
        "This cell holds a formula without a result, or an error: put the value itself there."),
    ROUNDED(
        "BAD_NUMBER",
        "The spreadsheet has rounded this long number: format the column as text and enter it"
            + " again."),
    MADE_A_DATE(
        "BAD_TEXT",
        "The spreadsheet has made a date of this reference: format the column as text and enter it"
            + " again.");

    private final String code;
    private final String sentence;

    Spoilt(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    String code() {
      return code;
    }

    String sentence() {
      return sentence;
    }
  }

  public Row(Table table, int number, String[] cells, Flaw flaw) {
    this(table, number, cells, flaw, Map.of());
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
    if (!spoilt.isEmpty()) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      if (value(i) != null) {
        return false;
      }
    }
    return true;
  }
}
