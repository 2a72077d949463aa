package org.casereview.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.casereview.victim.AttemptMade.Result;
import org.junit.jupiter.api.Test;

/** The rules of contact hold in the database, whoever writes. */
class NoticeDatabaseTest extends OnVictims {

  private void decideBySql(Notice notice, String columns, String values) {
    walk.sql(
        LIAISON,
        "insert into notice_decision(id, notice_id, number, channel_checked, decided_by,"
            + " decided_at, "
            + columns
            + ") select gen_random_uuid(), ?, 1 + count(*), true, 'S0015', now(), "
            + values
            + " from notice_decision where notice_id = ?",
        notice.id(),
        notice.id());
  }

  private void refused(Notice notice, String columns, String values, String why) {
    assertThatThrownBy(() -> decideBySql(notice, columns, values)).hasMessageContaining(why);
  }

  private void attemptBySql(Notice notice, String result, Instant at) {
    walk.sql(
        LIAISON,
        "insert into notice_attempt(id, decision_id, number, attempted_at, result,"
            + " support_offered, recorded_by, recorded_at) select gen_random_uuid(), d.id,"
            + " 1 + (select count(*) from notice_attempt a where a.decision_id = d.id), ?, ?, true,"
            + " 'S0015', ? from notice_decision d where d.notice_id = ? order by d.number desc"
            + " limit 1",
        Timestamp.from(at),
        result,
        Timestamp.from(clock.instant()),
        notice.id());
  }

  private void endBySql(Notice notice, String ending) {
    walk.sql(
        LIAISON,
        "update victim_notice set ending = ?, ended_at = now() where id = ?",
        ending,
        notice.id());
  }

  private static final String TELL = "wish, wish_given_on, decision, told_person, by_whom, channel";

  private static String tell(String wish, String person, String channel) {
    return "'%s', current_date, 'TELL', '%s', 'CENTRAL_TEAM', '%s'"
        .formatted(wish, person, channel);
  }

  @Test
  void the_rules_of_contact_hold() {
    var notice = reopened("ALIVE CONTACTABLE");
    for (String wish : new String[] {"OPTED_OUT", "UNSAFE_TO_CONTACT", "NOT_TRACED"}) {
      refused(notice, TELL, tell(wish, "VICTIM", "PHONE"), "nobody_is_told_against_their_wish");
    }
    refused(
        notice,
        "wish, decision, told_person, by_whom, channel",
        "'OPTED_IN', 'TELL', 'VICTIM', 'CENTRAL_TEAM', 'PHONE'",
        "silence_is_none");
    refused(
        notice,
        TELL + ", approach",
        tell("DECEASED", "VICTIM", "PHONE") + ", 'x'::bytea",
        "of_the_dead");
    refused(notice, TELL, tell("OPTED_IN", "CLOSE_RELATIVE", "PHONE"), "of_the_dead");
    refused(notice, TELL, tell("NOT_YET_ASKED", "VICTIM", "PHONE"), "has_its_approach");
    refused(
        notice,
        TELL + ", approach",
        tell("NOT_YET_ASKED", "VICTIM", "LETTER") + ", 'x'::bytea",
        "is_not_cold");
    refused(notice, "wish, decision", "'DECEASED', 'DO_NOT_TELL'", "has_its_reasons");
    refused(
        notice,
        "wish, wish_given_on, decision",
        "'OPTED_IN', current_date, 'TELL'",
        "somebody_tells_on_a_channel");
    assertThatThrownBy(
            () ->
                walk.sql(
                    LIAISON,
                    "insert into notice_decision(id, notice_id, number, channel_checked,"
                        + " decided_by, decided_at, "
                        + TELL
                        + ") values (gen_random_uuid(), ?, 1, false, 'S0015', now(), "
                        + tell("OPTED_IN", "VICTIM", "PHONE")
                        + ")",
                    notice.id()))
        .hasMessageContaining("a_channel_in_use_is_checked");
  }

