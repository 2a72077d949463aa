package org.casereview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.SteppingAside;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Who is let to a case or kept from it, by whom, and how it ends. */
class CaseGrantsTest extends OnAccess {

  private static final Reason KNOWS = new Reason("KNOWS_SOMEBODY", " They were at school. ");
  private static final Reason NEEDED = new Reason("WORK_ON_IT", "Reads the file for training.");

  @Autowired private ApplicationEventPublisher events;
  @Autowired private Policy policy;
  private final SteppingAside aside = mock(SteppingAside.class);
  private CaseGrants all;

  @BeforeEach
  void open() throws IOException {
    all = new CaseGrants(cases, grants, people, aside, events, policy, roles());
  }

  @Test
  void a_head_keeps_somebody_from_a_case_at_once_and_on_record() {
    UUID id = given(HEAD, REVIEWER, Level.EXCLUDED, KNOWS);
    var kept = does(MANAGER, () -> all.of(file.number()));
    assertThat(kept).hasSize(1);
    var grant = kept.get(0);
    assertThat(grant.id()).isEqualTo(id);
    assertThat(grant.staffId()).isEqualTo(REVIEWER);
    assertThat(grant.level()).isEqualTo(Level.EXCLUDED);
    assertThat(grant.reasonCode()).isEqualTo("KNOWS_SOMEBODY");
    assertThat(grant.reason()).isEqualTo("They were at school.");
    assertThat(grant.from()).isEqualTo(clock.instant());
    assertThat(grant.until()).isNull();
    assertThat(grant.givenBy()).isEqualTo(HEAD);
    verify(aside).afterwards(file.id(), REVIEWER);
    assertThat(recorded("PERSON_EXCLUDED")).isOne();
    assertThat(recorded("PERSON_LET_IN")).isZero();
  }

  @Test
  void who_is_let_in_steps_aside_from_nothing() {
    given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    verify(aside, never()).afterwards(any(), any());
    assertThat(recorded("PERSON_LET_IN")).isOne();
    assertThat(recorded("PERSON_EXCLUDED")).isZero();
  }

  @Test
  void nobody_decides_for_themselves_nor_for_who_is_not_of_the_review() {
    isRefused(HEAD, () -> give(HEAD, Level.EXCLUDED, KNOWS), "Nobody decides that for themselves");
    isRefused(HEAD, () -> give(" " + HEAD, Level.SPECIFIC, NEEDED), "for themselves");
    isRefused(HEAD, () -> give(LIAISON, Level.SPECIFIC, NEEDED), "Nobody of the review");
    isRefused(HEAD, () -> give("NK-NOBODY", Level.SPECIFIC, NEEDED), "Nobody of the review");
    isRefused(HEAD, () -> give(null, Level.SPECIFIC, NEEDED), "Nobody of the review");
    assertThat(does(HEAD, () -> all.of(file.number()))).isEmpty();
  }

  @Test
  void an_emergency_is_no_grant_of_a_head() {
    var urgent = new Reason("LIFE_AT_RISK", "A threat.");
    isRefused(HEAD, () -> give(REVIEWER, Level.EMERGENCY, urgent), "kept from the case or let");
    isRefused(HEAD, () -> give(REVIEWER, null, NEEDED), "kept from the case or let");
  }

  @Test
  void a_reason_belongs_to_its_level_and_has_words() {
    isRefused(HEAD, () -> give(REVIEWER, Level.EXCLUDED, NEEDED), "Choose one of the reasons");
    isRefused(HEAD, () -> give(REVIEWER, Level.SPECIFIC, KNOWS), "Choose one of the reasons");
    isRefused(HEAD, () -> give(REVIEWER, Level.SPECIFIC, null), "Choose one of the reasons");
    isRefused(
        HEAD, () -> give(REVIEWER, Level.SPECIFIC, new Reason(null, "x")), "one of the reasons");
    isRefused(HEAD, () -> give(REVIEWER, Level.SPECIFIC, new Reason("WORK_ON_IT", " ")), "Say why");
    assertThat(does(HEAD, () -> all.reasons(Level.EXCLUDED)))
        .extracting(Reason::code)
        .containsExactly("KNOWS_SOMEBODY", "OTHER_INTEREST", "WORKED_ON_IT");
    assertThat(does(HEAD, () -> all.reasons(Level.SPECIFIC)))
        .extracting(Reason::code)
        .containsExactly("WORK_ON_IT");
    assertThat(does(HEAD, () -> all.reasons(Level.EMERGENCY)))
        .extracting(Reason::code)
        .contains("LIFE_AT_RISK");
  }

  @Test
  void words_may_be_as_long_as_a_page_and_no_longer() throws Refusal {
    assertThat(CaseGrants.words(" " + "x".repeat(2000) + " ")).hasSize(2000);
    for (String words : new String[] {null, "", "\n", "x".repeat(2001)}) {
      assertThatThrownBy(() -> CaseGrants.words(words)).hasMessageContaining("Say why");
    }
  }

  @Test
  void what_holds_already_is_not_said_twice_until_it_has_ended() {
    UUID first = given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    isRefused(HEAD, () -> give(REVIEWER, Level.SPECIFIC, NEEDED), "holds already");
    given(HEAD, MANAGER, Level.SPECIFIC, NEEDED);
    ended(first, HEAD, HEAD);
    given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
  }

