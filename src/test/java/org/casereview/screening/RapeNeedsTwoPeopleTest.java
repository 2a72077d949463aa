package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.screening.PackagesByHand.Package;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An allegation of rape is never left out by one person, whatever rule leaves it out. */
class RapeNeedsTwoPeopleTest extends OnScreening {

  private static final LeavingOut WHOLE =
      new LeavingOut("The record says so.", true, "Nobody.", "INQUIRY", "TELL_BY_PLAN");

  /** A rule that leaves a case out although rape is alleged, and a package that meets it. */
  record Excluding(String rule, String outcome, UnaryOperator<Package> says) {

    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Excluding> rules() {
    return Stream.of(
        new Excluding("scope_R1", "REFER_ELSEWHERE", p -> p.live(Answer.YES)),
        without("scope_R2", "REFER_ELSEWHERE", Criterion.C9_JURISDICTION),
        without("scope_R4", Criterion.C8_NOT_REVIEWED),
        without("scope_R5", Criterion.C1_NFA),
        without("scope_R6", Criterion.C2_WINDOW),
        without("scope_R7", Criterion.C5_CHILD),
        without("scope_R8", Criterion.C6_CONTACT),
        without("scope_R9", Criterion.C7_ALIVE),
        without("scope_R10", Criterion.C3_SUSPECTS),
        without("scope_R10", Criterion.C10_GROUP));
  }

  private static Excluding without(String rule, Criterion criterion) {
    return without(rule, "OUT_OF_SCOPE", criterion);
  }

  private static Excluding without(String rule, String outcome, Criterion criterion) {
    return new Excluding(rule, outcome, p -> p.with(criterion, Answer.NO));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_rule_leaves_it_out_before_a_second_person_has_answered(Excluding by) throws Refusal {
    var file = aConfirmedCase(p -> by.says().apply(p.alleging()));
    assertThat(firstSaid(file)).containsExactly(by.outcome(), by.rule());
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    staysIn(file);
    assertThatThrownBy(() -> answerAgain(file, SCREENER, s -> s, null, WHOLE))
        .hasMessageContaining("You screened this case");
    staysIn(file);
    assertThat(answerAgain(file, SECOND, s -> s, null, WHOLE)).isTrue();
    // At once: nothing new can come in between the second word and its effect.
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(now(file).scopeOutcome()).isEqualTo(by.outcome());
    assertThat(now(file).rapeAlleged()).isTrue();
  }

  @Test
  void one_person_does_not_take_the_allegation_away_either() throws Refusal {
    var file = anAssessedCase(p -> p.alleging().with(Criterion.C5_CHILD, Answer.NO));
    confirm(file, s -> s.with(Question.RAPE_ALLEGED, Answer.NO), "Another act was meant.");
    assertThat(now(file).rapeAlleged()).isTrue();
    answerAgain(file, SECOND, s -> s, null, WHOLE);
    assertThat(now(file).rapeAlleged()).isTrue();
  }

  @Test
  void two_people_who_both_read_it_so_take_the_allegation_away() throws Refusal {
    var file = anAssessedCase(p -> p.alleging().with(Criterion.C5_CHILD, Answer.NO));
    confirm(file, s -> s.with(Question.RAPE_ALLEGED, Answer.NO), "Another act was meant.");
    answerAgain(file, SECOND, s -> s.with(Question.RAPE_ALLEGED, Answer.NO), "As said.", WHOLE);
    assertThat(now(file).rapeAlleged()).isFalse();
  }

  @Test
  void where_the_two_differ_rape_counts_for_the_priority() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    confirm(file, s -> s, null);
    answerAgain(
        file,
        SECOND,
        s -> s.with(Question.RAPE_ALLEGED, Answer.YES).with(Question.C5_CHILD, Answer.YES),
        "Her letter says so.",
        WHOLE);
    assertThat(now(file).rapeAlleged()).isTrue();
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
  }

  @Test
  void what_two_agreed_to_before_takes_nothing_away_of_what_is_alleged_since() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    confirm(file, s -> s, null);
    assertThat(answerAgain(file, SECOND, s -> s, null, WHOLE)).isTrue();
    opensAnother(file);
    as(
        Actor.JOBS,
        () -> jdbc.update("update review_case set rape_alleged = true where id = ?", file.id()));
    assertThatThrownBy(
            () ->
                as(
                    SCREENER,
                    () ->
                        jdbc.update(
                            "update review_case set rape_alleged = false where id = ?", file.id())))
        .hasStackTraceContaining("taken off a case by two people");
  }

  private List<String> firstSaid(CaseFile file) {
    return as(
        Actor.JOBS,
        () ->
            jdbc.queryForObject(
                "select outcome || ' ' || rules[1] from screening where case_id = ?",
                (row, i) -> List.of(row.getString(1).split(" ")),
                file.id()));
  }

  /** Neither the step nor whoever writes in the database leaves it out. */
  private void staysIn(CaseFile file) {
    assertThatThrownBy(() -> step(file)).hasMessageContaining("Two people have not agreed");
    assertThatThrownBy(
            () ->
                as(
                    SCREENER,
                    () ->
                        jdbc.update(
                            "update review_case set state = 'SCREENED_OUT' where id = ?",
                            file.id())))
        .hasStackTraceContaining("A case is left out only when two people have agreed to it.");
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
  }
}
