package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leads, but has worked for the force of a case, neither gives it time nor lets it wait. */
class ImpartialTimeTest extends OnSla {

  private static final String OF_THE_FORCE = "S0971";
  private static final String UNDECLARED = "S0972";
  private static final String WHY = "The archive was flooded.";

  @Autowired Extensions extensions;
  @Autowired CaseFiles cases;
  @Autowired Authority authority;
  @Autowired ClockAccess access;
  @Autowired Clocks clocks;
  @Autowired Pauses pauses;
  @Autowired JdbcClient client;
  @Autowired Vault vault;

  @BeforeEach
  void managersWhoAreNotImpartial() {
    run(
        Actor.RELEASE,
        () -> {
          for (String person : new String[] {OF_THE_FORCE, UNDECLARED}) {
            jdbc.update(
                """
                insert into staff (staff_id, login, given_name, family_name,
                  former_forces_declared)
                values (?, ?, 'Not', 'Impartial', ?) on conflict do nothing""",
                person,
                "of-" + person.toLowerCase(java.util.Locale.ROOT),
                person.equals(OF_THE_FORCE));
            jdbc.update(
                """
                insert into staff_team (staff_id, team_id)
                values (?, 'managers') on conflict do nothing""",
                person);
          }
          jdbc.update(
              """
              insert into staff_former_force (staff_id, force_code)
              values (?, '14') on conflict do nothing""",
              OF_THE_FORCE);
        });
  }

  @Test
  void refused_in_a_sentence_and_nothing_moves() {
    String person = UNDECLARED;
    String sentence = "The forces that you have worked for are not declared";
    UUID caseId = aCase("SCREENING");
    var it = opened(caseId, "screenCase");
    String number = numberOf(caseId);
    assertThat(refusal(person, () -> extensions.give(it.id(), 2, null, WHY))).startsWith(sentence);
    assertThat(refusal(person, () -> paused(number))).startsWith(sentence);
    as(MANAGER, () -> does(() -> paused(number)));
    assertThat(refusal(person, () -> resumed(number))).startsWith(sentence);
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo(it.dueAt());
    assertThat(waiting(caseId)).containsExactly("SLA-05");
  }

  @Test
  void for_who_worked_for_the_force_there_is_no_such_case() {
    UUID caseId = aCase("SCREENING");
    var it = opened(caseId, "screenCase");
    String number = numberOf(caseId);
    assertThatThrownBy(() -> refusal(OF_THE_FORCE, () -> extensions.give(it.id(), 2, null, WHY)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> refusal(OF_THE_FORCE, () -> paused(number)))
        .isInstanceOf(UnknownCase.class);
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo(it.dueAt());
  }

  @Test
  void of_what_has_no_case_every_manager_may_say_it() {
    var it =
        as(
            SOMEBODY,
            () ->
                sla.open(
                    new ClockStart(
                        null,
                        "RR-1",
                        "p",
                        "checkReview",
                        Ids.next(),
                        null,
                        "14",
                        clock.instant())));
    assertThat(refusal(OF_THE_FORCE, () -> extensions.give(it.id(), 2, null, WHY))).isNull();
  }

  /** Without the engine nobody says who may know of a case: here everybody may. */
  private HandPauses byHand() {
    var known =
        new CaseAccess() {
          @Override
          public CaseFile known(String number) {
            return cases.byNumber(number).orElseThrow(UnknownCase::new);
          }

          @Override
          public CaseFile open(String number) {
            return known(number);
          }

          @Override
          public CaseFile toTellOf(String number) {
            return known(number);
          }
        };
    var beans = new StaticListableBeanFactory(Map.of("access", known));
    return new HandPauses(
        beans.getBeanProvider(CaseAccess.class),
        authority,
        access,
        clocks,
        pauses,
        sla,
        client,
        vault,
        clock);
  }

  private Object paused(String number) throws Refusal {
    byHand().pause(number, PauseReason.AWAITING_FORCE, WHY);
    return null;
  }

  private Object resumed(String number) throws Refusal {
    byHand().resume(number, WHY);
    return null;
  }
}
