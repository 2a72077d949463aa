package org.casereview.referral.carrier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.referral.format.Table;

/** The field names of the first referrals of a JSON package. */
final class JsonHeadings {

  private static final int SAMPLED = 50;
  private static final int MOST = 1000;

  private final JsonParser json;
  private final Map<Table, Headings> found = new EnumMap<>(Table.class);

  JsonHeadings(JsonParser json) {
    this.json = json;
  }

  List<Headings> read() throws IOException {
    found.put(Table.CASES, Headings.of(Table.CASES, List.of()));
    if (json.nextToken() == JsonToken.START_OBJECT) {
      object(Table.CASES);
    } else {
      for (int i = 0; i < SAMPLED && json.nextToken() == JsonToken.START_OBJECT; i++) {
        object(Table.CASES);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void object(Table table) throws IOException {
    var headings = found.computeIfAbsent(table, t -> Headings.of(t, List.of()));
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      var child = table == Table.CASES ? Table.named(name) : Optional.<Table>empty();
      if (token == JsonToken.START_ARRAY && child.isPresent()) {
        array(child.get());
      } else {
        if (headings.samples().size() < MOST && !Header.isOwnAddition(name)) {
          headings.note(name, token.isScalarValue() ? json.getValueAsString("") : "");
        }
        json.skipChildren();
      }
    }
  }

  private void array(Table table) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        object(table);
      } else {
        json.skipChildren();
      }
    }
  }
}