  @Test
  void a_notice_goes_its_way_in_turn_and_ends_once_on_its_record() {
    var notice = reopened("ALIVE CONTACTABLE");
    assertThatThrownBy(() -> endBySql(notice, "NOT_TOLD")).hasMessageContaining("on record says");
    assertThat(decides(notice, telling(Wish.OPTED_IN))).isNull();
    refused(notice, TELL, tell("OPTED_IN", "VICTIM", "PHONE"), "is decided again when");
    assertThatThrownBy(() -> endBySql(notice, "NOT_TOLD")).hasMessageContaining("on record says");
    assertThatThrownBy(() -> endBySql(notice, "TOLD")).hasMessageContaining("on record says");
    var now = clock.instant();
    assertThatThrownBy(() -> attemptBySql(notice, "TOLD", now.minus(Duration.ofHours(1))))
        .hasMessageContaining("after it was decided how");
    assertThatThrownBy(() -> attemptBySql(notice, "TOLD", now.plus(Duration.ofHours(1))))
        .hasMessageContaining("after_it_was_made");
    assertThat(tries(notice, now, Result.UNSAFE_TO_GO_ON)).isNull();
    assertThatThrownBy(() -> attemptBySql(notice, "TOLD", clock.instant()))
        .hasMessageContaining("No further attempt");
    assertThat(decides(notice, Plan.silent(Wish.UNSAFE_TO_CONTACT, null, "No."))).isNull();
    assertThatThrownBy(() -> attemptBySql(notice, "TOLD", clock.instant()))
        .hasMessageContaining("newest decision to tell");
    endBySql(notice, "NOT_TOLD");
    assertThatThrownBy(() -> endBySql(notice, "TOLD")).hasMessageContaining("ends once");
    refused(notice, TELL, tell("OPTED_IN", "VICTIM", "PHONE"), "has ended");
  }

  @Test
  void who_ended_the_case_is_obeyed_and_nothing_is_written_over() {
    var notice = reopened("ALIVE CONTACTABLE");
    assertThatThrownBy(
            () ->
                walk.sql(
                    LIAISON,
                    "update victim_notice set telling = 'NOT_TO_BE_TOLD' where id = ?",
                    notice.id()))
        .hasMessageContaining("is not changed");
    for (String table : new String[] {"notice_decision", "notice_attempt"}) {
      assertThatThrownBy(() -> walk.sql(LIAISON, "update " + table + " set number = 9"))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> walk.sql(LIAISON, "delete from victim_notice"))
        .hasStackTraceContaining("permission denied");
    var forbidden = forbidden(notice);
    refused(forbidden, TELL, tell("OPTED_IN", "VICTIM", "PHONE"), "not to be told");
    assertThatThrownBy(() -> copy(notice, null, "'V-09'")).hasMessageContaining("of the same case");
    assertThatThrownBy(() -> copy(notice, null, "pseudonym"))
        .hasMessageContaining("one_notice_for_a_victim_and_a_decision");
  }

  /** Another notice of the same victim, of a decision whose victims are not to be told. */
  private Notice forbidden(Notice notice) {
    walk.sql(
        LIAISON,
        "insert into case_state_change(id, case_id, to_state, at, actor)"
            + " values (gen_random_uuid(), ?, 'SCREENED_OUT', now(), 'S0002')",
        notice.caseId());
    walk.sql(
        LIAISON,
        "insert into victim_notice(id, number, case_id, victim_id, pseudonym, state_change_id,"
            + " event_id, rule_id, telling, opened_at) select gen_random_uuid(),"
            + " 'VN-1999-' || right(n.number, 6), n.case_id, n.victim_id, n.pseudonym, s.id,"
            + " 'NE-01', n.rule_id, 'NOT_TO_BE_TOLD', now() from victim_notice n"
            + " join case_state_change s on s.case_id = n.case_id and s.to_state = 'SCREENED_OUT'"
            + " where n.id = ?",
        notice.id());
    return read(() -> records.of(notice.caseId())).get(1);
  }

  private void copy(Notice notice, String ending, String pseudonym) {
    walk.sql(
        LIAISON,
        "insert into victim_notice(id, number, case_id, victim_id, pseudonym, state_change_id,"
            + " event_id, rule_id, ending, opened_at) select gen_random_uuid(), 'VN-1998-000001',"
            + " case_id, victim_id, "
            + pseudonym
            + ", state_change_id, event_id, rule_id, ?, now() from victim_notice where id = ?",
        ending,
        notice.id());
  }
}
