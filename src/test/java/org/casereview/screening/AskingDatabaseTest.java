package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** What the database refuses, whoever asks it and by whatever way. */
class AskingDatabaseTest extends OnTheEngine {

  private static final String APPEAL =
      """
      insert into scope_appeal(id, number, case_id, screening_id, force_code, told_at, last_day,
        reasons, lodged_by, lodged_at)
      select gen_random_uuid(), 'SA-1999-' || right('000000' || s.round, 6), s.case_id, s.id, ?,
        now(), now() + interval '14 days', 'x', 'L0014', now() + cast(? as interval)
      from screening s where s.case_id = ?""";

  private void broken(String sentence, String sql, Object... values) {
    assertThatThrownBy(() -> as(Actor.JOBS, () -> jdbc.update(sql, values)))
        .rootCause()
        .hasMessageContaining(sentence);
  }

  private CaseFile leftOut() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.NO));
    screen(file, SCREENER, Map.of());
    screen(file, SECOND, leavingOut("reasons", "The record says so."));
    return file;
  }

  @Test
  void an_appeal_is_in_time_by_the_own_force_against_an_exclusion_and_once() {
    var open = aCaseToScreen(p -> p);
    broken("against the exclusion of its own case", APPEAL, "14", "0 days", open.id());
    var file = leftOut();
    broken("against the exclusion of its own case", APPEAL, "20", "0 days", file.id());
    broken("appealed_in_time", APPEAL, "14", "15 days", file.id());
    as(Actor.JOBS, () -> jdbc.update(APPEAL, "14", "0 days", file.id()));
    broken("duplicate key", APPEAL, "14", "0 days", file.id());
    for (String person : new String[] {SCREENER, SECOND, LIAISON}) {
      broken(
          "Nobody who took part",
          "insert into scope_appeal_decision(appeal_id, upheld, reasons, told_to_force, decided_by,"
              + " decided_at, file_version) select id, true, 'x', 'x', ?, now(), 1"
              + " from scope_appeal where case_id = ?",
          person,
          file.id());
    }
    broken("permission denied", "delete from scope_appeal where case_id = ?", file.id());
    broken("permission denied", "update scope_appeal set lodged_by = 'S0001'");
  }

  @Test
  void an_open_request_takes_no_late_answer_and_an_ended_one_no_other() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    UUID request = id("select id from information_request where case_id = ?", file.id());
    String late =
        "insert into late_answer(id, request_id, question, answer, answered_by, answered_at)"
            + " values (gen_random_uuid(), ?, 'C4_VICTIMS', 'UNKNOWN', 'L0014', now())";
    broken("An open request is answered by its task", late, request);
    fire("requestDefault", request(file));
    broken(
        "takes late answers only",
        "update information_question set answer = 'UNKNOWN' where request_id = ?",
        request);
    as(Actor.JOBS, () -> jdbc.update(late, request));
    broken("permission denied", "delete from late_answer where request_id = ?", request);
    broken(
        "a_criterion_or_own_words",
        "insert into information_question(request_id, criterion, text) values (?, 'Q1', 'Who?')",
        request);
    broken(
        "asked_by_a_round_or_a_person",
        "insert into information_request(id, number, case_id, screening_id, force_code, kind,"
            + " prepared_at, attempt, asked_by) select gen_random_uuid(), 'IR-1999-000001', case_id,"
            + " screening_id, force_code, kind, now(), 9, 'S0002' from information_request"
            + " where id = ?",
        request);
  }
}
