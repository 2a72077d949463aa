package org.casereview.referral.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The six tables of a referral package and the columns of each. */
public enum Table {
  CASES("cases", "force_reference", Columns.cases()),
  SUSPECTS("suspects", "suspect_reference", Columns.suspects()),
  VICTIMS("victims", "victim_reference", Columns.victims()),
  OFFENCES("offences", "offence_reference", Columns.offences()),
  DOCUMENTS("documents", "document_reference", Columns.documents()),
  LINES_OF_INQUIRY("lines_of_inquiry", "line_reference", Columns.lines());

  public static final List<Table> CHILDREN =
      List.of(SUSPECTS, VICTIMS, OFFENCES, DOCUMENTS, LINES_OF_INQUIRY);

  private final String label;
  private final String reference;
  private final List<Column> columns;
  private static final Map<String, Table> NAMED =
      Arrays.stream(values()).collect(Collectors.toMap(t -> key(t.label), t -> t));

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> own = new HashMap<>();

  Table(String label, String reference, List<Column> columns) {
    this.label = label;
    this.reference = reference;
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      places.put(key(columns.get(i).name()), i);
      own.put(columns.get(i).name(), i);
    }
  }

  /** The name of the table's file without its ending. */
  public String label() {
    return label;
  }

  /** The column that tells its rows apart. */
  public String reference() {
    return reference;
  }

  public List<Column> columns() {
    return columns;
  }

  public Column column(String name) {
    return columns.get(place(name));
  }

  /** Place of a column that is sure to exist. */
  public int place(String name) {
    return own.get(name);
  }

  /** Place of the column that a file or field calls so, whatever its case, blanks, _ and -. */
  public Optional<Integer> placeOf(String heading) {
    return Optional.ofNullable(places.get(key(heading)));
  }

  public static Optional<Table> named(String name) {
    return Optional.ofNullable(NAMED.get(key(name)));
  }

  /** A name without regard to case, blanks, _ and -. */
  public static String key(String name) {
    String trimmed = Text.trimmed(name);
    var key = new StringBuilder(trimmed.length());
    // A plain loop: the name of each field of each row comes by here.
    for (int i = 0; i < trimmed.length(); i += Character.charCount(trimmed.codePointAt(i))) {
      int c = trimmed.codePointAt(i);
      if (c != '_' && c != '-' && !Text.isBlank(c)) {
        key.appendCodePoint(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
