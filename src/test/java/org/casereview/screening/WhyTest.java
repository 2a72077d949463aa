package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.junit.jupiter.api.Test;

/** Why this priority, and why this scope, in plain sentences to those who may read them. */
class WhyTest extends OnPriorities {

  private static final String WHY = "The letter on page 4.";

  private Why scope(CaseFile file, String person) {
    return does(() -> act(person, () -> why.scope(file.number())));
  }

  private CaseFile firstLeftOut() {
    var file = anAssessedCase(p -> p);
    does(() -> confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.NO), WHY));
    return file;
  }

  @Test
  void a_priority_is_told_with_rule_inputs_and_version() {
    var file = inScope(p -> p.victims(3));
    var told = told(file, MANAGER);
    assertThat(told.value()).isEqualTo("P3");
    assertThat(told.rules()).containsExactly("priority_P3_victims");
    assertThat(told.inputs()).contains("victims=3", "rapeAlleged=false", "linkedToReferred=false");
    assertThat(told.sentences().get(0))
        .matches("P3 since .*, by rule priority_P3_victims of table version \\d+: .*victims.*");
    assertThat(told(aCase(p -> p), MANAGER).sentences())
        .containsExactly("The case has no priority yet: it gets one when it is found in scope.");
  }

  @Test
  void modifiers_orders_and_answers_are_told_with_who_and_why() {
    var file = inScope(p -> p.victims(3));
    says(file, "VICTIM_ASKS", true);
    UUID order = orders(MANAGER, file, "P4").waits();
    assertThat(told(file, HEAD).sentences())
        .anyMatch(s -> s.startsWith("P2 instead of P3 since "))
        .anyMatch(
            s ->
                s.startsWith("A victim asks for the review: yes, says Tobias Penhallow on ")
                    && s.endsWith(". The letter says so."))
        .anyMatch(
            s ->
                s.startsWith("Colin Brackenbury asked for P4 instead of P2 on ")
                    && s.endsWith(". It is time."))
        .last()
        .isEqualTo("It waits for a second manager or head of review, and does not hold yet.");
    does(() -> answers(HEAD, file, order, true));
    assertThat(told(file, HEAD).sentences())
        .anyMatch(s -> s.startsWith("P4 instead of P2 since ") && s.contains("by the order below"))
        .last()
        .asString()
        .startsWith("Miriam Greatorex agreed on ")
        .endsWith(". I have read it.");
  }

  @Test
  void what_people_wrote_is_told_only_to_those_who_work_on_the_case_and_are_impartial() {
    var file = inScope(p -> p.victims(3));
    says(file, "VICTIM_ASKS", true);
    orders(MANAGER, file, "P4");
    assertThat(told(file, "S0019").sentences())
        .anyMatch(s -> s.contains("says Tobias Penhallow on "))
        .noneMatch(s -> s.contains("The letter says so.") || s.contains("It is time."));
    var of41 = aCaseOf("41", p -> p);
    does(() -> act(MANAGER, () -> desk.say(of41.number(), "VICTIM_ASKS", true, WHY)));
    assertThatThrownBy(() -> told(of41, SCREENER)).isInstanceOf(UnknownCase.class);
  }

  @Test
  void only_who_leads_may_order_and_only_another_answers() {
    var file = inScope(p -> p.victims(3));
    UUID order = orders(MANAGER, file, "P4").waits();
    assertThat(doing(file, MANAGER).waiting()).isEmpty();
    assertThat(doing(file, HEAD).waiting())
        .containsExactly(java.util.Map.entry(order.toString(), "P4"));
    assertThat(doing(file, HEAD).mayOrder()).isTrue();
    assertThat(doing(file, SCREENER).mayOrder()).isFalse();
    assertThat(doing(file, SCREENER).waiting()).isEmpty();
    assertThat(doing(file, SCREENER).modifiers()).hasSize(5);
  }

  @Test
  void what_raises_a_case_is_offered_to_those_who_may_say_it() {
    var file = inScope(p -> p.victims(3));
    assertThat(doing(file, "S0019").modifiers()).isEmpty();
    assertThat(doing(file, SCREENER).modifiers()).isNotEmpty();
    var of41 = aCaseOf("41", p -> p);
    assertThatThrownBy(() -> doing(of41, SCREENER)).isInstanceOf(UnknownCase.class);
  }

  private WhyCases.Doing doing(CaseFile file, String person) {
    return does(() -> act(person, () -> why.priority(file.number())));
  }

  @Test
  void a_scope_is_told_with_rules_answers_what_they_rest_on_and_who_corrected() {
    var file = anAssessedCase(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    assertThat(scope(file, MANAGER).sentences())
        .startsWith("Proposed by the table; it is not settled yet.");
    does(() -> confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.YES), WHY));
    var told = scope(file, MANAGER);
    assertThat(told.value()).isEqualTo("IN_SCOPE");
    assertThat(told.rules()).containsExactly("scope_R20");
    assertThat(told.inputs()).contains("c4Victims=YES", "rapeAlleged=NO");
    assertThat(told.sentences().get(0)).startsWith("Confirmed by Tobias Penhallow on ");
    assertThat(told.sentences())
        .contains(
            "4. More than one victim: yes, corrected by the screener; the package said unknown.",
            "1. No further action: yes (the outcome code).");
    assertThat(scope(aCase(p -> p), MANAGER).sentences())
        .containsExactly("Nobody has screened this case yet.");
  }

  @Test
  void before_the_second_screener_has_answered_only_the_package_is_told() {
    var file = firstLeftOut();
    var blind = scope(file, SECOND);
    assertThat(blind.value()).isEqualTo("IN_SCOPE");
    assertThat(blind.inputs()).contains("c4Victims=YES");
    assertThat(blind.toString()).doesNotContain("Tobias", "corrected", "OUT_OF_SCOPE", "_R12");
    does(
        () ->
            answerAgain(
                file,
                SECOND,
                s -> s.with(Question.C4_VICTIMS, Answer.NO),
                WHY,
                new LeavingOut("R", true, null, "LOCAL_REVIEW", "TELL_BY_PLAN")));
    var after = scope(file, SECOND);
    assertThat(after.value()).isEqualTo("OUT_OF_SCOPE");
    assertThat(after.sentences())
        .anyMatch(s -> s.startsWith("4. More than one victim: no, corrected"));
  }

  @Test
  void the_force_is_told_neither() {
    var file = inScope(p -> p);
    for (String liaison : new String[] {LIAISON, "L0020"}) {
      assertThatThrownBy(() -> act(liaison, () -> why.priority(file.number())))
          .isInstanceOf(UnknownCase.class);
      assertThatThrownBy(() -> act(liaison, () -> why.scope(file.number())))
          .isInstanceOf(UnknownCase.class);
    }
  }
}
