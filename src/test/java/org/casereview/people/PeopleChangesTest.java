package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Tried.Doing;
import org.junit.jupiter.api.Test;

class PeopleChangesTest extends OnPeopleChanges {

  @Test
  void what_one_person_proposes_and_another_releases_holds_at_once_and_stays_on_record() {
    var wanted = newReviewer();
    UUID id = does(ADMIN, () -> changes.propose(wanted));
    assertThat(find(wanted.staffId())).isNull();
    does(HEAD, released(id));
    var person = find(wanted.staffId());
    assertThat(person.teams()).containsExactly("reviewers");
    assertThat(person.skills()).containsExactly("RASSO");
    assertThat(person.formerForces()).containsExactly("44");
    assertThat(person.formerForcesDeclared()).isTrue();
    var kept = does(HEAD, () -> directory.history(wanted.staffId()));
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).proposedBy()).isEqualTo(ADMIN);
    assertThat(kept.get(0).answeredBy()).isEqualTo(HEAD);
    assertThat(kept.get(0).content()).isEqualTo(wanted.tidy());
  }

  @Test
  void memberships_end_and_are_never_deleted() {
    var first = added(newReviewer());
    changed(with(first, Set.of("quality-assurers"), Set.of()));
    assertThat(find(first.staffId()).teams()).containsExactly("quality-assurers");
    assertThat(find(first.staffId()).skills()).isEmpty();
    assertThat(
            count("select count(*) from casereview.staff_team where staff_id = ?", first.staffId()))
        .isEqualTo(2);
    changed(with(first, Set.of("reviewers"), Set.of("RASSO")));
    assertThat(find(first.staffId()).teams()).containsExactly("reviewers");
  }

  @Test
  void nobody_releases_what_they_proposed_or_what_is_about_them() {
    UUID id = does(ADMIN, () -> changes.propose(newReviewer()));
    assertThat(refusal(ADMIN, released(id))).contains("Somebody else releases it");
    var other = anotherHead();
    UUID aboutOther = does(ADMIN, () -> changes.propose(other));
    assertThat(refusal(other.staffId(), released(aboutOther))).contains("about you");
    does(HEAD, released(aboutOther));
    assertThat(refusal(ADMIN, () -> changes.propose(entryOf(ADMIN)))).contains("their own entry");
    assertThat(refusal(MANAGER, () -> changes.propose(newReviewer()))).contains("Administrators");
    does(HEAD, refused(id, "Not now."));
    assertThat(refusal(HEAD, released(id))).contains("answered already");
  }

  @Test
  void a_refusal_has_a_reason_and_changes_nothing() {
    var wanted = newReviewer();
    UUID id = does(ADMIN, () -> changes.propose(wanted));
    assertThat(refusal(HEAD, refused(id, " "))).contains("Say why");
    does(HEAD, refused(id, "The vetting is not through."));
    assertThat(find(wanted.staffId())).isNull();
    assertThat(does(HEAD, () -> directory.history(wanted.staffId())).get(0).answerReason())
        .isEqualTo("The vetting is not through.");
  }

  @Test
  void who_proposed_a_change_takes_it_back_and_it_stays_on_record() {
    var wanted = newReviewer();
    UUID id = does(ADMIN, () -> changes.propose(wanted));
    assertThat(refusal(HEAD, takenBack(id))).contains("Somebody else proposed this change");
    does(ADMIN, takenBack(id));
    assertThat(refusal(HEAD, released(id))).contains("or taken back");
    assertThat(refusal(ADMIN, takenBack(id))).contains("or taken back");
    assertThat(find(wanted.staffId())).isNull();
    assertThat(does(ADMIN, () -> directory.open())).noneMatch(it -> it.id().equals(id));
    UUID again = does(ADMIN, () -> changes.propose(wanted));
    does(HEAD, refused(again, "The vetting is not through."));
    assertThat(refusal(ADMIN, takenBack(again))).contains("or taken back");
    assertThat(does(HEAD, () -> directory.history(wanted.staffId())))
        .extracting(it -> it.withdrawnAt() != null, ProposedChange::answerReason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, "The vetting is not through."),
            org.assertj.core.groups.Tuple.tuple(true, null));
  }

  @Test
  void the_database_keeps_what_was_taken_back() {
    UUID id = does(ADMIN, () -> changes.propose(newReviewer()));
    String back = "update casereview.people_change set withdrawn_at = now() where id = '%s'";
    assertThatThrownBy(() -> write(HEAD, back.formatted(id)))
        .hasMessageContaining("Only who proposed a change takes it back");
    does(ADMIN, takenBack(id));
    assertThatThrownBy(() -> write(HEAD, answer(id, HEAD)))
        .hasMessageContaining("taken back stays so");
    assertThatThrownBy(
            () ->
                write(
                    ADMIN,
                    "update casereview.people_change set withdrawn_at = null where id = '%s'"
                        .formatted(id)))
        .hasMessageContaining("taken back stays so");
  }

  private Doing<Void> takenBack(UUID id) {
    return () -> {
      changes.withdraw(id);
      return null;
    };
  }

  @Test
  void one_change_of_an_entry_waits_at_a_time() {
    var wanted = newReviewer();
    UUID id = does(ADMIN, () -> changes.propose(wanted));
    assertThat(refusal(ADMIN, () -> changes.propose(wanted))).contains("waits for its release");
    does(HEAD, released(id));
  }

  @Test
  void bad_entries_are_named_and_refused() {
    var good = newReviewer();
    assertThat(refusal(ADMIN, () -> changes.propose(with(good, Set.of("pilots"), Set.of()))))
        .contains("There is no team \"pilots\"");
    assertThat(
            refusal(ADMIN, () -> changes.propose(with(good, Set.of("force-liaisons"), Set.of()))))
        .contains("Name the force");
    assertThat(
            refusal(ADMIN, () -> changes.propose(with(good, Set.of("reviewers"), Set.of("r b")))))
        .contains("capital letters");
    assertThat(
            refusal(
                ADMIN, () -> changes.propose(former(good, day("2020-01-02"), day("2019-01-01")))))
        .contains("not before the first");
    assertThat(refusal(ADMIN, () -> changes.propose(former(good, day("2027-01-02"), null))))
        .contains("in the future");
  }

  @Test
  void a_former_force_is_kept_for_good_and_its_dates_are_corrected() {
    var entry = added(newReviewer());
    assertThat(refusal(ADMIN, () -> changes.propose(former(entry, null, null, List.of()))))
        .contains("on record for good");
    changed(former(entry, day("2001-01-01"), day("2009-12-31")));
    assertThat(does(ADMIN, () -> directory.entry(entry.staffId())).orElseThrow().formerForces())
        .containsExactly(new FormerForce("44", day("2001-01-01"), day("2009-12-31")));
  }
}
