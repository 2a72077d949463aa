package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.platform.Actor;
import org.casereview.sla.Attention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A rejected referral is not forgotten: corrected, or withdrawn by two people, and nothing else.
 */
class RejectedReferralPathTest extends OnCases {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Rejections rejections;

  @BeforeEach
  void intake() {
    rejections = new Rejections(driver);
  }

  private static Map<String, Object> answering(String confirmed) {
    return Map.of("confirmed", confirmed, "reasons", "The force has looked again.");
  }

  private List<String> seenBy(String force, String number) {
    var liaisons = new Attention.Audience(Set.of("force-liaisons"), Set.of(force));
    return Actor.as(
            Actor.CLOCKS,
            () -> application.getBean(Attention.class).unseenBy(liaisons, Integer.MAX_VALUE))
        .stream()
        .filter(item -> number.equals(item.subject()))
        .map(Attention.Item::what)
        .toList();
  }

  @Test
  void a_rejected_referral_waits_for_the_liaisons_of_its_force_alone() {
    var number = rejections.rejected("intake", Rejections.bad());
    assertThat(number).matches("RR-[0-9]{4}-[0-9]{6}");
    assertThat(rejections.instance(number).getTenantId()).isEqualTo("14");
    assertThat(rejections.at(number)).containsExactly("correctReferral");
    var task = rejections.task(number, "correctReferral").getId();
    assertThat(driver.at("force-14").shown(task)).containsKeys("referralText", "problemsText");
    assertThat(driver.at("force-20").call("GET", Desk.WEBAPP + "/task/" + task, null).status())
        .isEqualTo(404);
    for (String other : new String[] {"force-20", "manager", "intake"}) {
      assertThat(driver.at(other).shown(task)).as(other).doesNotContainKey("problemsText");
    }
    assertThat(rejections.tries("intake", number, "correctReferral", Map.of()).sentence())
        .contains("another team");
  }

  @Test
  void a_silent_force_climbs_the_ladder_and_silence_ends_nothing() {
    var number = rejections.rejected("force-14", Rejections.bad());
    assertThat(seenBy("14", number)).isEmpty();
    for (var rung :
        List.of(
            Map.entry("reminderDue", "reminder"),
            Map.entry("forceLeadDue", "forceLead"),
            Map.entry("chiefOfficerDue", "chiefOfficer"))) {
      clock.forward(Duration.ofDays(rung.getValue().equals("reminder") ? 6 : 9));
      rejections.fire(number, rung.getKey());
    }
    assertThat(seenBy("14", number)).containsExactly("REJECTED_FORCE_REMINDED");
    assertThat(seenBy("20", number)).isEmpty();
    assertThat(
            driver.rows(
                String.class,
                "select what || ' ' || team from attention where subject = ? order by raised_at",
                number))
        .containsExactly(
            "REJECTED_FORCE_REMINDED force-liaisons",
            "REJECTED_FORCE_LEAD_TOLD managers",
            "REJECTED_CHIEF_OFFICER_TOLD heads-of-review");
    assertThat(rejections.ended(number, "silenceTold")).isTrue();
    assertThat(rejections.at(number)).containsExactly("correctReferral");
    assertThat(rejections.state(number)).isEqualTo("OPEN");
  }

  @Test
  void a_referral_is_withdrawn_by_one_who_asks_and_another_who_confirms() {
    var number = rejections.rejected("force-14", Rejections.bad());
    rejections.asks("force-14", number);
    assertThat(rejections.state(number)).isEqualTo("WITHDRAWAL_ASKED");
    var task = rejections.task(number, "confirmWithdrawal").getId();
    assertThat(driver.at("intake").shown(task).get("askedText").toString())
        .contains("It was entered twice.");
    rejections.does("intake", number, "confirmWithdrawal", answering("NO"));
    assertThat(rejections.state(number)).isEqualTo("OPEN");
    task = rejections.task(number, "correctReferral").getId();
    assertThat(driver.at("force-14").shown(task))
        .containsEntry("sentBackText", "The force has looked again.");
    rejections.asks("force-14", number);
    rejections.does("intake", number, "confirmWithdrawal", answering("YES"));
    assertThat(rejections.state(number)).isEqualTo("WITHDRAWN");
    assertThat(rejections.ended(number, "referralWithdrawn")).isTrue();
    assertThat(rejections.instance(number)).isNull();
    assertThat(rejections.unresolved(number)).isZero();
    assertThat(rejections.acts(number))
        .containsExactly(
            "REFERRAL_REJECTED",
            "WITHDRAWAL_ASKED",
            "WITHDRAWAL_REFUSED",
            "WITHDRAWAL_ASKED",
            "WITHDRAWAL_CONFIRMED");
  }