  @Test
  void nobody_is_let_to_a_case_that_they_are_openly_kept_from() {
    given(HEAD, REVIEWER, Level.EXCLUDED, KNOWS);
    isRefused(HEAD, () -> give(REVIEWER, Level.SPECIFIC, NEEDED), "is kept from the case");
    assertThat(does(HEAD, () -> all.of(file.number()))).hasSize(1);
  }

  @Test
  void an_exclusion_is_lifted_by_two() {
    UUID id = given(HEAD, REVIEWER, Level.EXCLUDED, KNOWS);
    isRefused(SECOND_HEAD, () -> end(id), "Ask for its end first");
    does(HEAD, () -> askEnd(id, "It was another school."));
    isRefused(HEAD, () -> end(id), "Two people lift an exclusion");
    isRefused(MANAGER, () -> askEnd(id, "Again."), "asked for already");
    assertThat(does(HEAD, () -> all.of(file.number())).get(0).askedBy()).isEqualTo(HEAD);
    does(SECOND_HEAD, () -> end(id));
    assertThat(does(HEAD, () -> all.of(file.number())).get(0).endedBy()).isEqualTo(SECOND_HEAD);
    isRefused(SECOND_HEAD, () -> end(id), "ended already");
    isRefused(HEAD, () -> askEnd(id, "Once more."), "ended already");
    assertThat(recorded("GRANT_END_ASKED")).isOne();
    assertThat(recorded("GRANT_ENDED")).isOne();
  }

  @Test
  void one_head_alone_ends_what_let_somebody_in() {
    UUID id = given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    isRefused(HEAD, () -> askEnd(id, " "), "Say why");
    ended(id, HEAD, HEAD);
    assertThat(does(HEAD, () -> all.of(file.number())).get(0).endedBy()).isEqualTo(HEAD);
  }

  @Test
  void of_several_grants_the_one_that_was_named_ends() {
    given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    UUID named = given(HEAD, MANAGER, Level.SPECIFIC, NEEDED);
    ended(named, HEAD, HEAD);
    assertThat(does(HEAD, () -> all.of(file.number())))
        .filteredOn(grant -> grant.endedBy() != null)
        .extracting(CaseGrant::id)
        .containsExactly(named);
  }

  @Test
  void a_grant_of_another_case_is_not_there() {
    UUID id = given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    var other = file(aCase("SCREENING"));
    org.mockito.Mockito.doReturn(other).when(cases).known(other.number());
    assertThatThrownBy(() -> does(HEAD, () -> ask(other.number(), id)))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void who_may_not_hears_nothing_of_the_case_whatever_they_ask() {
    UUID id = given(HEAD, REVIEWER, Level.SPECIFIC, NEEDED);
    for (String person : new String[] {REVIEWER, LIAISON, "NK-NOBODY"}) {
      assertThatThrownBy(() -> does(person, () -> all.of(file.number())))
          .isInstanceOf(UnknownCase.class);
      assertThatThrownBy(() -> does(person, () -> give(MANAGER, Level.SPECIFIC, NEEDED)))
          .isInstanceOf(UnknownCase.class);
      assertThatThrownBy(() -> does(person, () -> askEnd(id, "No.")))
          .isInstanceOf(UnknownCase.class);
      assertThatThrownBy(() -> does(person, () -> end(id))).isInstanceOf(UnknownCase.class);
    }
    assertThatThrownBy(() -> does(MANAGER, () -> give(REVIEWER, Level.SPECIFIC, NEEDED)))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void a_head_whose_account_was_closed_may_nothing_any_more() {
    person("NK-GONE", "heads-of-review");
    sqlAsRelease("update staff set enabled = false where staff_id = 'NK-GONE'");
    assertThatThrownBy(() -> does("NK-GONE", () -> all.of(file.number())))
        .isInstanceOf(UnknownCase.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD"})
  void what_comes_with_a_role_or_with_work_is_not_given_by_name(Level level) {
    isRefused(HEAD, () -> give(REVIEWER, level, NEEDED), "Choose SPECIFIC");
    assertThat(does(HEAD, () -> all.of(file.number()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"analysts", "process-owners", "standards-liaisons"})
  void nobody_is_let_to_a_case_whose_roles_open_no_file(String team) {
    String person = "NK-" + team.toUpperCase();
    person(person, team);
    isRefused(HEAD, () -> give(person, Level.SPECIFIC, NEEDED), "this would give nothing");
    given(HEAD, person, Level.EXCLUDED, KNOWS);
    assertThat(does(HEAD, () -> all.of(file.number())))
        .extracting(CaseGrant::level)
        .containsExactly(Level.EXCLUDED);
  }

  private void sqlAsRelease(String statement) {
    run("system:release", () -> jdbc.update(statement));
  }

  private UUID given(String by, String person, Level level, Reason why) {
    return does(by, () -> give(person, level, why));
  }

  private UUID give(String person, Level level, Reason why) throws Refusal {
    return all.give(file.number(), person, level, why);
  }

  private Void askEnd(UUID id, String reason) throws Refusal {
    all.askEnd(file.number(), id, reason);
    return null;
  }

  private Void ask(String number, UUID id) throws Refusal {
    all.askEnd(number, id, "No more.");
    return null;
  }

  private Void end(UUID id) throws Refusal {
    all.end(file.number(), id);
    return null;
  }

  private void ended(UUID id, String asks, String ends) {
    does(asks, () -> askEnd(id, "No more."));
    does(ends, () -> end(id));
  }
}
