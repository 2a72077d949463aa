package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Confirmed.Cell;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Withheld;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is unknown of a case because the force's own record is wrong, until a right value comes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DataGaps {

  /** A gap by where it stands; the recorded value as it is read, or as sent. */
  private record Gap(
      UUID id, Table table, int place, String column, String code, String recorded, Instant since) {

    boolean isAt(Table in, int at, String of) {
      return table == in && place == at && column.equals(of);
    }
  }

  /** A gap for people: of a pseudonym, of a row by its reference, or of the investigation. */
  record Shown(
      Table table, String row, String column, String code, String recorded, Instant since) {}

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final ContentTables tables;
  private final Clock clock;

  DataGaps(JdbcTemplate jdbc, Vault vault, ContentTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Opens and closes gaps as the referrals that were taken have it.
   *
   * @return those of these cases that have an open one now
   */
  Set<UUID> write(List<Item> items) {
    var open = open(ids(items, Result.UPDATED));
    var touched =
        items.stream()
            .filter(i -> i.result() == Result.ACCEPTED || i.result() == Result.UPDATED)
            .filter(i -> open.containsKey(i.caseId()) || !i.referral().withheld().isEmpty())
            .toList();
    if (touched.isEmpty()) {
      return Set.of();
    }
    var places = new Places(touched);
    var closed = new ArrayList<UUID>();
    var opened = new ArrayList<Object[]>();
    var left = new HashSet<UUID>();
    for (Item item : touched) {
      var gaps = open.getOrDefault(item.caseId(), List.of());
      gaps.stream().filter(g -> isOver(g, item, places)).map(Gap::id).forEach(closed::add);
      for (Withheld one : item.referral().withheld()) {
        Cell cell = one.cell();
        int place = places.of(item.caseId(), cell.table(), cell.row());
        if (gaps.stream()
            .noneMatch(
                g -> g.isAt(cell.table(), place, cell.column()) && !closed.contains(g.id()))) {
          opened.add(row(item.caseId(), place, one));
          left.add(item.caseId());
        }
      }
      if (gaps.stream().anyMatch(g -> !closed.contains(g.id()))) {
        left.add(item.caseId());
      }
    }
    close(closed);
    jdbc.batchUpdate(
        "insert into casereview.data_gap(id, case_id, table_name, place, column_name, code,"
            + " recorded, since) values (?, ?, ?, ?, ?, ?, ?, ?)",
        opened);
    return left;
  }

  /** A value was given that counts, or the record now says something else that is wrong, too. */
  private static boolean isOver(Gap gap, Item item, Places places) {
    Content sent = item.referral().content();
    if (gap.table() == Table.CASES) {
      return isOver(gap, sent.file());
    }
    return sent.rows(gap.table()).entrySet().stream()
        .filter(row -> places.of(item.caseId(), gap.table(), row.getKey()) == gap.place())
        .anyMatch(row -> isOver(gap, row.getValue()));
  }

  private static boolean isOver(Gap gap, Map<String, String> row) {
    String now = row.get(gap.column() + Content.AS_RECORDED);
    return row.containsKey(gap.column()) || (now != null && !now.equals(gap.recorded()));
  }

  private Object[] row(UUID caseId, int place, Withheld one) {
    Cell cell = one.cell();
    return new Object[] {
      Ids.next(),
      caseId,
      cell.table().label(),
      place,
      cell.column(),
      one.code(),
      vault.seal(cell.value()),
      Timestamp.from(clock.instant())
    };
  }

  private void close(List<UUID> gaps) {
    if (!gaps.isEmpty()) {
      jdbc.update(
          "update casereview.data_gap set closed_at = ? where id = any(?)",
          Timestamp.from(clock.instant()),
          gaps.toArray(UUID[]::new));
    }
  }

  /** The open gaps of a case, as they came, by the row as the Case file names it. */
  List<Shown> of(UUID caseId) {
    return open(caseId).getOrDefault(caseId, List.of()).stream()
        .map(g -> shown(caseId, g))
        .toList();
  }

  private Shown shown(UUID caseId, Gap gap) {
    return new Shown(
        gap.table(), name(caseId, gap), gap.column(), gap.code(), gap.recorded(), gap.since());
  }

  private String name(UUID caseId, Gap gap) {
    if (gap.table() == Table.CASES) {
      return null;
    }
    return StoredTable.isPersons(gap.table())
        ? ContentTables.pseudonym(gap.table(), gap.place())
        : tables.places(gap.table(), caseId).get(caseId).entrySet().stream()
            .filter(row -> row.getValue().position() == gap.place())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
  }

  private Map<UUID, List<Gap>> open(UUID... cases) {
    var found = new HashMap<UUID, List<Gap>>();
    if (cases.length > 0) {
      jdbc.query(
          "select * from casereview.data_gap where case_id = any(?) and closed_at is null"
              + " order by since, id",
          row -> {
            found
                .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
                .add(
                    new Gap(
                        row.getObject("id", UUID.class),
                        Table.named(row.getString("table_name")).orElseThrow(),
                        row.getInt("place"),
                        row.getString("column_name"),
                        row.getString("code"),
                        vault.open(row.getBytes("recorded")),
                        row.getTimestamp("since").toInstant()));
          },
          (Object) cases);
    }
    return found;
  }

  private static UUID[] ids(List<Item> items, Result result) {
    return items.stream().filter(i -> i.result() == result).map(Item::caseId).toArray(UUID[]::new);
  }

  /** Where the rows of some cases stand; a table is asked once, and only if it is wanted. */
  private final class Places {

    private final UUID[] cases;
    private final Map<Table, Map<UUID, Map<String, ContentTables.Place>>> known = new HashMap<>();

    Places(List<Item> items) {
      cases = items.stream().map(Item::caseId).distinct().toArray(UUID[]::new);
    }

    int of(UUID caseId, Table table, String reference) {
      return table == Table.CASES
          ? 0
          : known
              .computeIfAbsent(table, t -> tables.places(t, cases))
              .get(caseId)
              .get(reference)
              .position();
    }
  }
}
