package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four eyes hold in the database, whoever writes there. */
class ScreeningDatabaseTest extends OnScreening {

  private static final String EXCLUDE =
      """
      insert into scope_exclusion(id, case_id, screening_id, excluded_by, second_person, second_at,
        agrees, reasons, safeguarding_considered, signpost, victim_notice, file_version)
      select ?, s.case_id, s.id, s.first_screener, ?, now(), true, ?, ?, ?, ?, 1
      from screening s where s.case_id = ? order by s.round desc limit 1""";
  private static final String SHEET =
      """
      insert into second_sheet(screening_id, case_id, person, answered_at, outcome, reasons, rules,
        table_version, file_version)
      select s.id, s.case_id, ?, now(), ?, '{}', '{scope_R5}', 1, 1 from screening s
      where s.case_id = ?""";
  private static final byte[] SEALED = {1};

  @Autowired InformationRequests requests;

  private int sql(String sql, Object... values) {
    return as(Actor.JOBS, () -> jdbc.update(sql, values));
  }

  private void broken(String rule, String sql, Object... values) {
    assertThatThrownBy(() -> sql(sql, values)).hasStackTraceContaining(rule);
  }

  private CaseFile excluded() throws Refusal {
    return aConfirmedCase(p -> p.alleging().with(Criterion.C1_NFA, Answer.NO));
  }

  private void leaveOut(CaseFile file) {
    sql("update review_case set state = 'SCREENED_OUT' where id = ?", file.id());
  }

  @Test
  void no_case_is_left_out_without_two_people_an_allegation_of_rape_neither() throws Refusal {
    var rape = excluded();
    var other = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    var open = aCase(p -> p);
    for (CaseFile file : new CaseFile[] {rape, other, open}) {
      assertThatThrownBy(() -> leaveOut(file))
          .hasStackTraceContaining("A case is left out only when two people have agreed to it.");
    }
    secondSheet(rape, SECOND, "OUT_OF_SCOPE");
    sql(EXCLUDE, Ids.next(), SECOND, SEALED, true, "INQUIRY", "TELL_BY_PLAN", rape.id());
    leaveOut(rape);
    broken(
        "two people have agreed",
        """
        insert into review_case(id, case_number, force_code, force_reference, state, received_at,
          state_since) values (?, 'CR-2026-999999', '14', 'X', 'SCREENED_OUT', now(), now())""",
        Ids.next());
  }

  @Test
  void an_exclusion_is_of_two_people_and_whole() throws Refusal {
    var file = excluded();
    UUID id = file.id();
    secondSheet(file, SECOND, "OUT_OF_SCOPE");
    Object[] whole = {Ids.next(), SECOND, SEALED, true, "INQUIRY", "TELL_BY_PLAN", id};
    broken("second person's own sheet", EXCLUDE, with(whole, 1, SCREENER));
    broken("an_exclusion_is_whole", EXCLUDE, with(whole, 2, null));
    broken("an_exclusion_is_whole", EXCLUDE, with(whole, 3, false));
    broken("an_exclusion_is_whole", EXCLUDE, with(whole, 4, null));
    broken("an_exclusion_is_whole", EXCLUDE, with(whole, 5, null));
    UUID inScope = aConfirmedCase(p -> p).id();
    broken("An exclusion is that of the newest round", EXCLUDE, with(whole, 6, inScope));
    sql(EXCLUDE, whole);
    broken("permission denied", "update scope_exclusion set signpost = null where case_id = ?", id);
  }

  @Test
  void an_exclusion_stands_on_the_second_persons_own_whole_sheet() throws Refusal {
    var file = excluded();
    Object[] whole = {Ids.next(), SECOND, SEALED, true, "INQUIRY", "TELL_BY_PLAN", file.id()};
    broken("second person's own sheet", EXCLUDE, whole);
    broken("that of another person", SHEET, SCREENER, "OUT_OF_SCOPE", file.id());
    broken("that of another person", SHEET, SECOND, "OUT_OF_SCOPE", aConfirmedCase(p -> p).id());
    sql(SHEET, SECOND, "OUT_OF_SCOPE", file.id());
    broken("second person's own sheet", EXCLUDE, whole);
    broken(
        "a reason of its own",
        "insert into second_answer(screening_id, question, answer) select s.id, 'C1_NFA', 'YES'"
            + " from screening s where s.case_id = ?",
        file.id());
    broken("permission denied", "update second_sheet set person = 'S0009'");
    broken("permission denied", "delete from second_answer");
    var other = excluded();
    secondSheet(other, SECOND, "IN_SCOPE");
    broken("second person's own sheet", EXCLUDE, with(whole, 6, other.id()));
  }

  @Test
  void a_changed_answer_has_its_reason() {
    UUID id = anAssessedCase(p -> p).id();
    sql(
        "update screening_answer a set confirmed = case question when 'C1_NFA' then 'NO' else"
            + " derived end from screening s where s.id = a.screening_id and s.case_id = ?",
        id);
    broken(
        "Each changed answer has a reason of its own",
        """
        update screening set outcome = 'IN_SCOPE', first_screener = 'S0002', first_at = now(),
          table_version = 1, rules = '{scope_R20}', file_version = 1 where case_id = ?""",
        id);
  }

