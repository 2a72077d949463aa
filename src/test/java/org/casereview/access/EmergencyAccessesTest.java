package org.casereview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.UUID;
import org.casereview.access.RoleSights.Knows;
import org.casereview.access.RoleSights.Opens;
import org.casereview.access.RoleSights.RoleSight;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

/** The door for emergencies: for whom it is, for how long, who is told, and who looks at it. */
class EmergencyAccessesTest extends OnAccess {

  private static final Reason URGENT = new Reason("LIFE_AT_RISK", " A threat was made. ");

  @Autowired private Attention attention;
  @Autowired private Chronicle chronicle;
  private final EmergencyStart start = mock(EmergencyStart.class);
  private CaseSights sights;
  private EmergencyAccesses all;

  @BeforeEach
  void open() {
    sights = new CaseSights(roles(), grants, people);
    all =
        new EmergencyAccesses(
            cases, sights, grants, emergencies(), start, attention, people, chronicle, clock);
  }

  @Test
  void who_has_no_part_opens_the_file_for_an_hour_and_others_are_told() {
    var until = does(REVIEWER, () -> all.open(file.number(), URGENT));
    assertThat(until).isEqualTo(clock.instant().plus(Duration.ofMinutes(60)));
    var grant = does(HEAD, () -> grants.of(file.id())).get(0);
    assertThat(grant.level()).isEqualTo(Level.EMERGENCY);
    assertThat(grant.staffId()).isEqualTo(REVIEWER);
    assertThat(grant.until()).isEqualTo(until);
    assertThat(grant.reason()).isEqualTo("A threat was made.");
    assertThat(
            as(
                "system:jobs",
                () ->
                    jdbc.queryForList(
                        "select team from casereview.attention where case_id = ? and what ="
                            + " 'EMERGENCY_OPENED' order by 1",
                        String.class,
                        file.id())))
        .containsExactly("auditors", "managers");
    assertThat(recorded("EMERGENCY_OPENED")).isOne();
    var opened = started();
    assertThat(opened.number()).matches("EA-2026-\\d{6}");
    assertThat(opened.caseId()).isEqualTo(file.id());
    assertThat(opened.openedBy()).isEqualTo(REVIEWER);
    assertThat(opened.from()).isEqualTo(clock.instant());
    assertThat(opened.until()).isEqualTo(until);
  }

  @Test
  void the_door_is_offered_where_it_would_open_and_nowhere_else() {
    var offer = does(REVIEWER, () -> all.offer(file.number())).orElseThrow();
    assertThat(offer.minutes()).isEqualTo(60);
    assertThat(offer.reasons()).extracting(Reason::code).contains("LIFE_AT_RISK");
    assertThat(does(HEAD, () -> all.offer(file.number()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({HEAD, LIAISON, ANALYST, "NK-NOBODY"})
  void it_is_not_for_who_opens_the_file_anyway_nor_for_a_force_nor_for_who_opens_none(
      String person) {
    assertThatThrownBy(() -> does(person, () -> all.open(file.number(), URGENT)))
        .isInstanceOf(UnknownCase.class);
    verify(start, never()).start(any(), any());
  }

  @Test
  void it_is_not_for_who_has_a_part_in_the_case() {
    hasPart(true);
    assertThatThrownBy(() -> does(REVIEWER, () -> all.open(file.number(), URGENT)))
        .isInstanceOf(UnknownCase.class);
    assertThat(does(REVIEWER, () -> sights.mayOpen(file))).isTrue();
  }

  @Test
  void an_emergency_has_a_reason_of_its_kind_and_words() {
    isRefused(REVIEWER, () -> all.open(file.number(), null), "Choose what makes it");
    isRefused(REVIEWER, () -> all.open(file.number(), new Reason(null, "x")), "Choose what");
    isRefused(REVIEWER, () -> all.open(file.number(), new Reason("WORK_ON_IT", "x")), "Choose");
    isRefused(REVIEWER, () -> all.open(file.number(), new Reason("LIFE_AT_RISK", " ")), "Say why");
    verify(start, never()).start(any(), any());
  }

  @ParameterizedTest
  @CsvSource({
    HEAD + ", ALL, ALL, true",
    REVIEWER + ", ALL, WITH_REASON, false",
    LIAISON + ", OWN_FORCE, NONE, false",
    "NK-NOBODY, NONE, NONE, false"
  })
  void what_somebody_sees_of_cases_comes_from_their_roles(
      String person, Knows knows, Opens opens, boolean mayOpen) {
    assertThat(does(person, () -> sights.now())).isEqualTo(new RoleSight(knows, opens));
    assertThat(does(person, () -> sights.mayOpen(file))).isEqualTo(mayOpen);
  }

  @Test
  void of_several_roles_the_widest_holds_and_of_a_closed_account_none() {
    person("NK-BOTH", "force-liaisons");
    person("NK-BOTH", "heads-of-review");
    assertThat(does("NK-BOTH", () -> sights.now())).isEqualTo(new RoleSight(Knows.ALL, Opens.ALL));
    run(
        "system:release",
        () -> jdbc.update("update staff set enabled = false where staff_id = 'NK-BOTH'"));
    assertThat(does("NK-BOTH", () -> sights.now())).isEqualTo(RoleSight.NOTHING);
    run(
        "system:release",
        () -> jdbc.update("update staff set enabled = true where staff_id = 'NK-BOTH'"));
  }

  @Test
  void an_auditor_looks_at_an_opening_once_and_never_at_their_own() {
    does(REVIEWER, () -> all.open(file.number(), URGENT));
    UUID access = started().id();
    assertThat(does(AUDITOR, () -> all.words(access)))
        .contains(
            "N K opened the file from 5 January 2026, 10:00:00 until 5 January 2026, 11:00:00")
        .contains("Somebody may be in danger", "A threat was made.");
    isRefused(REVIEWER, () -> review(access, REVIEWER, "Fine."), "opened this file yourself");
    isRefused(AUDITOR, () -> review(access, AUDITOR, " "), "Say why");
    does(AUDITOR, () -> review(access, AUDITOR, "The threat was real."));
    isRefused(AUDITOR, () -> review(access, AUDITOR, "Again."), "reviewed already");
    assertThat(recorded("EMERGENCY_REVIEWED")).isOne();
    assertThat(
            as(
                "system:jobs",
                () ->
                    vault.open(
                        jdbc.queryForObject(
                            "select reasons from casereview.emergency_review where access_id = ?",
                            byte[].class,
                            access))))
        .isEqualTo("The threat was real.");
  }

  private Void review(UUID access, String by, String reasons) throws Refusal {
    all.review(access, by, "JUSTIFIED", reasons);
    return null;
  }

  private EmergencyAccess started() {
    var opened = ArgumentCaptor.forClass(EmergencyAccess.class);
    verify(start).start(opened.capture(), eq(file));
    return opened.getValue();
  }
}
