package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.KeptByName;
import org.casereview.casefile.SomeCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.review.Reviews;
import org.casereview.screening.ScreenedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a voice in a decision: nobody who had a part in what is decided on. */
class VoicesTest {

  private static final UUID CASE = UUID.fromString("01890000-0000-7000-8000-000000000002");
  private static final String MEMBER = "S0010";

  private final CaseFiles cases = mock(CaseFiles.class);
  private final People people = mock(People.class);
  private final Reviews reviews = mock(Reviews.class);
  private final ScreenedBy screened = mock(ScreenedBy.class);
  private final Seats seats = mock(Seats.class);
  private final KeptByName kept = mock(KeptByName.class);
  private final Voices voices = new Voices(cases, people, reviews, screened, seats, kept);

  @BeforeEach
  void aMemberWithoutAnyPart() {
    when(cases.get(CASE)).thenReturn(file());
    is(person(true, "44"));
  }

  @Test
  void somebody_without_any_part_has_a_voice() {
    assertThatCode(() -> voices.require(CASE, MEMBER)).doesNotThrowAnyException();
    assertThat(voices.stillHas(CASE, MEMBER)).isTrue();
  }

  @Test
  void who_reviewed_screened_is_kept_away_or_has_a_conflict_has_none() {
    when(kept.from(CASE)).thenReturn(Set.of(MEMBER));
    isBarred(Barred.KEPT_AWAY);
    when(seats.inConflict(CASE)).thenReturn(Set.of(MEMBER));
    isBarred(Barred.CONFLICT);
    when(screened.of(CASE)).thenReturn(Set.of(MEMBER));
    isBarred(Barred.SCREENED_IT);
    when(reviews.handsOn(CASE)).thenReturn(Set.of(MEMBER));
    isBarred(Barred.PART_IN_REVIEW);
  }

  @Test
  void who_worked_for_the_force_has_none() {
    is(person(true, "14"));
    assertThat(voices.barred(CASE, person(true, "14"))).contains(Barred.NOT_INDEPENDENT);
    assertThatThrownBy(() -> voices.require(CASE, MEMBER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("work or have worked for the force");
    assertThat(voices.stillHas(CASE, MEMBER)).isFalse();
  }

  @Test
  void the_vote_of_who_has_left_since_stays_but_for_what_was_always_against_it() {
    is(person(false, "44"));
    assertThat(voices.stillHas(CASE, MEMBER)).isTrue();
    assertThatThrownBy(() -> voices.require(CASE, MEMBER)).hasMessageContaining("closed");
    when(screened.of(CASE)).thenReturn(Set.of(MEMBER));
    assertThat(voices.stillHas(CASE, MEMBER)).isFalse();
  }

  @Test
  void nobody_without_an_account_has_a_voice() {
    when(people.find(MEMBER)).thenReturn(Optional.empty());
    assertThat(voices.stillHas(CASE, MEMBER)).isFalse();
    assertThatThrownBy(() -> voices.require(CASE, MEMBER)).hasMessageContaining("Nobody has");
  }

  private void isBarred(Barred why) {
    assertThatThrownBy(() -> voices.require(CASE, MEMBER))
        .isInstanceOf(Refusal.class)
        .hasMessage(why.sentence());
    assertThat(voices.stillHas(CASE, MEMBER)).isFalse();
  }

  private void is(Person person) {
    when(people.find(MEMBER)).thenReturn(Optional.of(person));
  }

  private static Person person(boolean enabled, String former) {
    return new Person(
        MEMBER,
        "m",
        "M",
        "N",
        enabled,
        Set.of("panel-members"),
        Set.of(),
        Set.of(),
        Set.of(former),
        true);
  }

  private static CaseFile file() {
    return SomeCase.in(CaseState.PANEL, CASE, "CR-2026-000001", 1);
  }
}
