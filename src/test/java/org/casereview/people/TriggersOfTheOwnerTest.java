package org.casereview.people;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which guards of the tables act as the owner of all of them, each for a reason that is named. */
class TriggersOfTheOwnerTest extends OnPostgres {

  private static final Map<String, List<String>> AS_THE_OWNER =
      Map.of(
          "refuses for something on file, which may be out of sight of whoever writes",
          words(
              """
              a_comment_is_answered_and_closed a_grant_is_given_by_right a_halt_is_asked_for_once
              a_notice_is_decided_in_turn a_panel_decides_once a_pause_is_lifted_once
              a_plan_answers_for_its_ledger a_record_fits_its_risk a_round_is_confirmed_once
              a_second_answer_has_its_reason a_wait_ends_with_its_case advice_is_asked_for_in_turn
              advice_is_recorded_in_turn an_acquittal_stands an_answer_belongs_to_an_open_round
              an_attempt_follows_its_decision an_ending_is_asked_by_right answer_is_a_draft
              answers_handed_back_are_kept failing_is_a_draft nobody_acquitted_is_worked_on
              nothing_open_passes review_goes_forward somebody_can_be_investigated
              somebody_else_reviews_an_emergency supervision_goes_on
              what_cannot_be_carried_out_is_set_aside what_was_set_aside_decides_nothing"""),
          "refuses who had a hand in the case, wherever that is on file",
          words(
              """
              a_closure_is_of_another_hand a_correction_is_answered_once
              a_proposal_goes_with_a_vote a_review_is_of_another_hand
              a_round_without_a_voice_is_void a_scope_is_of_another_hand
              a_substitute_finds_the_case a_substitute_is_somebody_else
              adoption_follows_its_outcome an_appeal_is_decided_by_somebody_else
              an_exclusion_is_lifted_by_two another_head_confirms_a_halt
              closure_follows_its_outcome ending_follows_supervision outcome_is_the_panels
              somebody_else_confirms_advice the_meeting_votes vote_is_independent"""),
          "counts or draws, and would come to another number with rows out of sight",
          words(
              """
              a_deferral_has_a_majority a_draw_is_not_chosen a_meeting_has_room
              an_action_is_of_its_plan round_is_counted_once the_case_is_the_sum_of_its_suspects
              the_ledger_is_kept unchecked_by_draw"""),
          "moves what is a force's too, by a decision that is walled from forces",
          words(
              """
              a_notice_ends_on_its_record a_risk_goes_its_way a_wait_has_its_cause
              an_end_is_left_on_new_information panel_needs_a_passed_review
              reinvestigation_has_a_ground state_follows_the_decision state_follows_the_plan
              state_follows_the_reinvestigation two_people_leave_a_case_out
              two_people_take_an_allegation_off"""));

  /** Nothing found is a refusal: who is kept from a case is refused, and nothing is let through. */
  private static final List<String> REFUSE_WHAT_THEY_DO_NOT_FIND =
      words(
          """
          a_charge_comes_before_a_halt a_comment_is_of_a_check a_correction_has_two_people
          a_late_answer_is_late a_plan_follows_its_outcome a_plan_follows_one_that_was_declined
          a_plan_has_lines_of_its_case a_plan_holds_its_actions a_plan_is_answered_while_waited_for
          a_recall_follows_its_wait a_report_is_waited_for a_reported_line_was_asked_for
          a_second_sheet_is_another_persons an_appeal_is_against_an_exclusion
          an_emergency_is_its_grant an_emergency_is_reviewed an_exclusion_follows_its_round
          an_extension_needs_an_open_clock charge_follows_supervision more_than_half_agreed
          what_stands_is_not_taken_back who_was_told_hears_that_it_is_taken_back""");

  /** What they look at is seen by whoever sees the row, and nobody else gets as far. */
  private static final List<String> SEE_WHAT_THE_ROW_SEES =
      words("a_question_is_answered_once a_report_covers_all_actions");

  @Test
  void each_guard_that_acts_as_the_owner_is_named_with_its_reason() {
    assertThat(
            ask(
                "select p.proname from pg_proc p where p.prosecdef and p.prorettype ="
                    + " 'trigger'::regtype and p.pronamespace::regnamespace::text"
                    + " in ('casereview', 'audit', 'standards', 'public')"))
        .containsExactlyInAnyOrderElementsOf(
            AS_THE_OWNER.values().stream().flatMap(List::stream).toList());
  }

  /** By itself, or by a function or a view that it asks. */
  @Test
  void each_other_one_that_reads_what_may_be_out_of_sight_lets_nothing_through_for_it() {
    assertThat(
            ask(
                """
                with recursive told(name, src) as (
                  select p.proname::text, p.prosrc from pg_proc p
                  where p.pronamespace = 'casereview'::regnamespace and not p.prosecdef
                  union all
                  select v.viewname::text, v.definition from pg_views v
                  where v.schemaname = 'casereview'),
                walled(name) as (
                  select distinct c.relname::text from pg_policy w
                  join pg_class c on c.oid = w.polrelid
                  where c.relnamespace = 'casereview'::regnamespace
                    and not w.polpermissive and w.polcmd in ('r', '*')),
                reads(name) as (
                  select t.name from told t
                  join walled w on t.src ~ ('casereview\\.' || w.name || '\\M')
                  union
                  select t.name from told t
                  join reads r on t.src ~ ('casereview\\.' || r.name || '\\M'))
                select p.proname from pg_proc p
                where p.pronamespace = 'casereview'::regnamespace and not p.prosecdef
                  and p.prorettype = 'trigger'::regtype and p.proname in (select name from reads)"""))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(REFUSE_WHAT_THEY_DO_NOT_FIND, SEE_WHAT_THE_ROW_SEES)
                .flatMap(List::stream)
                .toList());
  }

  /** A type that the caller made in the schema of temporary things would run as the owner. */
  @Test
  void who_acts_as_the_owner_takes_no_name_from_whoever_calls() {
    assertThat(
            ask(
                "select p.oid::regprocedure::text from pg_proc p where p.prosecdef"
                    + " and p.pronamespace::regnamespace::text"
                    + " in ('casereview', 'audit', 'standards', 'public')"
                    + " and p.proconfig is distinct from array['search_path=pg_catalog, pg_temp']"))
        .isEmpty();
    assertThat(
            ask(
                "select r.rolname from pg_roles r where r.rolname like 'casereview%' and r.rolname"
                    + " <> 'casereview_owner'"
                    + " and has_database_privilege(r.oid, 'casereview', 'temporary')"))
        .as("the database that Flyway migrated, of which this is a copy")
        .isEmpty();
  }

  /** A trigger fires for whoever may write; nobody else has a use of its function. */
  @Test
  void nobody_hangs_such_a_guard_on_a_table_of_their_own() {
    var callable =
        Stream.of("app", "portal", "reporting", "standards")
            .flatMap(
                role ->
                    ask(
                        "select p.proname from pg_proc p where p.prosecdef and p.prorettype ="
                            + " 'trigger'::regtype and has_function_privilege('casereview_%s',"
                                .formatted(role)
                            + " p.oid, 'execute')")
                        .stream())
            .collect(toSet());
    assertThat(callable).isEmpty();
  }

  private List<String> ask(String catalogue) {
    return new JdbcTemplate(owner()).queryForList(catalogue, String.class);
  }

  private static List<String> words(String names) {
    return List.of(names.strip().split("\\s+"));
  }
}
