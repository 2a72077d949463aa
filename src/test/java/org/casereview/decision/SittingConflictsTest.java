package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;

/** Who has a conflict does not vote, a substitute does, and nobody else on a case of a meeting. */
class SittingConflictsTest extends OnSittings {

  @Test
  void only_the_members_of_its_meeting_vote_on_a_case() {
    var file = on(meeting(THREE));
    assertThat(refused(PANEL_3, () -> panels.admitVoter(file.id(), PANEL_3)))
        .contains("is decided at the meeting PM-");
    assertThat(refusedVote(file, PANEL_3)).contains("by its members and their substitutes");
    assertThatThrownBy(() -> voteBySql(file, PANEL_3, 1)).hasMessageContaining("by its members");
    cast(file, PANEL_1, Outcome.CLOSE);
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_4, Outcome.CLOSE);
    assertThat(count(file).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void a_case_without_a_meeting_is_decided_by_any_member() {
    var file = atPanel();
    cast(file, PANEL_3, Outcome.CLOSE);
    cast(file, PANEL_5, Outcome.CLOSE);
  }

  @Test
  void a_member_in_conflict_is_replaced_on_that_case_alone() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    var other = on(meeting);
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), "A former colleague."));
    assertThatThrownBy(() -> walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), "A")))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> refusedVote(file, PANEL_2)).isInstanceOf(UnknownCase.class);
    assertThat(seen(MANAGER, meeting).cases().get(0).enough()).isFalse();
    walk.as(MANAGER, () -> conflicts.substitute(meeting, file.number(), PANEL_2, PANEL_5));
    var seats = seen(PANEL_1, meeting).cases().get(0).seats();
    assertThat(seats.get(1).why()).isEqualTo("CONFLICT");
    assertThat(seats.get(1).late()).isFalse();
    assertThat(seats.get(1).substitute().id()).isEqualTo(PANEL_5);
    assertThatThrownBy(() -> voteBySql(other, PANEL_5, 1)).hasMessageContaining("by its members");
    UUID known =
        walk.read(UUID.class, "select id from casereview.panel where case_id = ?", file.id());
    assertThatThrownBy(() -> votesOn(known, PANEL_2)).hasStackTraceContaining("by its members");
    cast(file, PANEL_5, Outcome.CLOSE);
    cast(other, PANEL_2, Outcome.CLOSE);
    assertThat(refusedVote(other, PANEL_5)).contains("is decided at the meeting");
  }

  @Test
  void a_substitute_is_on_the_panel_and_had_no_part_and_sits_on_it_once() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    assertThat(refused(MANAGER, () -> names(meeting, file.number(), PANEL_2, PANEL_5)))
        .contains("Nobody of that name declared");
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), null));
    assertThat(refused(MANAGER, () -> names(meeting, file.number(), PANEL_2, PANEL_1)))
        .contains("sits on it already");
    assertThat(refused(MANAGER, () -> names(meeting, file.number(), PANEL_2, PANEL_2)))
        .contains("no conflict with it");
    assertThat(refused(MANAGER, () -> names(meeting, file.number(), PANEL_2, HEAD)))
        .contains("Only members of the panel");
    assertThat(refused(PANEL_1, () -> names(meeting, file.number(), PANEL_2, PANEL_5)))
        .contains("arrange the meetings");
    for (String nobody : List.of(PANEL_1, PANEL_2, Walk.REVIEWER)) {
      assertThatThrownBy(
              () ->
                  walk.sql(
                      MANAGER,
                      "insert into casereview.panel_substitute select id, ?, 'S0013', now()"
                          + " from casereview.panel_conflict where case_id = ?",
                      nobody,
                      file.id()))
          .hasMessageContaining("without a part in the case");
    }
    walk.as(MANAGER, () -> names(meeting, file.number(), PANEL_2, PANEL_5));
    walk.as(PANEL_5, () -> conflicts.declare(meeting, file.number(), null));
    walk.as(MANAGER, () -> names(meeting, file.number(), PANEL_5, PANEL_3));
    cast(file, PANEL_3, Outcome.CLOSE);
    assertThatThrownBy(() -> refusedVote(file, PANEL_5)).isInstanceOf(UnknownCase.class);
  }

  @Test
  void a_late_conflict_is_taken_all_the_same_and_marked() {
    String meeting = arranged(plan(0, THREE));
    var file = on(meeting);
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), null));
    assertThat(seen(MANAGER, meeting).declaredInTime()).isFalse();
    assertThat(seen(MANAGER, meeting).cases().get(0).seats().get(1).late()).isTrue();
    assertThat(refused(PANEL_3, () -> conflicts.declare(meeting, file.number(), null)))
        .contains("You do not sit on this case");
  }

  private void names(String meeting, String file, String member, String substitute) throws Refusal {
    conflicts.substitute(meeting, file, member, substitute);
  }

  private void votesOn(UUID panel, String member) {
    walk.sql(
        member,
        "insert into casereview.panel_vote (id, panel_id, round, voter_id, outcome, reasons,"
            + " file_version, cast_at) values (gen_random_uuid(), ?, 1, ?, 'CLOSE', 'x', 1, now())",
        panel,
        member);
  }
}
