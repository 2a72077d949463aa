package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whoever writes, and the absences and contacts that are changed the same way. */
class TwoPeopleChangePeopleTest extends OnPeopleChanges {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'managers')",
        "insert into casereview.staff_skill (staff_id, skill) values ('%s', 'DISCLOSURE')",
        "insert into casereview.staff_former_force (staff_id, force_code) values ('%s', '14')",
        "insert into casereview.staff_force (staff_id, force_code) values ('%s', '14')",
        "insert into casereview.absence (id, staff_id, from_day, to_day, kind, reviews,"
            + " recorded_at) values (gen_random_uuid(), '%s', '2026-01-05', '2026-01-06', 'LEAVE',"
            + " 'GIVE_BACK', now())",
        "insert into casereview.force_contact (id, force_code, lead_name, chief_officer,"
            + " night_number, mailbox, verified_on, verified_by, recorded_at) select"
            + " gen_random_uuid(), '14', 'x', 'x', 'x', 'x', '2026-01-05', '%s', now()",
        "update casereview.staff set enabled = false where staff_id = '%s'"
      })
  void the_database_refuses_what_no_second_person_released(String sql) {
    var entry = added(newReviewer());
    assertThatThrownBy(() -> write(HEAD, sql.formatted(entry.staffId())))
        .hasMessageContaining("a second person releases");
  }

  @Test
  void the_database_has_a_change_answered_by_a_second_person() {
    UUID open = does(ADMIN, () -> changes.propose(newReviewer()));
    assertThatThrownBy(() -> write(ADMIN, answer(open, ADMIN)))
        .hasMessageContaining("two_people_change_people");
  }

  @Test
  void the_database_has_a_change_answered_in_the_own_name_and_once() {
    UUID open = does(ADMIN, () -> changes.propose(newReviewer()));
    assertThatThrownBy(() -> write(HEAD, answer(open, MANAGER)))
        .hasMessageContaining("in the name of somebody else");
    does(HEAD, released(open));
    assertThatThrownBy(() -> write(HEAD, answer(open, HEAD))).hasMessageContaining("answered once");
  }

  @Test
  void the_database_has_nobody_release_for_themselves() {
    var other = anotherHead();
    UUID own = does(ADMIN, () -> changes.propose(other));
    assertThatThrownBy(() -> write(other.staffId(), answer(own, other.staffId())))
        .hasMessageContaining("nobody_releases_for_themselves");
  }

  @Test
  void the_database_has_nobody_propose_for_themselves() {
    assertThatThrownBy(
            () ->
                write(
                    ADMIN,
                    "insert into casereview.people_change (id, kind, about_staff, content,"
                        + " proposed_by, proposed_at) values (gen_random_uuid(), 'PERSON', 'S0020',"
                        + " 'x', 'S0020', now())"))
        .hasMessageContaining("nobody_proposes_for_themselves");
  }

  @Test
  void contacts_of_a_force_carry_the_day_on_which_they_were_verified_last() {
    clock.set(java.time.Instant.parse("2026-05-05T10:00:00Z"));
    var contact =
        new ForceContact(
            "14",
            "Superintendent A",
            "Chief B",
            "+44 1632 960000",
            "a@force.example",
            day("2026-01-05"),
            null);
    UUID id = does(ADMIN, () -> changes.propose(contact));
    does(HEAD, released(id));
    var line = line("14");
    assertThat(line.contact().verifiedBy()).isEqualTo(ADMIN);
    assertThat(line.stale()).isTrue();
    UUID again =
        does(
            HEAD,
            () ->
                changes.propose(
                    new ForceContact(
                        "14",
                        "Superintendent C",
                        "Chief B",
                        "01632 960000",
                        "a@force.example",
                        day("2026-05-05"),
                        null)));
    does(ADMIN, released(again));
    assertThat(line("14").stale()).isFalse();
    assertThat(line("14").contact().lead()).isEqualTo("Superintendent C");
    assertThat(
            refusal(
                ADMIN,
                () ->
                    changes.propose(
                        new ForceContact(
                            "14", "", "B", "call me", "nobody", day("2026-06-05"), null))))
        .contains("name of the force's lead", "telephone number", "mailbox", "not in the future");
    assertThatThrownBy(
            () -> write(Actor.RELEASE, "update casereview.force_contact set verified_on = now()"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void an_absence_is_proposed_by_a_manager_too_and_its_cause_is_not_for_everybody() {
    var entry = added(newReviewer());
    var absence =
        new Absence(
            entry.staffId(),
            day("2026-01-05"),
            day("2026-01-09"),
            "ILLNESS",
            "Ask Ruth.",
            "GIVE_BACK",
            null);
    UUID id = does(MANAGER, () -> changes.propose(absence));
    assertThat(refusal(MANAGER, released(id))).contains("Administrators");
    does(HEAD, released(id));
    assertThat(as(MANAGER, () -> directory.isAway(entry.staffId()))).isTrue();
    assertThat(does(MANAGER, () -> directory.absences(entry.staffId())).get(0).kind())
        .isEqualTo("ILLNESS");
    assertThat(does("S0004", () -> directory.absences(entry.staffId())).get(0).kind())
        .isEqualTo("OTHER");
    assertThat(refusal("S0005", () -> directory.list("", "")))
        .contains("for those who look after them");
    clock.set(java.time.Instant.parse("2026-01-10T10:00:00Z"));
    assertThat(as(MANAGER, () -> directory.isAway(entry.staffId()))).isFalse();
  }
}