  @Test
  void what_two_people_agreed_to_is_used_up_when_the_case_comes_back() throws Refusal {
    var file = excluded();
    decide(file, true);
    as(SECOND, () -> run(() -> exclusions.screenOut(file.id())));
    sql(
        """
        insert into new_information (id, case_id, source, recorded_by, recorded_at, reopened_from,
          ended_at) select ?, id, 'FORCE', 'S0001', now(), state, state_since from review_case
        where id = ?""",
        Ids.next(),
        file.id());
    as(SECOND, () -> run(() -> cases.move(file.id(), CaseState.SCREENING)));
    assertThatThrownBy(() -> leaveOut(file)).hasStackTraceContaining("two people have agreed");
    as(SECOND, () -> run(() -> screenings.assess(file.id())));
    assertThatThrownBy(() -> leaveOut(file)).hasStackTraceContaining("two people have agreed");
  }

  @Test
  void a_confirmed_round_is_not_written_over() throws Refusal {
    UUID id = excluded().id();
    broken("is not changed", "update screening set outcome = 'IN_SCOPE' where case_id = ?", id);
    broken(
        "The answers of a confirmed round are not changed",
        """
        update screening_answer set confirmed = 'YES'
        where screening_id = (select s.id from screening s where s.case_id = ?)""",
        id);
    broken("permission denied", "delete from screening where case_id = ?", id);
    UUID assessed = anAssessedCase(p -> p).id();
    broken(
        "A round is confirmed with all of its answers",
        """
        update screening set outcome = 'IN_SCOPE', first_screener = 'S0002', first_at = now(),
          table_version = 1, rules = '{scope_R20}', file_version = 1 where case_id = ?""",
        assessed);
  }

  @Test
  void the_panels_exclusion_needs_another_member_and_is_not_changed() throws Refusal {
    var file = excluded();
    String decide =
        """
        insert into scope_panel_decision(id, case_id, screening_id, panel_scope, reasons,
          safeguarding_considered, signpost, victim_notice, file_version, first_member, first_at)
        select ?, s.case_id, s.id, 'OUT_OF_SCOPE', ?, ?, ?, ?, 1, 'S0009', now()
        from screening s where s.case_id = ?""";
    Object[] whole = {Ids.next(), SEALED, true, "INQUIRY", "TELL_BY_PLAN", file.id()};
    broken("The scope panel decides what the newest round left to it", decide, whole);
    decide(file, false);
    broken("a_panel_exclusion_is_whole", decide, with(whole, 2, false));
    broken("a_panel_exclusion_is_whole", decide, with(whole, 3, null));
    broken("a_panel_exclusion_is_whole", decide, with(whole, 4, null));
    sql(decide, whole);
    assertThatThrownBy(() -> leaveOut(file)).hasStackTraceContaining("two people have agreed");
    String agree =
        "update scope_panel_decision set second_member = ?, second_at = now(), agrees = true,"
            + " second_reasons = ? where case_id = ?";
    broken("two_members_exclude", agree, MEMBER, SEALED, file.id());
    broken("a_second_word_has_reasons", agree, OTHER_MEMBER, null, file.id());
    sql(agree, OTHER_MEMBER, SEALED, file.id());
    broken("agreed to once", agree, "S0012", SEALED, file.id());
    leaveOut(file);
  }

  @Test
  void a_force_answers_once_and_says_what_its_record_shows() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.UNKNOWN));
    UUID request = as(SCREENER, () -> requests.prepare(file.id()).id());
    broken(
        "an_answer_is_stated",
        "update information_question set answer = 'YES' where request_id = ?",
        request);
    sql("update information_question set answer = 'UNKNOWN' where request_id = ?", request);
    broken(
        "answered once",
        "update information_question set answer = 'NO', statement = ? where request_id = ?",
        SEALED,
        request);
    broken(
        "applied_when_answered",
        "update information_request set applied_at = now() where id = ?",
        request);
    sql(
        "update information_request set answered_at = now(), answered_by = ? where id = ?",
        LIAISON,
        request);
    broken(
        "ends once, answered or not",
        "update information_request set defaulted_at = now() where id = ?",
        request);
  }

  private void decide(CaseFile file, boolean agrees) throws Refusal {
    var what = new LeavingOut("R", true, null, "INQUIRY", "TELL_BY_PLAN");
    answerAgain(
        file, SECOND, s -> agrees ? s : s.with(Question.C1_NFA, Answer.YES), "Page 4.", what);
  }

  private void secondSheet(CaseFile file, String person, String outcome) {
    sql(SHEET, person, outcome, file.id());
    sql(
        "insert into second_answer(screening_id, question, answer) select a.screening_id,"
            + " a.question, as_shown(a.question, a.derived) from screening_answer a"
            + " join screening s on s.id = a.screening_id where s.case_id = ?",
        file.id());
  }

  private static Object[] with(Object[] values, int place, Object value) {
    Object[] changed = values.clone();
    changed[0] = Ids.next();
    changed[place] = value;
    return changed;
  }

  private static Void run(Runnable act) {
    act.run();
    return null;
  }
}
