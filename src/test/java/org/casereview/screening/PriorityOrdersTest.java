package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** Raised at once, lowered by two people, and never below what rape and danger ask for. */
class PriorityOrdersTest extends OnPriorities {

  private long changes(UUID caseId, String was, String priority, String cause) {
    return count(
        "select count(*) from priority_change where case_id = ? and was = ? and priority = ? and"
            + " cause = ?",
        caseId,
        was,
        priority,
        cause);
  }

  @Test
  void a_manager_raises_at_once_and_it_is_on_record() {
    var file = inScope(p -> p);
    assertThat(priority(file)).isEqualTo("P4");
    var ordered = orders(MANAGER, file, "P2");
    assertThat(ordered.priority()).isEqualTo("P2");
    assertThat(ordered.waits()).isNull();
    assertThat(priority(file)).isEqualTo("P2");
    assertThat(now(file).priorityReasons()).containsExactly("BY_ORDER");
    assertThat(changes(file.id(), "P4", "P2", "ORDER")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from timeline_entry where case_id = ? and what ="
                    + " 'PRIORITY_CHANGED'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void a_lower_priority_waits_for_a_second_person_who_is_another() throws Exception {
    var file = inScope(p -> p.victims(3));
    var ordered = orders(MANAGER, file, "P4");
    assertThat(ordered.priority()).isEqualTo("P3");
    assertThat(priority(file)).isEqualTo("P3");
    refused(() -> answers(MANAGER, file, ordered.waits(), true), "You asked for it");
    assertThat(priority(file)).isEqualTo("P3");
    answers(HEAD, file, ordered.waits(), true);
    assertThat(priority(file)).isEqualTo("P4");
    assertThat(changes(file.id(), "P3", "P4", "ORDER")).isEqualTo(1);
    refused(() -> answers(HEAD, file, ordered.waits(), false), "Nobody waits for an answer");
  }

  @Test
  void a_second_person_may_say_no_and_then_it_can_be_asked_for_anew() throws Exception {
    var file = inScope(p -> p.victims(3));
    var first = orders(MANAGER, file, "P4");
    refused(
        () -> act(HEAD, () -> desk.order(file.number(), "P4", "I too.")),
        "Somebody has asked for P4 already");
    answers(HEAD, file, first.waits(), false);
    assertThat(priority(file)).isEqualTo("P3");
    assertThat(orders(HEAD, file, "P4").waits()).isNotNull();
  }

  @Test
  void what_was_asked_for_before_the_priority_changed_is_not_agreed_to() throws Exception {
    var file = inScope(p -> p.victims(3));
    var lower = orders(MANAGER, file, "P4");
    says(file, "TRIAL_LISTED", true);
    assertThat(priority(file)).isEqualTo("P2");
    refused(
        () -> answers(HEAD, file, lower.waits(), true),
        "The priority has changed since this was asked for.");
    answers(HEAD, file, lower.waits(), false);
    assertThat(priority(file)).isEqualTo("P2");
  }

  @Test
  void rape_is_never_less_than_P1() throws Exception {
    var file = inScope(PackagesByHand.Package::alleging);
    for (String lower : new String[] {"P2", "P3", "P4"}) {
      refused(
          () -> act(MANAGER, () -> desk.order(file.number(), lower, "It is old.")),
          "Rape is alleged: the case keeps priority P1 at least.");
    }
    assertThat(priority(file)).isEqualTo("P1");
  }

  @Test
  void where_a_screener_doubts_the_rape_two_people_take_it_off_and_not_the_screener()
      throws Exception {
    var file = anAssessedCase(PackagesByHand.Package::alleging);
    confirm(file, s -> s.with(Question.RAPE_ALLEGED, Answer.NO), "Another act was meant.");
    assertThat(priority(assigned(file))).isEqualTo("P1");
    assertThatThrownBy(
            () ->
                as(
                    MANAGER,
                    () ->
                        jdbc.update(
                            "update review_case set rape_alleged = false where id = ?", file.id())))
        .hasStackTraceContaining("taken off a case by two people");
    var lower = orders(MANAGER, file, "P4");
    assertThat(now(file).rapeAlleged()).isTrue();
    answers(HEAD, file, lower.waits(), true);
    assertThat(now(file).rapeAlleged()).isFalse();
    assertThat(priority(file)).isEqualTo("P4");
  }

  @Test
  void an_allegation_of_rape_that_comes_later_ends_what_was_lowered() {
    var file = inScope(p -> p.victims(3));
    lowered(file, "P4");
    as(
        Actor.JOBS,
        () -> {
          cases.recordRapeAlleged(file.id(), true);
          return cases.newInformation(file.id());
        });
    assertThat(priority(file)).isEqualTo("P1");
    assertThat(changes(file.id(), "P4", "P1", "RULE")).isEqualTo(1);
  }

  @Test
  void what_two_people_lowered_is_not_lowered_a_second_time_by_the_rule() {
    var file = inScope(p -> p.victims(3));
    lowered(file, "P4");
    assertThat(says(file, "VICTIM_ASKS", true)).isEqualTo("P2");
    assertThat(says(file, "VICTIM_ASKS", false)).isEqualTo("P3");
  }

  @Test
  void what_was_raised_stays_raised_whatever_the_rule_says_below_it() {
    var file = inScope(p -> p);
    orders(MANAGER, file, "P2");
    assertThat(says(file, "VICTIM_ASKS", true)).isEqualTo("P2");
    assertThat(says(file, "VICTIM_ASKS", false)).isEqualTo("P2");
  }

  @Test
  void only_those_who_lead_order_and_nobody_who_worked_for_the_force() throws Exception {
    var file = inScope(p -> p);
    refused(
        () -> act(SCREENER, () -> desk.order(file.number(), "P1", "Now.")),
        "Only managers and heads of review");
    refused(
        () -> act(DUTY, () -> desk.order(file.number(), "P1", "Now.")),
        "You have no part in this case");
    assertThatThrownBy(() -> act(LIAISON, () -> desk.order(file.number(), "P1", "Now.")))
        .isInstanceOf(UnknownCase.class);
    var of41 = aCaseOf("41", p -> p);
    String once = aManagerOnceOf41();
    assertThatThrownBy(() -> act(once, () -> desk.order(of41.number(), "P1", "Now.")))
        .isInstanceOf(UnknownCase.class);
  }

  private String aManagerOnceOf41() {
    for (String sql :
        List.of(
            "insert into staff (staff_id, login, given_name, family_name, former_forces_declared)"
                + " values ('S0903', 'once41', 'Una', 'Marsh', true) on conflict do nothing",
            "insert into staff_team (staff_id, team_id) values ('S0903', 'managers')",
            "insert into staff_former_force (staff_id, force_code) values ('S0903', '41')")) {
      as(Actor.RELEASE, () -> jdbc.update(sql));
    }
    return "S0903";
  }

  @Test
  void an_order_that_makes_no_sense_is_refused_in_a_sentence() throws Exception {
    var file = inScope(p -> p);
    refused(
        () -> act(MANAGER, () -> desk.order(file.number(), "P4", "Same.")),
        "The case has this priority already.");
    var unscreened = aCase(p -> p);
    refused(
        () -> act(MANAGER, () -> desk.order(unscreened.number(), "P1", "Now.")),
        "This case has no priority now");
    refused(() -> answers(HEAD, file, UUID.randomUUID(), true), "Nobody waits for an answer");
  }
}
