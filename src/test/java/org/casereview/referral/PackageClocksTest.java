package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Sender;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;

/** SLA-01 and SLA-02: a package is acknowledged at once, and checked when it was gone through. */
@CaseReviewTest
class PackageClocksTest extends SentPackages {

  private static final String ACKNOWLEDGED = "SLA-01 1WD 0 stopped";

  private List<String> clocksOf(UUID receipt) {
    return reading(
        () ->
            jdbc.queryForList(
                """
                select c.sla_id || ' ' || limit_amount || limit_unit || ' '
                  || extract(epoch from coalesce(c.stopped_at, c.started_at) - p.received_at)::int
                  || case when c.stopped_at is null then ' open' else ' stopped' end
                from casereview.clock c join casereview.referral_package p on p.id::text = c.subject
                where p.id = ? and c.case_id is null and c.late_at is null order by 1""",
                String.class,
                receipt));
  }

  @Test
  void a_package_has_two_clocks_however_many_referrals_it_brings() throws Exception {
    UUID receipt = sent(many(3));
    assertThat(receipt(receipt).counts()).isEqualTo(counts(3, 0, 0, 0));
    assertThat(clocksOf(receipt))
        .hasSize(2)
        .contains(ACKNOWLEDGED)
        .anyMatch(c -> c.matches("SLA-02 3WD [0-9]+ stopped"));
  }

  @Test
  void a_package_that_is_returned_as_a_whole_was_acknowledged_and_checked() {
    var refused =
        Actor.as(
            "S0001",
            () -> {
              try {
                received(new PackageBuilder().with("readme.txt", "Nothing in it."));
                return null;
              } catch (FaultyPackage faulty) {
                return faulty.receiptId();
              }
            });
    assertThat(clocksOf(refused)).containsExactly(ACKNOWLEDGED, "SLA-02 3WD 0 stopped");
  }

  @Test
  void a_package_that_nobody_has_gone_through_is_still_to_be_checked() {
    UUID id = Ids.next();
    reading(
        () -> {
          packages.keep(id, "", "waits.zip", new Sender("S0001", Set.of("14"), true), 1);
          return id;
        });
    assertThat(clocksOf(id)).containsExactly(ACKNOWLEDGED, "SLA-02 3WD 0 open");
    reading(
        () -> {
          packages.completed(id);
          return id;
        });
    assertThat(clocksOf(id)).noneMatch(c -> c.endsWith("open"));
  }
}
