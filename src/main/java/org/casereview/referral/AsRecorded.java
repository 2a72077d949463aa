package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.BlindIndex;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.Confirmed.Cell;
import org.casereview.referral.format.Validator.Identity;
import org.casereview.referral.format.Withheld;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has confirmed of which value that the closed file says so, and of exactly that value only.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AsRecorded {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final BlindIndex index;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AsRecorded(
      JdbcTemplate jdbc,
      Vault vault,
      BlindIndex index,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.index = index;
    this.events = events;
    this.clock = clock;
  }

  /** What was confirmed of these referrals, asked once for all of them. */
  Confirmed of(Collection<Identity> referrals) {
    if (referrals.isEmpty()) {
      return Confirmed.NONE;
    }
    var found = new HashMap<Identity, Set<String>>();
    jdbc.query(
        "select a.* from casereview.as_recorded a"
            + " join unnest(?::text[], ?::text[]) as w(force_code, force_reference)"
            + " on w.force_code = a.force_code and w.force_reference = a.force_reference",
        row -> {
          found
              .computeIfAbsent(
                  new Identity(row.getString("force_code"), row.getString("force_reference")),
                  id -> new HashSet<>())
              .add(
                  key(
                      row.getString("table_name"),
                      row.getBytes("row_index"),
                      row.getString("column_name"),
                      row.getBytes("value_index")));
        },
        referrals.stream().map(Identity::forceCode).toArray(String[]::new),
        referrals.stream().map(Identity::forceReference).toArray(String[]::new));
    return found.isEmpty() ? Confirmed.NONE : (referral, cell) -> holds(found, referral, cell);
  }

  private boolean holds(Map<Identity, Set<String>> found, Identity referral, Cell cell) {
    var said = found.get(referral);
    return said != null
        && said.contains(
            key(cell.table().label(), row(referral, cell), cell.column(), value(referral, cell)));
  }

  /** Notes that the person now acting has confirmed it; twice is once. */
  void confirm(Identity referral, List<Withheld> said, UUID rejectedId) {
    var now = Timestamp.from(clock.instant());
    for (Withheld one : said) {
      Cell cell = one.cell();
      jdbc.update(
          "insert into casereview.as_recorded(id, force_code, force_reference, table_name,"
              + " row_index, column_name, value_index, code, recorded, confirmed_by, confirmed_at)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
          Ids.next(),
          referral.forceCode(),
          referral.forceReference(),
          cell.table().label(),
          row(referral, cell),
          cell.column(),
          value(referral, cell),
          one.code(),
          vault.seal(cell.row() + "\n" + cell.value()),
          Actor.now(),
          now);
      events.publishEvent(
          Act.altered("RECORD_CONFIRMED", null, rejectedId)
              .with("table", cell.table().label())
              .with("column", cell.column())
              .with("code", one.code()));
    }
  }

  // Bound to the referral, so that equal rows and values of two referrals cannot be told.
  private byte[] row(Identity referral, Cell cell) {
    return index.of("as-recorded-row", joined(referral, cell.table().label(), cell.row()));
  }

  private byte[] value(Identity referral, Cell cell) {
    return index.of(
        "as-recorded-value",
        joined(referral, cell.table().label(), cell.row(), cell.column(), cell.value()));
  }

  private static String joined(Identity referral, String... parts) {
    return referral.forceCode()
        + "\u0000"
        + referral.forceReference()
        + "\u0000"
        + String.join("\u0000", parts);
  }

  private static String key(String table, byte[] row, String column, byte[] value) {
    var hex = HexFormat.of();
    return table + "/" + hex.formatHex(row) + "/" + column + "/" + hex.formatHex(value);
  }
}
