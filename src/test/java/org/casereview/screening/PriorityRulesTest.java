package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What raises a case by rule, and danger now with the urgent risk that it raises. */
class PriorityRulesTest extends OnPriorities {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POSITION_OF_TRUST",
        "VICTIM_ASKS",
        "VERY_ILL_OR_OLD",
        "DESTRUCTION_NEAR",
        "TRIAL_LISTED"
      })
  void each_modifier_raises_one_level_and_no_longer_when_it_is_taken_back(String kind) {
    var file = inScope(p -> p);
    assertThat(says(file, kind, true)).isEqualTo("P3");
    assertThat(says(file, kind, false)).isEqualTo("P4");
    assertThat(
            count(
                "select count(*) from priority_modifier where case_id = ? and kind = ? and said_by"
                    + " = ?",
                file.id(),
                kind,
                SCREENER))
        .isEqualTo(2);
  }

  @Test
  void a_force_that_brings_news_leaves_a_link_that_it_may_not_see_in_the_rule() {
    var file = inScope(p -> p);
    var other = inScope(p -> p);
    UUID first = file.id().toString().compareTo(other.id().toString()) < 0 ? file.id() : other.id();
    UUID second = first.equals(file.id()) ? other.id() : file.id();
    as(
        SCREENER,
        () -> {
          jdbc.update(
              "insert into possible_link(earlier_id, later_id, found_at) values (?, ?, now())",
              first,
              second);
          return jdbc.update(
              "insert into link_verdict(id, earlier_id, later_id, verdict, reasons, shared,"
                  + " given_by, given_at) values (gen_random_uuid(), ?, ?, 'LINKED', 'x', '{}',"
                  + " 'S0002', now())",
              first,
              second);
        });
    as(Actor.INTAKE, () -> cases.newInformation(file.id()));
    assertThat(priority(file)).isEqualTo("P3");
    as(LIAISON, () -> cases.newInformation(file.id()));
    assertThat(priority(file)).isEqualTo("P3");
  }

  @Test
  void two_modifiers_raise_no_further_and_none_above_P1() {
    var file = inScope(p -> p);
    says(file, "VICTIM_ASKS", true);
    assertThat(says(file, "TRIAL_LISTED", true)).isEqualTo("P3");
    var rape = inScope(PackagesByHand.Package::alleging);
    assertThat(says(rape, "VICTIM_ASKS", true)).isEqualTo("P1");
  }

  @Test
  void a_persons_word_stands_above_the_package() {
    var file = inScope(PackagesByHand.Package::withTrust);
    assertThat(priority(file)).isEqualTo("P3");
    assertThat(told(file, SCREENER).sentences())
        .anyMatch(
            s ->
                s.endsWith("position of trust or a licensed role: yes, says the force's package."));
    assertThat(says(file, "POSITION_OF_TRUST", false)).isEqualTo("P4");
    as(Actor.JOBS, () -> cases.newInformation(file.id()));
    assertThat(priority(file)).isEqualTo("P4");
    assertThat(told(file, SCREENER).sentences()).noneMatch(s -> s.contains("says the force's"));
  }

  @Test
  void a_modifier_said_before_the_case_is_in_scope_counts_when_it_is() {
    var file = anAssessedCase(p -> p);
    assertThat(says(file, "VICTIM_ASKS", true)).isNull();
    does(() -> confirm(file, s -> s, null));
    assertThat(assigned(file).priority()).isEqualTo("P3");
  }

  @Test
  void a_modifier_that_is_not_known_or_said_by_somebody_else_is_refused() {
    var file = inScope(p -> p);
    refused(
        () -> act(SCREENER, () -> desk.say(file.number(), "LOUD", true, "So.")),
        "There is no such modifier. Choose one of DESTRUCTION_NEAR, POSITION_OF_TRUST,");
    refused(
        () -> act(DUTY, () -> desk.say(file.number(), "VICTIM_ASKS", true, "So.")),
        "You have no part in this case");
    refused(
        () -> act(INTAKE, () -> desk.say(file.number(), "VICTIM_ASKS", true, "So.")),
        "Who works on the case, or leads, may say this.");
    var of41 = aCaseOf("41", p -> p);
    assertThatThrownBy(
            () -> act(SCREENER, () -> desk.say(of41.number(), "VICTIM_ASKS", true, "So.")))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void new_information_has_the_rule_asked_again_on_record() {
    var file = inScope(p -> p);
    packages.of(file.id(), p -> p.victims(3));
    as(Actor.JOBS, () -> cases.newInformation(file.id()));
    assertThat(priority(file)).isEqualTo("P3");
    assertThat(now(file).priorityReasons()).containsExactly("THREE_OR_MORE_VICTIMS");
    assertThat(told(file, SCREENER).inputs()).contains("victims=3", "linkedToReferred=false");
    packages.of(file.id(), p -> p.victims(0));
    as(Actor.JOBS, () -> cases.newInformation(file.id()));
    assertThat(told(file, SCREENER).inputs()).contains("victims=UNKNOWN");
  }

  @Test
  void danger_seen_by_the_first_screener_raises_one_urgent_risk_at_once() {
    var file = anAssessedCase(p -> p);
    does(() -> confirm(file, s -> s.with(Question.CURRENT_RISK, Answer.YES), "He is near."));
    assertThat(risksOf(file)).hasSize(1);
    assertThat(assigned(file).priority()).isEqualTo("P0");
    assertThat(risksOf(file)).hasSize(1);
  }

  @Test
  void danger_seen_by_the_second_screener_raises_one_too_and_not_another() {
    for (var first : List.of(Answer.NO, Answer.YES)) {
      var file = anAssessedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
      does(() -> confirm(file, s -> s.with(Question.CURRENT_RISK, first), "He is near."));
      assertThat(risksOf(file)).hasSize(first == Answer.YES ? 1 : 0);
      does(
          () ->
              answerAgain(
                  file,
                  SECOND,
                  s -> s.with(Question.CURRENT_RISK, Answer.YES),
                  "He is near.",
                  new LeavingOut("R", true, null, "LOCAL_REVIEW", "TELL_BY_PLAN")));
      assertThat(risksOf(file)).hasSize(1);
    }
  }

  @Test
  void P0_is_not_lowered_by_order_and_ends_when_all_urgent_risks_are_closed() {
    var file = inDanger();
    refused(
        () -> act(MANAGER, () -> desk.order(file.number(), "P1", "It is over.")),
        "There is danger now. The priority falls when the urgent risk is closed");
    does(() -> act(DUTY, () -> risks.raise(now(file), "U3", "He drives the bus.", DUTY)));
    closes(risksOf(file).get(0));
    assertThat(priority(file)).isEqualTo("P0");
    closes(risksOf(file).get(1));
    assertThat(priority(file)).isEqualTo("P4");
    assertThat(told(file, SCREENER).sentences()).anyMatch(s -> s.startsWith("P4 instead of P0"));
  }

  @Test
  void P0_by_order_raises_one_urgent_risk_and_ends_with_it() {
    var file = inScope(p -> p);
    orders(HEAD, file, "P0");
    assertThat(priority(file)).isEqualTo("P0");
    assertThat(risksOf(file)).hasSize(1);
    closes(risksOf(file).get(0));
    assertThat(priority(file)).isEqualTo("P4");
  }

  @Test
  void P0_can_be_ordered_again_after_an_earlier_danger_is_over() {
    var file = inDanger();
    closes(risksOf(file).get(0));
    orders(MANAGER, file, "P2");
    orders(HEAD, file, "P0");
    assertThat(priority(file)).isEqualTo("P0");
    assertThat(risksOf(file)).hasSize(2);
    closes(risksOf(file).get(1));
    assertThat(priority(file)).isEqualTo("P2");
  }
}
