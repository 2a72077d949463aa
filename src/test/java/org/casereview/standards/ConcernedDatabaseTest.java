package org.casereview.standards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a matter concerns, past every service: two liaisons, each in the own name. */
@CaseReviewTest
class ConcernedDatabaseTest {

  private static final String FIRST = "S0016";
  private static final String SECOND = "SC-SECOND";
  private static final String THIRD = "SC-THIRD";
  private static final String REVIEWER = "S0005";

  @Autowired StandardsRole role;
  @Autowired MatterRecords matters;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext application;

  private final UUID matter = Ids.next();
  private final UUID naming = Ids.next();

  @BeforeEach
  void aNaming() {
    List.of(SECOND, THIRD).forEach(this::comes);
    var file = new Walk(application).passed();
    as("S0006", () -> matters.raise(matter, file, Indication.FORCE_CONFLICTED, "Of " + matter));
    names(FIRST, FIRST, naming, REVIEWER);
  }

  @AfterEach
  void leave() {
    as(
        Actor.RELEASE,
        () ->
            jdbc.update("update casereview.staff set enabled = false where staff_id like 'SC-%'"));
  }

  @Test
  void it_is_said_and_confirmed_in_the_own_name_by_liaisons_alone() {
    refused(() -> names(FIRST, SECOND, Ids.next(), "S0004"), "in the own name");
    refused(() -> names(Actor.JOBS, Actor.JOBS, Ids.next(), "S0004"), "in the own name");
    refused(() -> names(SECOND, SECOND, Ids.next(), SECOND), "records what concerns you");
    refused(() -> names(SECOND, SECOND, Ids.next(), REVIEWER), "It stands already");
    refused(() -> confirms(REVIEWER, REVIEWER), "confirms what stands");
    refused(() -> names("S0004", "S0004", Ids.next(), "S0003"), "row-level security");
    refused(() -> confirms(SECOND, THIRD), "in the own name");
    refused(() -> confirms(FIRST, FIRST), "Another standards liaison confirms");
    confirms(SECOND, SECOND);
    refused(() -> confirms(THIRD, THIRD), "concerned_confirmation_pkey");
  }

  @Test
  void an_end_is_asked_for_by_one_and_answered_once_by_another() {
    UUID ending = Ids.next();
    refused(() -> asks(FIRST, SECOND, ending), "in the own name");
    asks(FIRST, FIRST, ending);
    refused(() -> asks(SECOND, SECOND, Ids.next()), "asked for once");
    refused(() -> answers(FIRST, FIRST, ending), "Another standards liaison ends it");
    refused(() -> answers(SECOND, THIRD, ending), "in the own name");
    refused(() -> answers(Actor.JOBS, Actor.JOBS, ending), "in the own name");
    answers(SECOND, SECOND, ending);
    refused(() -> answers(THIRD, THIRD, ending), "concerned_ending_answer_pkey");
    refused(() -> asks(FIRST, FIRST, Ids.next()), "asked for once");
    refused(() -> confirms(SECOND, SECOND), "confirms what stands");
    names(FIRST, FIRST, Ids.next(), REVIEWER);
  }

  @Test
  void whom_the_matter_concerns_or_concerned_says_nothing_to_it() {
    UUID own = Ids.next();
    UUID ending = Ids.next();
    UUID other = Ids.next();
    asks(FIRST, FIRST, other);
    names(FIRST, FIRST, own, SECOND);
    refused(() -> confirms(SECOND, SECOND), "confirms what stands");
    refused(() -> answers(SECOND, SECOND, other), "ends it, or keeps it");
    ends(own, ending);
    refused(() -> confirms(SECOND, SECOND), "not of a matter that concerned them");
    refused(() -> answers(SECOND, SECOND, other), "not of a matter that concerned them");
    refused(() -> names(SECOND, SECOND, Ids.next(), "S0004"), "not of a matter that concerned");
  }

  @Test
  void what_was_said_stays() {
    for (String table : List.of("concerned", "concerned_confirmation", "concerned_ending")) {
      refused(() -> write(FIRST, "delete from standards." + table), "permission denied");
      refused(
          () -> write(FIRST, "update standards." + table + " set matter_id = matter_id"),
          "permission denied");
    }
  }

  private void ends(UUID own, UUID ending) {
    write(
        FIRST,
        "insert into standards.concerned_ending values (?, ?, ?, ?, now(), 'sealed')",
        ending,
        own,
        matter,
        FIRST);
    answers(THIRD, THIRD, ending);
  }

  private void names(String actor, String by, UUID id, String whom) {
    write(
        actor,
        "insert into standards.concerned (id, matter_id, staff_id, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, now())",
        id,
        matter,
        whom,
        by);
  }

  private void confirms(String actor, String by) {
    write(
        actor,
        "insert into standards.concerned_confirmation values (?, ?, ?, now())",
        naming,
        matter,
        by);
  }

  private void asks(String actor, String by, UUID ending) {
    write(
        actor,
        "insert into standards.concerned_ending values (?, ?, ?, ?, now(), 'sealed')",
        ending,
        naming,
        matter,
        by);
  }

  private void answers(String actor, String by, UUID ending) {
    write(
        actor,
        "insert into standards.concerned_ending_answer values (?, ?, true, ?, now())",
        ending,
        matter,
        by);
  }

  private void refused(Runnable act, String why) {
    assertThatThrownBy(act::run).hasStackTraceContaining(why);
  }

  private void comes(String staffId) {
    as(
        Actor.RELEASE,
        () -> {
          jdbc.update(
              "insert into casereview.staff (staff_id, login, given_name, family_name,"
                  + " former_forces_declared) values (?, lower(?), 'S', 'C', true)"
                  + " on conflict (staff_id) do update set enabled = true",
              staffId,
              staffId);
          jdbc.update(
              "insert into casereview.staff_team (staff_id, team_id)"
                  + " values (?, 'standards-liaisons') on conflict do nothing",
              staffId);
        });
  }

  private void write(String actor, String sql, Object... values) {
    as(actor, () -> role.during(() -> jdbc.update(sql, values)));
  }

  private void as(String actor, Runnable act) {
    Actor.run(actor, () -> transaction.executeWithoutResult(status -> act.run()));
  }
}
