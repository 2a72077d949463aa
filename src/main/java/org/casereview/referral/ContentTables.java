package org.casereview.referral;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.casereview.referral.Contents.Version;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The newest content of each referral in tables, a row for each person, offence and document. */
@Component
class ContentTables {

  /** A row that is on file: its key and its place, which gives persons their pseudonym. */
  record Place(UUID id, int position) {}

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Map<Table, StoredTable> stored = new EnumMap<>(Table.class);

  ContentTables(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
    for (Table table : Table.values()) {
      stored.put(table, new StoredTable(table, vault));
    }
  }

  // The rows of cases come first: the other tables refer to them.
  void writeFiles(UUID packageId, List<Version> versions, Timestamp now) {
    var table = stored.get(Table.CASES);
    jdbc.batchUpdate(
        table.upsert(),
        versions.stream()
            .map(
                v ->
                    table.values(
                        v.content().file(),
                        v.caseId(),
                        v.identity().forceCode(),
                        v.identity().forceReference(),
                        v.incomingHash(),
                        v.number(),
                        packageId,
                        now))
            .toList());
  }

  void writeRows(List<Version> versions, Timestamp now) {
    var persons = new HashMap<UUID, Map<Table, Map<String, Place>>>();
    for (Table table : Table.CHILDREN) {
      var rows = new ArrayList<Object[]>();
      var before = places(table, versions);
      for (Version version : versions) {
        var places = numbered(table, version, before.getOrDefault(version.caseId(), Map.of()));
        persons
            .computeIfAbsent(version.caseId(), id -> new EnumMap<>(Table.class))
            .put(table, places);
        version
            .content()
            .rows(table)
            .forEach(
                (reference, values) ->
                    rows.add(row(table, version, places.get(reference), values, persons, now)));
      }
      jdbc.batchUpdate(stored.get(table).upsert(), rows);
    }
  }

  private Object[] row(
      Table table,
      Version version,
      Place place,
      SortedMap<String, String> values,
      Map<UUID, Map<Table, Map<String, Place>>> persons,
      Timestamp now) {
    var extra = new ArrayList<Object>(List.of(place.id(), version.caseId(), place.position()));
    extra.add(values.containsKey(Content.NO_LONGER_SENT) ? now : null);
    if (StoredTable.isPersons(table)) {
      extra.add(pseudonym(table, place.position()));
    }
    if (table == Table.OFFENCES) {
      var of = persons.get(version.caseId());
      extra.add(id(of.get(Table.VICTIMS), values.get("victim_reference")));
      extra.add(id(of.get(Table.SUSPECTS), values.get("suspect_reference")));
    }
    return stored.get(table).values(values, extra.toArray());
  }

  static String pseudonym(Table table, int position) {
    return (table == Table.SUSPECTS ? "S-%02d" : "V-%02d").formatted(position);
  }

  private static UUID id(Map<String, Place> places, String reference) {
    return reference == null || !places.containsKey(reference) ? null : places.get(reference).id();
  }

  /** Rows that are on file keep their place; new ones follow in the order in which they came. */
  private static Map<String, Place> numbered(
      Table table, Version version, Map<String, Place> before) {
    var places = new HashMap<>(before);
    Set<String> references = new LinkedHashSet<>(version.order().getOrDefault(table, List.of()));
    references.addAll(version.content().rows(table).keySet());
    int next = before.size();
    for (String reference : references) {
      if (!places.containsKey(reference)) {
        places.put(reference, new Place(Ids.next(), ++next));
      }
    }
    return places;
  }

  private Map<UUID, Map<String, Place>> places(Table table, List<Version> versions) {
    Object[] again =
        versions.stream().filter(v -> v.number() > 1).map(Version::caseId).toArray(UUID[]::new);
    return again.length == 0 ? Map.of() : places(table, (UUID[]) again);
  }

  /** The rows on file of these cases, by case and by the force's reference. */
  Map<UUID, Map<String, Place>> places(Table table, UUID... cases) {
    var found = new HashMap<UUID, Map<String, Place>>();
    jdbc.query(
        "select id, case_id, position, "
            + table.reference()
            + " from casereview."
            + stored.get(table).name()
            + " where case_id = any(?)",
        row -> {
          found
              .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashMap<>())
              .put(
                  vault.open(row.getBytes(4)),
                  new Place(row.getObject("id", UUID.class), row.getInt("position")));
        },
        (Object) cases);
    return found;
  }
}