  @Test
  void a_referral_that_no_force_can_be_read_of_is_for_intake_and_never_withdrawn_by_one_alone() {
    var number =
        rejections.rejected("intake", Rejections.bad().with("forceCode", "no force of ours"));
    assertThat(rejections.instance(number).getTenantId()).isEqualTo("CENTRAL");
    assertThat(rejections.at(number)).containsExactly("correctUnattributed");
    var task = rejections.task(number, "correctUnattributed").getId();
    assertThat(driver.at("force-14").call("GET", Desk.WEBAPP + "/task/" + task, null).status())
        .isEqualTo(404);
    rejections.asks("intake", number);
    assertThat(rejections.tries("intake", number, "confirmWithdrawal", answering("YES")).sentence())
        .contains("somebody else at central intake");
    rejections.does("intake2", number, "confirmWithdrawal", answering("YES"));
    assertThat(rejections.state(number)).isEqualTo("WITHDRAWN");
  }

  @Test
  void what_a_later_package_brings_right_ends_the_task_and_becomes_a_case() {
    var told = Rejections.bad();
    var number = rejections.rejected("force-14", told);
    var task = rejections.task(number, "correctReferral").getId();
    rejections.asks("force-14", number);
    var receipt = rejections.sends("force-14", told.with("outcomeCode", "15"));
    assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(1);
    assertThat(rejections.instance(number)).isNull();
    assertThat(rejections.state(number)).isEqualTo("ACCEPTED");
    assertThat(rejections.unresolved(number)).isZero();
    assertThat(
            rejections.value(
                "(select case_number from review_case c where c.id = case_id)", number))
        .isEqualTo(receipt.at("/referrals/0/caseNumber").asText());
    assertThat(
            driver.count(
                "select count(*) from clock where task_id = ?::uuid and stopped_at is not null",
                task))
        .isEqualTo(1);
  }

  @Test
  void an_alleged_rape_is_on_the_list_of_intake_at_once_and_looked_at_before_any_withdrawal() {
    var number = rejections.rejected("force-14", Rejections.bad().alleging());
    assertThat(rejections.at(number))
        .containsExactlyInAnyOrder("correctReferral", "lookAtRejectedRape");
    Instant due = rejections.task(number, "lookAtRejectedRape").getDueDate().toInstant();
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    assertThat(LocalDate.ofInstant(due, LONDON)).isBetween(today, today.plusDays(4));
    rejections.asks("force-14", number);
    assertThat(rejections.tries("intake", number, "confirmWithdrawal", answering("YES")).sentence())
        .contains("look at that first");
    rejections.does("intake", number, "lookAtRejectedRape", Map.of("done", "FORCE_PHONED"));
    assertThat(rejections.ended(number, "nothingToLookAt")).isTrue();
    rejections.does("intake", number, "confirmWithdrawal", answering("YES"));
    assertThat(rejections.state(number)).isEqualTo("WITHDRAWN");
    assertThat(rejections.instance(number)).isNull();
  }

  @Test
  void a_rape_alleged_only_when_it_is_sent_again_is_looked_at_too() {
    var told = Rejections.bad();
    var number = rejections.rejected("force-14", told);
    assertThat(rejections.rejected("force-14", told.alleging())).isEqualTo(number);
    assertThat(rejections.at(number))
        .containsExactlyInAnyOrder("correctReferral", "lookAtRejectedRape");
    assertThat(rejections.value("attempts", number)).isEqualTo("2");
  }
}
