package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Table;

/** How a table of the package is kept in a table of the database. */
final class StoredTable {

  private static final Map<Table, String> NAMES =
      Map.of(
          Table.CASES, "referral",
          Table.SUSPECTS, "suspect",
          Table.VICTIMS, "victim",
          Table.OFFENCES, "offence",
          Table.DOCUMENTS, "referral_document",
          Table.LINES_OF_INQUIRY, "line_of_inquiry");

  private final Table table;
  private final Vault vault;
  private final List<String> own;
  private final List<Column> columns;
  private final List<String> originals;
  private final String upsert;

  StoredTable(Table table, Vault vault) {
    this.table = table;
    this.vault = vault;
    this.own = own(table);
    this.columns =
        table.columns().stream()
            .filter(c -> !c.name().equals("force_reference") && !c.name().equals("force_code"))
            .toList();
    this.originals = originals(table);
    this.upsert = sql();
  }

  String name() {
    return NAMES.get(table);
  }

  String upsert() {
    return upsert;
  }

  static boolean isPersons(Table table) {
    return table == Table.SUSPECTS || table == Table.VICTIMS;
  }

  private static List<String> own(Table table) {
    if (table == Table.CASES) {
      return List.of(
          "case_id",
          "force_code",
          "force_reference",
          "incoming_hash",
          "version",
          "package_id",
          "received_at");
    }
    var own = new ArrayList<>(List.of("id", "case_id", "position", "no_longer_sent_at"));
    if (isPersons(table)) {
      own.add("pseudonym");
    }
    if (table == Table.OFFENCES) {
      own.addAll(List.of("victim_id", "suspect_id"));
    }
    return own;
  }

  /** Values that are found here, not sent: a code that another stands for, the hash of a file. */
  private static List<String> originals(Table table) {
    return switch (table) {
      case SUSPECTS -> List.of("self_defined_ethnicity_original", "observed_ethnicity_original");
      case VICTIMS -> List.of("self_defined_ethnicity_original");
      case DOCUMENTS -> List.of("file_sha256");
      default -> List.of();
    };
  }

  private String sql() {
    var names = new ArrayList<>(own);
    columns.forEach(c -> names.add(c.name()));
    names.addAll(originals);
    String key = table == Table.CASES ? "case_id" : "case_id, position";
    return "insert into casereview."
        + name()
        + " ("
        + String.join(", ", names)
        + ") values ("
        + names.stream().map(n -> "?").collect(Collectors.joining(", "))
        + ") on conflict ("
        + key
        + ") do update set "
        + names.stream()
            .filter(n -> !n.equals("id") && !n.equals("case_id") && !n.equals("position"))
            .map(this::set)
            .collect(Collectors.joining(", "));
  }

  private String set(String column) {
    return column.equals("no_longer_sent_at")
        ? "no_longer_sent_at = case when excluded.no_longer_sent_at is null then null"
            + " else coalesce("
            + name()
            + ".no_longer_sent_at, excluded.no_longer_sent_at) end"
        : column + " = excluded." + column;
  }

  Object[] values(Map<String, String> row, Object... first) {
    var values = new ArrayList<Object>(List.of());
    values.addAll(java.util.Arrays.asList(first));
    for (Column column : columns) {
      String text = row.get(column.name());
      if (column.sealed()) {
        values.add(vault.seal(text));
      } else if (column.kind() == Kind.NUMBER) {
        values.add(text == null ? null : Integer.valueOf(text));
      } else {
        values.add(text);
      }
    }
    originals.forEach(name -> values.add(row.get(name)));
    return values.toArray();
  }
}
