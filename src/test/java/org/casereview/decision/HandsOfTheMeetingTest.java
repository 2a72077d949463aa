package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.sla.ClockStart;
import org.casereview.sla.Extensions;
import org.casereview.sla.HandPauses;
import org.casereview.sla.PauseReason;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits on the meeting of a case, or stood back from it, has a part in it from then on. */
class HandsOfTheMeetingTest extends OnSittings {

  @Autowired Sla sla;
  @Autowired Extensions extensions;
  @Autowired HandPauses pauses;

  @Test
  void members_and_whoever_declared_a_conflict_have_a_hand_in_the_case() throws Exception {
    String meeting = meeting(List.of(PANEL_1, PANEL_2, PANEL_3));
    var file = on(meeting);
    assertThat(hands(file)).contains(PANEL_1, PANEL_2, PANEL_3).doesNotContain(PANEL_4);
    declares(PANEL_1, meeting, file);
    walk.as(MANAGER, () -> sittings.takeOff(meeting, file.number(), "The file is not ready."));
    assertThat(hands(file)).contains(PANEL_1).doesNotContain(PANEL_2, PANEL_3);
  }

  @Test
  void who_has_a_part_in_a_case_neither_gives_it_time_nor_lets_it_wait() {
    var decided = decided(Outcome.CLOSE);
    prepares(decided, closure(true, "TELL_BY_PLAN"));
    approves(decided, HEAD, false, "Say what became of S-01.");
    var clock = clockOf(decided);
    String why = "The archive was flooded.";
    assertThat(walk.refusal(HEAD, () -> extensions.give(clock, 2, null, why)))
        .contains("You have a part in this case");
    assertThat(
            walk.refusal(
                HEAD, () -> pauses.pause(decided.number(), PauseReason.AWAITING_FORCE, why)))
        .contains("You have a part in this case");
    assertThat(walk.refusal(MANAGER, () -> extensions.give(clock, 2, null, why))).isNull();
  }

  private UUID clockOf(CaseFile file) {
    var id = new UUID[1];
    walk.as(
        MANAGER,
        () ->
            id[0] =
                sla.open(
                        new ClockStart(
                            file.id(),
                            file.number(),
                            "case-closure",
                            "approveClosure",
                            Ids.next(),
                            "P3",
                            file.forceCode(),
                            clock.instant()))
                    .id());
    return id[0];
  }

  private List<String> hands(CaseFile file) {
    return List.of(
        walk.read(
                String.class,
                "select coalesce(string_agg(staff_id, ','), '') from casereview.case_hand"
                    + " where case_id = ?",
                file.id())
            .split(","));
  }
}
