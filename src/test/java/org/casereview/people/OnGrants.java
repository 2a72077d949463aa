package org.casereview.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;

/** Somebody of each kind, and what heads of review say about them and cases. */
public abstract class OnGrants extends OnPostgres {

  protected static final String REVIEWER = "NK-REVIEWER";
  protected static final String HEAD = "NK-HEAD";
  protected static final String SECOND_HEAD = "NK-HEAD2";
  protected static final String MANAGER = "NK-MANAGER";
  protected static final String LIAISON = "NK-LIAISON";

  @BeforeEach
  void people() {
    person(REVIEWER, "reviewers");
    person(HEAD, "heads-of-review");
    person(SECOND_HEAD, "heads-of-review");
    person(MANAGER, "managers");
    person(LIAISON, "force-liaisons");
    sql("insert into staff_force values (?, '13') on conflict do nothing", LIAISON);
  }

  protected void person(String id, String team) {
    sql(
        "insert into staff (staff_id, login, given_name, family_name, former_forces_declared)"
            + " values (?, lower(?), 'N', 'K', true) on conflict do nothing",
        id,
        id);
    sql(
        "insert into staff_team (staff_id, team_id) values (?, ?) on conflict do nothing",
        id,
        team);
  }

  void sql(String statement, Object... values) {
    run(Actor.RELEASE, () -> jdbc.update(statement, values));
  }

  boolean sees(String actor, UUID caseId) {
    return as(actor, () -> rows(caseId)) > 0;
  }

  int rows(UUID caseId) {
    return jdbc.queryForObject(
        "select count(*) from review_case where id = ?", Integer.class, caseId);
  }

  UUID grants(String by, UUID caseId, String person, String level, Instant from, Instant to) {
    UUID id = Ids.next();
    String reason = level.equals("EXCLUDED") ? "KNOWS_SOMEBODY" : "WORK_ON_IT";
    run(
        by,
        () ->
            jdbc.update(
                "insert into case_grant values (?, ?, ?, ?, ?, 'sealed', ?, ?, ?, ?)",
                id,
                caseId,
                person,
                level,
                reason,
                Timestamp.from(from),
                to == null ? null : Timestamp.from(to),
                by,
                Timestamp.from(clock.instant())));
    return id;
  }

  protected UUID excludes(UUID caseId, String person) {
    return grants(HEAD, caseId, person, "EXCLUDED", clock.instant(), null);
  }

  UUID asks(String by, UUID grant) {
    UUID id = Ids.next();
    run(
        by,
        () ->
            jdbc.update(
                "insert into case_grant_ending values (?, ?, ?, now(), 'sealed')", id, grant, by));
    return id;
  }

  void ends(String by, UUID grant, UUID ending) {
    run(
        by,
        () -> jdbc.update("insert into case_grant_end values (?, ?, ?, now())", grant, ending, by));
  }
}
