package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.casereview.casefile.UnknownCase;
import org.casereview.decision.sitting.SittingPlan;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;

/** Meetings are arranged by those who lead, are changed on record, and take eight cases. */
class SittingsTest extends OnSittings {

  @Test
  void a_case_waits_for_a_meeting_until_it_is_on_one_and_again_when_that_is_off() {
    var file = atPanel();
    assertThat(waits(file)).isTrue();
    String meeting = meeting(THREE);
    walk.as(MANAGER, () -> sittings.list(meeting, file.number()));
    walk.as(MANAGER, () -> sittings.list(meeting, file.number()));
    assertThat(waits(file)).isFalse();
    assertThat(seen(PANEL_1, meeting).cases()).hasSize(1);
    assertThat(refused(MANAGER, () -> sittings.callOff(meeting, 1, " "))).contains("why it is off");
    walk.as(MANAGER, () -> sittings.callOff(meeting, 1, "Two members are ill."));
    assertThat(waits(file)).isTrue();
    assertThat(refused(MANAGER, () -> sittings.list(meeting, file.number())))
        .contains("called off");
  }

  @Test
  void a_case_is_taken_off_with_a_reason_and_may_go_to_another_meeting() {
    String meeting = meeting(THREE);
    String other = meeting(THREE);
    var file = on(meeting);
    assertThat(refused(MANAGER, () -> sittings.list(other, file.number())))
        .contains("Take it off there first");
    assertThat(refused(MANAGER, () -> sittings.takeOff(meeting, file.number(), null)))
        .contains("why the case is taken off");
    walk.as(MANAGER, () -> sittings.takeOff(meeting, file.number(), "It needs more time."));
    assertThat(refused(MANAGER, () -> sittings.takeOff(meeting, file.number(), "Again.")))
        .contains("not on this meeting");
    walk.as(MANAGER, () -> sittings.list(other, file.number()));
    assertThat(seen(MANAGER, meeting).cases()).isEmpty();
    assertThat(seen(MANAGER, other).cases()).hasSize(1);
  }

  @Test
  void what_makes_no_meeting_is_refused_in_a_sentence() {
    var good = plan(21, THREE);
    assertThat(refused(MANAGER, () -> sittings.arrange(plan(-1, THREE)))).contains("lies ahead");
    assertThat(refused(MANAGER, () -> sittings.arrange(plan(21, List.of(PANEL_1, PANEL_2)))))
        .contains("three members");
    assertThat(
            refused(MANAGER, () -> sittings.arrange(plan(21, List.of(PANEL_1, PANEL_1, PANEL_2)))))
        .contains("twice");
    assertThat(refused(MANAGER, () -> sittings.arrange(plan(21, List.of(PANEL_1, PANEL_2, HEAD)))))
        .contains("Only members of the panel");
    assertThat(
            refused(
                MANAGER,
                () ->
                    sittings.arrange(
                        new SittingPlan(good.day(), LocalTime.NOON, "Room 4", PANEL_5, THREE))))
        .contains("chair is one of the members");
    assertThat(refused(PANEL_1, () -> sittings.arrange(good))).contains("arrange the meetings");
    assertThatThrownBy(() -> all(Walk.REVIEWER)).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> all("S0016")).isInstanceOf(UnknownCase.class);
    var reviewed = walk.submitted();
    String meeting = arranged(good);
    assertThat(refused(MANAGER, () -> sittings.list(meeting, reviewed.number())))
        .contains("does not stand before the panel");
  }

  @Test
  void a_change_is_another_version_with_a_reason_and_two_people_do_not_write_over_each_other() {
    String meeting = meeting(THREE);
    var later = plan(28, List.of(PANEL_1, PANEL_3, PANEL_5));
    assertThat(refused(MANAGER, () -> sittings.change(meeting, 1, later, "")))
        .contains("why you change it");
    walk.as(HEAD, () -> sittings.change(meeting, 1, later, "The room is taken."));
    assertThat(refused(MANAGER, () -> sittings.change(meeting, 1, later, "Me too.")))
        .contains("changed this meeting meanwhile");
    var seen = seen(MANAGER, meeting);
    assertThat(seen.plan()).isEqualTo(later);
    assertThat(seen.history())
        .extracting(v -> v.reason())
        .containsExactly("The room is taken.", null);
    for (String table : List.of("panel_sitting_plan", "panel_sitting_case", "panel_conflict")) {
      assertThatThrownBy(() -> walk.sql(HEAD, "delete from casereview." + table))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void members_who_may_not_decide_a_case_do_not_count_and_too_few_of_them_are_refused() {
    var file = walk.passed();
    screenedBy(file.id(), PANEL_2);
    String meeting = meeting(THREE);
    assertThat(refused(MANAGER, () -> sittings.list(meeting, file.number())))
        .contains("needs 3 votes, and only 2");
    var four = plan(21, List.of(PANEL_1, PANEL_2, PANEL_3, PANEL_4));
    walk.as(MANAGER, () -> sittings.change(meeting, 1, four, "One more is needed."));
    walk.as(MANAGER, () -> sittings.list(meeting, file.number()));
    var seats = seen(PANEL_1, meeting).cases().get(0).seats();
    assertThat(seats)
        .filteredOn(s -> s.why() != null)
        .extracting(s -> s.member().id() + s.why())
        .containsExactly(PANEL_2 + "SCREENED_IT");
    assertThat(refused(MANAGER, () -> sittings.change(meeting, 2, plan(21, THREE), "Fewer.")))
        .contains("only 2 of these members");
  }

  @Test
  void a_meeting_takes_eight_cases_even_where_two_people_list_them_at_once() throws Exception {
    String meeting = meeting(THREE);
    IntStream.range(0, 7).forEach(i -> on(meeting));
    var one = atPanel();
    var other = atPanel();
    try (var two = new Both()) {
      var refusals =
          two.at(
              () -> refused(MANAGER, () -> sittings.list(meeting, one.number())),
              () -> refused(HEAD, () -> sittings.list(meeting, other.number())));
      assertThat(refusals).containsOnlyOnce((String) null);
      assertThat(refusals).filteredOn(said -> said != null).first().asString().contains("8 cases");
    }
    var ninth = atPanel();
    assertThatThrownBy(
            () ->
                walk.sql(
                    MANAGER,
                    "insert into casereview.panel_sitting_case(id, sitting_id, case_id, listed,"
                        + " done_by, done_at) select gen_random_uuid(), id, ?, true, 'S0013', now()"
                        + " from casereview.panel_sitting where number = ?",
                    ninth.id(),
                    meeting))
        .hasMessageContaining("no room");
  }

  void screenedBy(UUID caseId, String person) {
    walk.sql(
        person,
        """
        insert into casereview.screening(id, case_id, round, opened_at, proposed_outcome, outcome,
          rules, table_version, file_version, first_screener, first_at)
        values (gen_random_uuid(), ?, 1, now(), 'IN_SCOPE', 'IN_SCOPE', '{R20}', 1, 1, ?, now())""",
        caseId,
        person);
  }

  /** Two at once. */
  static final class Both implements AutoCloseable {
    private final java.util.concurrent.ExecutorService hands = Executors.newFixedThreadPool(2);

    List<String> at(Callable<String> one, Callable<String> other) throws Exception {
      var answers = new java.util.ArrayList<String>();
      for (var done : hands.invokeAll(List.of(one, other))) {
        answers.add(done.get());
      }
      return answers;
    }

    @Override
    public void close() {
      hands.shutdownNow();
    }
  }
}
