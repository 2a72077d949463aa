package org.casereview.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was released; the database refuses it without the release. */
@Component
class StaffWriting {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  StaffWriting(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Memberships that are not in the entry end, new ones begin; nothing is deleted. */
  void write(StaffEntry entry) {
    jdbc.sql(
            """
            insert into casereview.staff (staff_id, login, given_name, family_name, enabled,
              former_forces_declared)
            values (?, ?, ?, ?, ?, ?) on conflict (staff_id) do update set login = excluded.login,
              given_name = excluded.given_name, family_name = excluded.family_name,
              enabled = excluded.enabled, former_forces_declared = excluded.former_forces_declared""")
        .params(
            entry.staffId(),
            entry.login(),
            entry.givenName(),
            entry.familyName(),
            entry.enabled(),
            entry.declared())
        .update();
    memberships("staff_team", "team_id", entry.staffId(), entry.teams());
    memberships("staff_skill", "skill", entry.staffId(), entry.skills());
    memberships("staff_force", "force_code", entry.staffId(), entry.forces());
    for (FormerForce former : entry.formerForces()) {
      jdbc.sql(
              """
              insert into casereview.staff_former_force (staff_id, force_code, from_day, to_day)
              values (?, ?, ?, ?) on conflict (staff_id, force_code) do update
              set from_day = excluded.from_day, to_day = excluded.to_day""")
          .params(entry.staffId(), former.code(), former.from(), former.to())
          .update();
    }
  }

  void write(Absence it) {
    jdbc.sql(
            """
            insert into casereview.absence (id, staff_id, from_day, to_day, kind, cover_note,
              reviews, wait_until, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            it.staffId(),
            it.from(),
            it.to(),
            it.kind(),
            vault.seal(it.coverNote()),
            it.reviews(),
            it.waitUntil(),
            now())
        .update();
  }

  void write(ForceContact it, String verifiedBy) {
    jdbc.sql(
            """
            insert into casereview.force_contact (id, force_code, lead_name, chief_officer,
              night_number, mailbox, verified_on, verified_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            it.forceCode(),
            vault.seal(it.lead()),
            vault.seal(it.chiefOfficer()),
            vault.seal(it.nightNumber()),
            vault.seal(it.mailbox()),
            it.verifiedOn(),
            verifiedBy,
            now())
        .update();
  }

  private void memberships(String table, String column, String staffId, Set<String> wanted) {
    String[] codes = wanted.toArray(new String[0]);
    jdbc.sql(
            "update casereview.%s set until = greatest(since, now()) where staff_id = ? and until is null and %s <> all(?)"
                .formatted(table, column))
        .params(staffId, codes)
        .update();
    jdbc.sql(
            "insert into casereview.%1$s (staff_id, %2$s) select ?, c from unnest(?::text[]) c where not exists (select from casereview.%1$s m where m.staff_id = ? and m.%2$s = c and m.until is null)"
                .formatted(table, column))
        .params(staffId, codes, staffId)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
