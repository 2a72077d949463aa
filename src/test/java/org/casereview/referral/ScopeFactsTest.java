package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.screening.Answer.NO;
import static org.casereview.screening.Answer.UNKNOWN;
import static org.casereview.screening.Answer.YES;
import static org.casereview.screening.Criterion.C10_GROUP;
import static org.casereview.screening.Criterion.C1_NFA;
import static org.casereview.screening.Criterion.C2_WINDOW;
import static org.casereview.screening.Criterion.C3_SUSPECTS;
import static org.casereview.screening.Criterion.C4_VICTIMS;
import static org.casereview.screening.Criterion.C5_CHILD;
import static org.casereview.screening.Criterion.C6_CONTACT;
import static org.casereview.screening.Criterion.C7_ALIVE;
import static org.casereview.screening.Criterion.C8_NOT_REVIEWED;
import static org.casereview.screening.Criterion.C9_JURISDICTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casereview.referral.content.Fields;
import org.casereview.referral.content.Referral;
import org.casereview.screening.Answer;
import org.casereview.screening.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of "What screening derives from a package". */
class ScopeFactsTest {

  /** A referral in the words of a test: {@code case:} and rows {@code S}, {@code V}, {@code O}. */
  static Referral referral(String... rows) {
    var file = new TreeMap<String, String>();
    var tables =
        Map.of(
            "S",
            new ArrayList<Referral.Row>(),
            "V",
            new ArrayList<Referral.Row>(),
            "O",
            new ArrayList<Referral.Row>());
    for (String row : rows) {
      String kind = row.substring(0, 1);
      var fields = new TreeMap<String, String>();
      Arrays.stream(row.substring(1).trim().split(" "))
          .filter(f -> f.contains("="))
          .forEach(f -> fields.put(f.split("=")[0], f.split("=")[1]));
      if (kind.equals("C")) {
        file.putAll(fields);
      } else {
        var rowsOfKind = tables.get(kind);
        String reference = kind + (rowsOfKind.size() + 1);
        rowsOfKind.add(new Referral.Row(reference, null, false, new Fields(fields)));
      }
    }
    return new Referral(
        new Fields(file), tables.get("S"), tables.get("V"), tables.get("O"), List.of(), List.of());
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        line(C1_NFA, YES, "C outcome_code=15"),
        line(C1_NFA, YES, "C outcome_code=5"),
        line(C1_NFA, YES, "C outcome_code=NO_CRIME"),
        line(C1_NFA, YES, "C outcome_code=1", "S outcome_code=16"),
        line(C1_NFA, YES, "C outcome_code=1", "S nfa_date=2014"),
        line(C1_NFA, YES, "C", "S nfa_reason=VICTIM_WITHDREW"),
        line(C1_NFA, YES, "C", "S nfa_date=2014 nfa_reason=RELEASED_NO_DECISION"),
        line(C1_NFA, UNKNOWN, "C", "S nfa_reason=RELEASED_NO_DECISION"),
        line(C1_NFA, NO, "C outcome_code=1", "S outcome_code=1", "S outcome_code=3A"),
        line(C1_NFA, NO, "C outcome_code=1 suspect_count=1", "S outcome_code=1"),
        line(C1_NFA, UNKNOWN, "C outcome_code=1", "S outcome_code=1", "S"),
        line(C1_NFA, UNKNOWN, "C outcome_code=1 suspect_count=2", "S outcome_code=1"),
        line(C1_NFA, UNKNOWN, "C outcome_code=1"),
        line(C1_NFA, UNKNOWN, "C", "S outcome_code=1"),
        line(C2_WINDOW, YES, "C outcome_code=15 closed_date=2010-01-01"),
        line(C2_WINDOW, YES, "C outcome_code=FILED closed_date=2025-03-31"),
        line(C2_WINDOW, YES, "C closed_date=2012"),
        line(C2_WINDOW, NO, "C outcome_code=15 closed_date=2009-12-31"),
        line(C2_WINDOW, NO, "C outcome_code=15 closed_date=2025-04-01"),
        line(C2_WINDOW, UNKNOWN, "C outcome_code=1 closed_date=2012-01-01"),
        line(C2_WINDOW, YES, "C outcome_code=1 closed_date=2026", "S nfa_date=2025-03"),
        line(C2_WINDOW, UNKNOWN, "C outcome_code=15 closed_date=2025"),
        line(C2_WINDOW, YES, "C outcome_code=15 closed_date=2025", "S nfa_date=2024-05"),
        line(C2_WINDOW, UNKNOWN, "C outcome_code=15"),
        line(C3_SUSPECTS, YES, "C suspect_count=2"),
        line(C3_SUSPECTS, YES, "C", "S", "S"),
        line(C3_SUSPECTS, NO, "C suspect_count=1"),
        line(C3_SUSPECTS, NO, "C suspect_count=1", "S"),
        line(C3_SUSPECTS, UNKNOWN, "C", "S"),
        line(C3_SUSPECTS, UNKNOWN, "C suspect_count=0"),
        line(C3_SUSPECTS, UNKNOWN, "C"),
        line(C4_VICTIMS, YES, "C victim_count=3"),
        line(C4_VICTIMS, NO, "C victim_count=1", "V"),
        line(C4_VICTIMS, UNKNOWN, "C", "V"),
        line(
            C5_CHILD,
            YES,
            "C",
            "V date_of_birth=1996-03-04",
            "O victim_reference=V1 date_from=2014-03-03"),
        line(
            C5_CHILD,
            NO,
            "C",
            "V date_of_birth=1996-03-04",
            "O victim_reference=V1 date_from=2014-03-04"),
        line(
            C5_CHILD,
            YES,
            "C",
            "V date_of_birth=1996-02-29",
            "O victim_reference=V1 date_from=2014-02-28"),
        line(
            C5_CHILD,
            NO,
            "C",
            "V date_of_birth=1996-02-29",
            "O victim_reference=V1 date_from=2014-03-01"),
        line(
            C5_CHILD, UNKNOWN, "C", "V date_of_birth=1996", "O victim_reference=V1 date_from=2014"),
        line(C5_CHILD, YES, "C", "V date_of_birth=1997", "O victim_reference=V1 date_from=2014"),
        line(C5_CHILD, NO, "C", "V date_of_birth=1995", "O victim_reference=V1 date_from=2014"),
        line(C5_CHILD, UNKNOWN, "C", "V", "O victim_reference=V1 date_from=2014"),
        line(C5_CHILD, UNKNOWN, "C"),
        line(C5_CHILD, UNKNOWN, "C", "V date_of_birth=1996-03-04"),
        // The end of an offence says nothing, its start does.
        line(
            C5_CHILD,
            UNKNOWN,
            "C",
            "V date_of_birth=1996-03-04",
            "O victim_reference=V1 date_to=2010-01-01"),
        // An offence that names no victim counts for all.
        line(C5_CHILD, YES, "C", "V date_of_birth=1996-03-04", "O date_from=2010"),
        line(
            C5_CHILD,
            UNKNOWN,
            "C",
            "V date_of_birth=1996-03-04",
            "V",
            "O victim_reference=V2 date_from=2010"),
        // Without any dated offence the only start is that of the case.
        line(
            C5_CHILD,
            YES,
            "C offence_from=2010",
            "V date_of_birth=1996-03-04",
            "O victim_reference=V1"),
        line(C5_CHILD, NO, "C offence_from=2015", "V date_of_birth=1996-03-04"),
        // Where some are dated and some are not, the undated ones are unknown.
        line(
            C5_CHILD,
            UNKNOWN,
            "C offence_from=2015",
            "V date_of_birth=1996-03-04",
            "O victim_reference=V1 date_from=2015",
            "O victim_reference=V1"),
        line(C5_CHILD, UNKNOWN, "C victim_count=2", "V date_of_birth=1980", "O date_from=2015"),
        line(
            C5_CHILD,
            YES,
            "C victim_count=9",
            "V date_of_birth=1980",
            "V date_of_birth=2005",
            "O date_from=2015"),
        line(C6_CONTACT, YES, "C", "O contact_offence=Y"),
        line(C6_CONTACT, YES, "C", "O contact_offence=N rape=Y"),
        line(C6_CONTACT, NO, "C", "O contact_offence=N rape=N"),
        line(C6_CONTACT, UNKNOWN, "C", "O contact_offence=N"),
        line(C6_CONTACT, UNKNOWN, "C", "O contact_offence=N rape=N", "O"),
        line(C6_CONTACT, UNKNOWN, "C"),
        line(C7_ALIVE, YES, "C"),
        line(C7_ALIVE, YES, "C", "S life_status=DECEASED", "S"),
        line(
            C7_ALIVE, YES, "C suspect_count=3", "S life_status=DECEASED", "S life_status=DECEASED"),
        line(C7_ALIVE, NO, "C suspect_count=2", "S life_status=DECEASED", "S life_status=DECEASED"),
        line(C8_NOT_REVIEWED, YES, "C independently_reviewed=N"),
        line(C8_NOT_REVIEWED, NO, "C independently_reviewed=Y"),
        line(C8_NOT_REVIEWED, UNKNOWN, "C"),
        line(C9_JURISDICTION, YES, "C"),
        line(C10_GROUP, YES, "C group_based=Y"),
        line(C10_GROUP, NO, "C group_based=N"),
        line(C10_GROUP, UNKNOWN, "C"));
  }

  private static Arguments line(Criterion criterion, Answer answer, String... rows) {
    return Arguments.of(criterion, answer, rows);
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @MethodSource("lines")
  void the_package_answers_the_criterion(Criterion criterion, Answer answer, String[] rows) {
    var facts = facts(rows);
    assertThat(facts.answers().get(criterion)).isEqualTo(answer);
    assertThat(facts.answers()).hasSize(10);
    assertThat(facts.basis().values()).allMatch(b -> b.matches("[A-Z0-9_]{1,60}")).hasSize(10);
  }

  @Test
  void a_force_that_takes_no_part_is_outside_the_jurisdiction() {
    var elsewhere = new ScopeFacts(referral("C"), false, AliveRule.AT_LEAST_ONE).answers();
    assertThat(elsewhere).containsEntry(C9_JURISDICTION, NO);
  }

  private static ScopeFacts facts(String... rows) {
    return new ScopeFacts(referral(rows), true, AliveRule.AT_LEAST_ONE);
  }

  @Test
  void released_without_a_decision_is_live_only_where_nothing_else_ended_the_case() {
    assertThat(live("C investigation_live=N", "S nfa_reason=RELEASED_NO_DECISION")).isEqualTo(YES);
    assertThat(live("C outcome_code=15", "S nfa_reason=RELEASED_NO_DECISION")).isEqualTo(UNKNOWN);
    assertThat(live("C investigation_live=Y")).isEqualTo(YES);
    assertThat(live("C investigation_live=N")).isEqualTo(NO);
    assertThat(live("C")).isEqualTo(UNKNOWN);
  }

  private static Answer live(String... rows) {
    return facts(rows).investigationLive();
  }

  @Test
  void what_priority_needs_comes_from_the_package() {
    var derived =
        DerivedFacts.derived(
            referral(
                "C suspect_count=5 familial_group=Y",
                "S position_of_trust=Y",
                "V date_of_birth=2000-01-01",
                "O date_from=2012-12-31 contact_offence=Y description=Trafficking"),
            true,
            AliveRule.AT_LEAST_ONE);
    assertThat(derived).matches(d -> d.suspects() == 5 && d.victims() == 1);
    assertThat(derived.whollyFamilial()).isEqualTo(YES);
    assertThat(derived.rapeAlleged()).isFalse();
    assertThat(derived.victimUnder13()).isTrue();
    assertThat(derived.trafficking()).isTrue();
    assertThat(derived.penetrativeAlleged()).isFalse();
    assertThat(derived.raisedByModifier()).isTrue();
    var rape = referral("C", "O rape=Y classification=19D");
    assertThat(DerivedFacts.derived(rape, true, AliveRule.AT_LEAST_ONE))
        .matches(d -> d.rapeAlleged() && d.penetrativeAlleged());
  }
}
