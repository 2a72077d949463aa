package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extensions on file. None is taken back: a deadline that was promised stands. */
@Component
class ExtensionRecords {

  private final JdbcClient jdbc;
  private final Vault vault;

  ExtensionRecords(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  UUID add(
      Clock clock,
      Integer workingDays,
      Instant until,
      Instant dueAfter,
      String reason,
      Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.clock_extension (id, clock_id, working_days, until,
              due_before, due_after, reason, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            clock.id(),
            workingDays,
            Times.db(until),
            Times.db(clock.dueAt()),
            Times.db(dueAfter),
            vault.seal(reason),
            Actor.now(),
            Times.db(now))
        .update();
    return id;
  }

  List<Explanation.Extension> of(UUID clockId, boolean full, UnaryOperator<String> name) {
    return jdbc.sql(
            """
            select t.*, e.given_by, e.reason from casereview.told_of_extensions(?) t
            left join casereview.clock_extension e on e.id = t.id order by t.given_at""")
        .param(new UUID[] {clockId})
        .query(
            (row, i) ->
                new Explanation.Extension(
                    Times.of(row, "given_at"),
                    row.getObject("working_days", Integer.class),
                    Times.of(row, "until"),
                    Times.of(row, "due_before"),
                    Times.of(row, "due_after"),
                    full ? name.apply(row.getString("given_by")) : null,
                    full ? vault.open(row.getBytes("reason")) : null))
        .list();
  }
}
