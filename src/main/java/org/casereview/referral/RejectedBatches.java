package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.casereview.referral.Noting.Given;
import org.casereview.referral.Noting.Link;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rejected referrals of a whole block at once: few statements, however many there are. */
@Component
class RejectedBatches {

  private static final String OPEN =
      """
      select id, number, queue_force, encode(raw_hash, 'hex') as hash, force_code, force_reference,
        package_id, row_no, rape_alleged
      from casereview.rejected_referral r
      where r.state in ('OPEN', 'WITHDRAWAL_ASKED') and (%s) order by r.id for update""";

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  RejectedBatches(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Attempt.Origin origin(UUID packageId) {
    return jdbc.queryForObject(
        """
        select sender_forces, sender_any_force, corrects from casereview.referral_package
        where id = ?""",
        (row, i) ->
            new Attempt.Origin(
                Set.of((String[]) row.getArray(1).getArray()),
                row.getBoolean(2),
                row.getObject(3, UUID.class)),
        packageId);
  }

  /** Of two packages at once the second sees what the first has noted. */
  void lock(Collection<Attempt> attempts) {
    attempts.stream()
        .map(attempt -> Objects.toString(attempt.queueForce(), "-"))
        .distinct()
        .sorted()
        .forEach(
            queue ->
                jdbc.query(
                    "select pg_advisory_xact_lock(hashtextextended('rejected:' || ?, 0))",
                    row -> {},
                    queue));
  }

  /** The open items that one of these rows may be of. */
  List<OpenItem> open(Collection<Attempt> attempts, UUID corrects) {
    return items(
        """
        r.id = ? or r.raw_hash in (select decode(h, 'hex') from unnest(?::text[]) h)
        or (r.force_code, r.force_reference) in (select * from unnest(?::text[], ?::text[]))""",
        corrects,
        texts(attempts.stream().map(Attempt::hash).toList()),
        texts(attempts.stream().map(Attempt::forceCode).toList()),
        texts(attempts.stream().map(Attempt::forceReference).toList()));
  }

  /** The open items that end because these referrals were taken. */
  List<OpenItem> taken(UUID packageId, Collection<Item> taken) {
    return items(
        """
        r.id = (select p.corrects from casereview.referral_package p where p.id = ?)
        or (r.force_code, r.force_reference) in (select * from unnest(?::text[], ?::text[]))""",
        packageId,
        texts(taken.stream().map(i -> i.referral().forceCode()).toList()),
        texts(taken.stream().map(i -> i.referral().forceReference()).toList()));
  }

  List<String> numbers(int count) {
    int year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
    return jdbc.query(
        "select nextval('casereview.rejected_number_seq') from generate_series(1, ?)",
        (row, i) -> "RR-%d-%06d".formatted(year, row.getLong(1)),
        count);
  }

  void add(UUID packageId, List<Given> items) {
    if (items.isEmpty()) {
      return;
    }
    Timestamp now = now();
    jdbc.batchUpdate(
        """
        insert into casereview.rejected_referral (id, number, queue_force, force_code,
          force_reference, shown_reference, package_id, row_no, raw, raw_hash, problems,
          rape_alleged, state, first_rejected_at, last_rejected_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?, 'OPEN', ?, ?)""",
        items.stream()
            .map(
                given ->
                    new Object[] {
                      given.item().id(),
                      given.item().number(),
                      given.item().queueForce(),
                      given.item().forceCode(),
                      given.item().forceReference(),
                      vault.seal(given.attempt().shownReference()),
                      packageId,
                      given.attempt().row(),
                      sealed(given.attempt()),
                      given.attempt().hash(),
                      given.attempt().problems(),
                      given.attempt().rapeAlleged(),
                      now,
                      now
                    })
            .toList());
  }

  /** The newest attempt counts; where it is to be looked at anew, it is with the force again. */
  void renew(UUID packageId, List<Given> items) {
    if (items.isEmpty()) {
      return;
    }
    var rows = new ArrayList<Object[]>();
    for (Given given : items) {
      rows.add(
          new Object[] {
            packageId,
            packageId,
            given.attempt().row(),
            given.item().forceCode(),
            given.item().forceReference(),
            vault.seal(given.attempt().shownReference()),
            sealed(given.attempt()),
            given.attempt().hash(),
            given.attempt().problems(),
            given.attempt().rapeAlleged(),
            now(),
            given.item().id()
          });
    }
    jdbc.batchUpdate(
        """
        update casereview.rejected_referral set
          attempts = attempts + case when package_id = ? then 0 else 1 end,
          package_id = ?, row_no = ?, force_code = ?, force_reference = ?, shown_reference = ?,
          raw = ?, raw_hash = decode(?, 'hex'), problems = ?, rape_alleged = ?, last_rejected_at = ?
        where id = ?""",
        rows);
    jdbc.update(
        """
        update casereview.rejected_referral set state = 'OPEN', withdrawal_reason = null,
          withdrawal_asked_by = null, withdrawal_asked_at = null where id = any(?)""",
        (Object)
            items.stream().filter(Given::isNewlyRape).map(g -> g.item().id()).toArray(UUID[]::new));
  }

  /** Says of each rejected row which item it is of. */
  void link(UUID packageId, List<Link> links) {
    jdbc.update(
        """
        update casereview.referral_item i set rejected_id = t.id
        from unnest(?::integer[], ?::uuid[]) as t(row_no, id)
        where i.package_id = ? and i.row_no = t.row_no""",
        links.stream().map(Link::row).toArray(Integer[]::new),
        links.stream().map(Link::item).toArray(UUID[]::new),
        packageId);
  }

  void accepted(Map<UUID, UUID> caseByItem) {
    Timestamp now = now();
    jdbc.batchUpdate(
        """
        update casereview.rejected_referral set state = 'ACCEPTED', case_id = ?, ended_at = ?
        where id = ?""",
        caseByItem.entrySet().stream()
            .map(e -> new Object[] {e.getValue(), now, e.getKey()})
            .toList());
    jdbc.update(
        "update casereview.referral_item set resolved_at = ?"
            + " where rejected_id = any(?) and resolved_at is null",
        now,
        caseByItem.keySet().toArray(UUID[]::new));
  }

  private List<OpenItem> items(String condition, Object... values) {
    return jdbc.query(
        OPEN.formatted(condition),
        (row, i) ->
            new OpenItem(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("queue_force"),
                row.getString("hash"),
                row.getString("force_code"),
                row.getString("force_reference"),
                row.getObject("package_id", UUID.class),
                row.getInt("row_no"),
                row.getBoolean("rape_alleged")),
        values);
  }

  private byte[] sealed(Attempt attempt) {
    return vault.seal(RawJson.both(attempt.raw(), attempt.rowNumbers()).toString());
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(new String[0]);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
