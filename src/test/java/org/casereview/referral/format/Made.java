package org.casereview.referral.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A good referral in rows, with what a test wants changed, held against the rules. */
final class Made {

  private static final Sender INTAKE = new Sender("S0001", Set.of(), true);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private final Map<Table, List<Map<String, String>>> rows = new EnumMap<>(Table.class);
  private final Set<Confirmed.Cell> confirmed = new HashSet<>();
  private final Map<String, Attachments.Look> files = new HashMap<>();
  private final Set<String> twice = new HashSet<>();
  private Sender sender = INTAKE;
  private Row.Flaw flaw;
  private Map<Integer, Row.Spoilt> spoilt = Map.of();
  private Content before;

  Made() {
    row("cases", "force_code", "14", "reported_date", "2011-02-01", "closed_date", "2012-05-06");
    with("cases", 0, "offence_from", "2010-01-01").with("cases", 0, "offence_to", "2010-12-31");
    with("cases", 0, "suspect_count", "2").with("cases", 0, "victim_count", "2");
    row("suspects", "suspect_reference", "S1", "date_of_birth", "1980-01-01");
    row("suspects", "suspect_reference", "S2", "life_status", "ALIVE", "nfa_date", "2012");
    row("victims", "victim_reference", "V1", "date_of_birth", "1996-03-04");
    row("victims", "victim_reference", "V2", "date_of_birth", "1997-03");
    for (String number : List.of("1", "2")) {
      row("offences", "offence_reference", "O" + number, "description", "Sexual activity");
      with("offences", Integer.parseInt(number) - 1, "victim_reference", "V" + number);
      with("offences", Integer.parseInt(number) - 1, "date_from", "2010-02-01");
      with("offences", Integer.parseInt(number) - 1, "date_to", "2010-03-01");
    }
    row("documents", "document_reference", "D1", "kind", "CPS", "title", "A", "state", "HELD");
  }

  private void row(String table, String... cells) {
    var row = new HashMap<>(Map.of("force_reference", "R-1"));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows(table).add(row);
  }

  private List<Map<String, String>> rows(String table) {
    return rows.computeIfAbsent(Table.named(table).orElseThrow(), t -> new ArrayList<>());
  }

  Made with(String table, int index, String column, String value) {
    rows(table).get(index).put(column, value);
    return this;
  }

  Made without(String table) {
    rows.remove(Table.named(table).orElseThrow());
    return this;
  }

  /** A file that came with the package; one without a type cannot be taken. */
  Made file(String name, Attachments.Look look) {
    files.put(name, look);
    return this;
  }

  Made sentBy(Sender other) {
    sender = other;
    return this;
  }

  /** The reference stands in more than one row of cases. */
  Made twice(String reference) {
    twice.add(reference);
    return this;
  }

  /** The row of cases is not as a row should be. */
  Made flawed(Row.Flaw what) {
    flaw = what;
    return this;
  }

  Made spoilt(String column, Row.Spoilt how) {
    spoilt = Map.of(Table.CASES.place(column), how);
    return this;
  }

  Made before(Content onFile) {
    before = onFile;
    return this;
  }

  /** The force has confirmed that its record says so. */
  Made confirming(String table, String row, String column, String value) {
    confirmed.add(new Confirmed.Cell(Table.named(table).orElseThrow(), row, column, value));
    return this;
  }

  Made shuffled(Random chance) {
    rows.values().forEach(some -> Collections.shuffle(some, chance));
    return this;
  }

  Validated judged() {
    var children = new EnumMap<Table, List<Row>>(Table.class);
    rows.forEach((table, some) -> children.put(table, rows(table, some)));
    Row sent = children.remove(Table.CASES).get(0);
    Row file = new Row(Table.CASES, sent.number(), sent.cells(), flaw, spoilt);
    return new Validator(sender, twice, TODAY, name -> Optional.ofNullable(files.get(name)))
        .validate(
            new RawReferral(file, children),
            before,
            (referral, cell) ->
                referral.equals(new Validator.Identity("14", "R-1")) && confirmed.contains(cell));
  }

  private static List<Row> rows(Table table, List<Map<String, String>> some) {
    var made = new ArrayList<Row>();
    for (var values : some) {
      var cells = new String[table.columns().size()];
      values.forEach((column, value) -> cells[table.place(column)] = value);
      made.add(new Row(table, made.size() + 2, cells, null));
    }
    return made;
  }

  /** Errors, as {@code column/CODE}. */
  List<String> errors() {
    return judged().problems().stream()
        .filter(Problem::isError)
        .map(p -> p.column() + "/" + p.code())
        .toList();
  }
}
