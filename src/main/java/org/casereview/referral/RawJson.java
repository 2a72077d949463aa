package org.casereview.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/**
 * A referral as it was sent, as one object of the JSON carrier: the values as the sender wrote
 * them, blank ones left out, and an array for each table that was there.
 */
final class RawJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CASE = "force_reference";

  private RawJson() {}

  static ObjectNode of(RawReferral raw) {
    ObjectNode referral = row(raw.file());
    for (Table table : Table.CHILDREN) {
      List<Row> rows = raw.children().get(table);
      if (rows != null) {
        var array = referral.putArray(camel(table.label()));
        rows.forEach(row -> array.add(row(row)));
      }
    }
    return referral;
  }

  /** The number of each row in its file, by table, in the order of the arrays. */
  static ObjectNode rowNumbers(RawReferral raw) {
    ObjectNode numbers = JSON.createObjectNode();
    for (Table table : Table.CHILDREN) {
      var array = numbers.putArray(camel(table.label()));
      raw.rows(table).forEach(row -> array.add(row.number()));
    }
    return numbers;
  }

  static ObjectNode both(ObjectNode referral, ObjectNode rowNumbers) {
    ObjectNode both = JSON.createObjectNode();
    both.set("referral", referral);
    both.set("rows", rowNumbers);
    return both;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A rejected referral on file cannot be read.", e);
    }
  }

  /** A row within its case need not say which case it is of. */
  private static ObjectNode row(Row row) {
    ObjectNode object = JSON.createObjectNode();
    for (Column column : row.table().columns()) {
      String value = row.value(column.name());
      if (value != null && (row.table() == Table.CASES || !column.name().equals(CASE))) {
        object.put(camel(column.name()), value);
      }
    }
    return object;
  }

  static String camel(String name) {
    var camel = new StringBuilder();
    for (String part : name.split("_")) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }
}
