package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** What holds whoever writes, and the absences and contacts that are changed the same way. */
class TwoPeopleChangePeopleTest extends OnPeopleChanges {

  @Test
  void the_database_refuses_what_no_second_person_released() {
    var entry = added(newReviewer());
    UUID open = does(ADMIN, () -> changes.propose(entry));
    for (String sql :
        List.of(
            "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'managers')",
            "insert into casereview.staff_skill (staff_id, skill) values ('%s', 'DISCLOSURE')",
            "insert into casereview.staff_former_force (staff_id, force_code) values ('%s', '14')",
            "update casereview.staff set enabled = false where staff_id = '%s'")) {
      assertThatThrownBy(() -> write(HEAD, sql.formatted(entry.staffId())))
          .hasMessageContaining("a second person releases");
    }
    assertThatThrownBy(() -> write(ADMIN, answer(open, ADMIN)))
        .hasMessageContaining("two_people_change_people");
    assertThatThrownBy(() -> write(HEAD, answer(open, MANAGER)))
        .hasMessageContaining("in the name of somebody else");
    var other = anotherHead();
    UUID own = does(ADMIN, () -> changes.propose(other));
    assertThatThrownBy(() -> write(other.staffId(), answer(own, other.staffId())))
        .hasMessageContaining("nobody_releases_for_themselves");
    does(HEAD, released(open));
    assertThatThrownBy(() -> write(HEAD, answer(open, HEAD))).hasMessageContaining("answered once");
    assertThatThrownBy(
            () ->
                write(
                    ADMIN,
                    "insert into casereview.people_change (id, kind, about_staff, content, proposed_by,"
                        + " proposed_at) values (gen_random_uuid(), 'PERSON', 'S0020', 'x', 'S0020', now())"))
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
