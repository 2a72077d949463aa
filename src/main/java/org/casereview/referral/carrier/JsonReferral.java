package org.casereview.referral.carrier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Row.Flaw;
import org.casereview.referral.format.Table;

/** Reads one referral from where the parser stands, at the start of its object. */
final class JsonReferral {

  private static final int MOST_UNKNOWN = 1000;
  private static final int MOST_FIELDS = 1000;
  private static final int MOST_VALUES = 10_000;

  private final JsonParser json;
  private final Set<Problem> unknown;
  private final Limits limits;
  private final Mapping mapping;
  private int children;
  private int caseNumber;
  private long weight;

  JsonReferral(JsonParser json, Set<Problem> unknown, Limits limits, Mapping mapping) {
    this.json = json;
    this.unknown = unknown;
    this.limits = limits;
    this.mapping = mapping;
  }

  RawReferral read(int number) throws PackageFault, IOException {
    var tables = new EnumMap<Table, List<Row>>(Table.class);
    weight = 0;
    caseNumber = number;
    Row file = row(Table.CASES, number, tables, null);
    String reference = file.value("force_reference");
    for (var rows : tables.values()) {
      rows.replaceAll(row -> within(row, reference));
    }
    return new RawReferral(file, tables);
  }

  /** A row inside a case belongs to it; it need not say so, and must not say otherwise. */
  private static Row within(Row row, String reference) {
    String own = row.value("force_reference");
    var cells = row.cells().clone();
    cells[row.table().place("force_reference")] = reference;
    boolean other = own != null && !own.equals(reference);
    return new Row(row.table(), row.number(), cells, other ? Flaw.OTHER_CASE : row.flaw());
  }

  private Row row(Table table, int number, Map<Table, List<Row>> tables, Flaw noted)
      throws PackageFault, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw PackageFault.unreadable("An object is wanted for each row of " + table.label() + ".");
    }
    var cells = new String[table.columns().size()];
    var seen = new HashSet<String>();
    Flaw flaw = noted;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      String key = mapping.place(table, name).map(String::valueOf).orElse(Table.key(name));
      if (!seen.add(key)) {
        throw new PackageFault(
            PackageFault.Code.DUPLICATE_COLUMN,
            "A row of " + table.label() + " has the same field twice: leave only one of them.");
      }
      if (seen.size() > MOST_FIELDS) {
        throw PackageFault.tooLarge(
            "A row of "
                + table.label()
                + " has more than "
                + MOST_FIELDS
                + " fields: leave only those of the referral package.");
      }
      flaw = field(table, name, cells, tables) ? flaw : Flaw.NESTED_VALUE;
    }
    return new Row(table, number, cells, flaw);
  }

  /** Takes one field; false when it holds an object where a value is wanted. */
  private boolean field(Table table, String name, String[] cells, Map<Table, List<Row>> tables)
      throws PackageFault, IOException {
    var place = mapping.place(table, name);
    if (place.isPresent()) {
      return value(cells, place.get());
    }
    var child = table == Table.CASES ? Table.named(name) : java.util.Optional.<Table>empty();
    if (child.isPresent() && child.get() != Table.CASES) {
      rows(child.get(), tables);
      return true;
    }
    json.skipChildren();
    if (!Header.isOwnAddition(name) && unknown.size() < MOST_UNKNOWN) {
      unknown.add(
          Problem.ofTable(
              table.label(),
              name,
              "UNKNOWN_COLUMN",
              "This field is not of the referral package and was ignored."));
    }
    return true;
  }

  private boolean value(String[] cells, int place) throws PackageFault, IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_ARRAY) {
      var values = new ArrayList<String>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (!json.currentToken().isScalarValue()) {
          json.skipChildren();
          skipToEndOfArray();
          return false;
        }
        values.add(json.getValueAsString(""));
        if (values.size() > MOST_VALUES) {
          throw PackageFault.tooLarge("A field has more than " + MOST_VALUES + " values.");
        }
      }
      cells[place] = String.join(";", values);
      return true;
    }
    if (!token.isScalarValue()) {
      json.skipChildren();
      return false;
    }
    cells[place] = token == JsonToken.VALUE_NULL ? null : json.getText();
    return true;
  }

  private void skipToEndOfArray() throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
    }
  }

  private void rows(Table table, Map<Table, List<Row>> tables) throws PackageFault, IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw PackageFault.unreadable("An array is wanted for " + table.label() + ".");
    }
    var rows = new ArrayList<Row>();
    int number = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (++children > limits.rows()) {
        throw PackageFault.tooLarge("The package has more than " + limits.rows() + " rows.");
      }
      Row row = row(table, ++number, tables, null);
      if (!row.isBlank() || row.flaw() != null) {
        weight += References.weight(row);
        if (weight > limits.pass()) {
          throw References.tooHeavy(caseNumber);
        }
        rows.add(row);
      }
    }
    tables.put(table, rows);
  }
}
