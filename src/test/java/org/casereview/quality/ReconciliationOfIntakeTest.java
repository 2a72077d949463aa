package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.casereview.people.DemoPeople;
import org.casereview.platform.Actor;
import org.casereview.quality.Finding.Code;
import org.casereview.sla.Attention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationOfIntakeTest extends OnReconciliation {

  @Autowired private DemoPeople demo;

  @BeforeEach
  void aManagerIsThere() {
    demo.create();
  }

  @Test
  void a_process_of_no_case_is_found() {
    spine("CR-1999-000001", true);
    assertThat(reconciliation.reconcile().orElseThrow().findings())
        .contains(new Finding(Code.PROCESS_WITHOUT_CASE, null, "CR-1999-000001"));
  }

  @Test
  void holidays_that_run_out_are_found_in_time() {
    clock.set("2030-10-01T10:00:00Z");
    assertThat(subjects(Code.CALENDAR_ENDS)).isEmpty();
    clock.set("2030-10-03T10:00:00Z");
    assertThat(subjects(Code.CALENDAR_ENDS)).containsExactly("EW", "NI", "SC");
  }

  @Test
  void the_managers_are_told_and_the_findings_are_kept() {
    UUID caseId = referred("REFERRED");
    long before =
        as("S0013", () -> attention.countUnseenBy(Attention.Audience.central("managers")));
    var run = reconciliation.reconcile().orElseThrow();
    assertThat(run.addsUp()).isFalse();
    assertThat(as("S0013", () -> attention.countUnseenBy(Attention.Audience.central("managers"))))
        .isEqualTo(before + 1);
    assertThat(
            as(
                Actor.RECONCILIATION,
                () ->
                    jdbc.queryForList(
                        "select code from reconciliation_finding where run_id = ? and case_id = ?",
                        String.class,
                        run.id(),
                        caseId)))
        .containsExactly("NO_PROCESS");
  }

  @Test
  void a_case_that_came_by_no_referral_or_by_two_is_found() {
    UUID none = aCase("CLOSED_NFA_UPHELD");
    spine(numberOf(none), false);
    UUID twice = referred("CLOSED_NFA_UPHELD");
    spine(numberOf(twice), false);
    item(aPackage("COMPLETED", 1), 1, twice);
    assertThat(findings(none)).containsExactly(Code.NOT_RECEIVED_ONCE);
    assertThat(findings(twice)).containsExactly(Code.NOT_RECEIVED_ONCE);
  }

  @Test
  void a_receipt_that_does_not_add_up_is_found() {
    UUID sound = aPackage("COMPLETED", 2);
    item(sound, 1, null);
    item(sound, 2, null);
    UUID short1 = aPackage("COMPLETED", 2);
    item(short1, 1, null);
    assertThat(subjects(Code.RECEIPT_DIFFERS))
        .contains(short1.toString())
        .doesNotContain(sound.toString());
  }

  @Test
  void a_package_that_waits_for_more_than_an_hour_is_found() {
    UUID waiting = aPackage("PROCESSING", 2);
    assertThat(subjects(Code.REFERRALS_WAIT)).doesNotContain(waiting.toString());
    clock.forward(Duration.ofMinutes(61));
    assertThat(subjects(Code.REFERRALS_WAIT)).contains(waiting.toString());
  }
}
