package org.casereview.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A referral as a force tells it: one that is in scope, with what a test wants told otherwise. */
final class Told {

  private final Map<String, Object> file = new LinkedHashMap<>();

  private Told(String force, String reference) {
    with("forceCode", force)
        .with("forceReference", reference)
        .with("reportedDate", "2011-02-01")
        .with("offenceFrom", "2010-01-01")
        .with("offenceTo", "2010-12-31")
        .with("closedDate", "2012-05-06")
        .with("outcomeCode", "15")
        .with("investigationLive", "N")
        .with("suspectCount", "2")
        .with("victimCount", "2")
        .with("groupBased", "Y")
        .with("familialGroup", "N")
        .with("independentlyReviewed", "N");
    row("suspects", "suspectReference", "S1", "dateOfBirth", "1980-01-01", "lifeStatus", "ALIVE");
    row("suspects", "suspectReference", "S2", "dateOfBirth", "1981-01-01", "lifeStatus", "ALIVE");
    row("victims", "victimReference", "V1", "dateOfBirth", "1996-03-04");
    row("victims", "victimReference", "V2", "dateOfBirth", "1997-03-04");
    row(
        "offences",
        "offenceReference",
        "O1",
        "description",
        "Sexual activity with a child",
        "dateFrom",
        "2010-02-01",
        "rape",
        "N",
        "contactOffence",
        "Y");
  }

  static Told by(String force, String reference) {
    return new Told(force, reference);
  }

  Told with(String field, String value) {
    file.put(field, value);
    return this;
  }

  Told without(String field) {
    file.remove(field);
    return this;
  }

  Told row(String table, String... cells) {
    var row = new LinkedHashMap<String, Object>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows(table).add(row);
    return this;
  }

  /** Changes every row of a table. */
  Told each(String table, UnaryOperator<Map<String, Object>> change) {
    rows(table).replaceAll(change);
    return this;
  }

  Told alleging() {
    return each(
        "offences",
        row -> {
          row.put("rape", "Y");
          return row;
        });
  }

  /** One victim where two were counted: criterion 4 is not met. */
  Told ofOneVictim() {
    rows("victims").remove(1);
    return with("victimCount", "1");
  }

  /** Nothing that says how many victims there were. */
  Told ofVictimsUnknown() {
    rows("victims").remove(1);
    file.remove("victimCount");
    return this;
  }

  Map<String, Object> asJson() {
    return file;
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> rows(String table) {
    return (List<Map<String, Object>>) file.computeIfAbsent(table, t -> new ArrayList<>());
  }
}
