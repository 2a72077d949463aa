package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Actor;
import org.casereview.referral.format.MixedPackage;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Which rejected rows are one item, and what the database itself holds to. */
@CaseReviewTest
class RejectedItemsTest extends SentPackages {

  private static final String BAD = CASE.replace(",15,", ",99,");

  @Autowired RejectedReferrals rejected;

  private PackageBuilder cases(String... rows) {
    return tagged(new PackageBuilder().with("cases.csv", CASES + String.join("", rows)));
  }

  private UUID sentBy(String staffId, PackageBuilder made) throws Exception {
    var handed = Actor.as(staffId, () -> received(made));
    handed.done().get(60, TimeUnit.SECONDS);
    return handed.receiptId();
  }

  /** What the rows of a package are: their items, without doubles. */
  private List<Rejected> items(UUID packageId) {
    var ids =
        reading(
            () ->
                jdbc.queryForList(
                    "select distinct rejected_id from casereview.referral_item"
                        + " where package_id = ? and result = 'REJECTED' order by 1",
                    UUID.class,
                    packageId));
    return ids.stream()
        .map(id -> Actor.as("S0001", () -> rejected.find(id)).orElseThrow())
        .toList();
  }

  private long processes(Rejected item) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("rejected-referral")
        .processInstanceBusinessKey(item.number())
        .count();
  }

  @Test
  void the_same_referral_sent_again_is_the_same_item_whatever_is_wrong_with_it_now()
      throws Exception {
    var first = items(sent(cases(BAD))).get(0);
    assertThat(first.raw().path("forceReference").asText()).isEqualTo(tag);
    assertThat(first.raw().path("outcomeCode").asText()).isEqualTo("99");
    assertThat(first.raw().has("suspects")).as("a table that was not there").isFalse();
    var again = items(sent(cases(BAD.replace(",99,", ",98,")))).get(0);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.raw().path("outcomeCode").asText()).isEqualTo("98");
    assertThat(again.packageId()).isNotEqualTo(first.packageId());
    assertThat(processes(again)).isEqualTo(1);
  }

  @Test
  void rows_that_nobody_can_tell_whose_they_are_are_known_by_what_they_hold() throws Exception {
    var unread = cases(BAD.replace("14,", "??,"));
    var first = items(sent(unread)).get(0);
    assertThat(first.queueForce()).isNull();
    assertThat(first.forceCode()).isNull();
    assertThat(items(sent(unread)).get(0).id()).isEqualTo(first.id());
    var own = items(sentBy("L0014", cases(BAD.replace("14,", "??,"), BAD.replace("R-1", "R-1/2"))));
    assertThat(own).hasSize(2).extracting(Rejected::queueForce).containsOnly("14");
    assertThat(own).extracting(Rejected::id).doesNotContain(first.id());
  }

  @Test
  void no_force_ever_touches_an_item_of_another() throws Exception {
    var theirs = items(sentBy("L0014", cases(BAD))).get(0);
    var mismatch = items(sentBy("L0020", cases(BAD.replace(",99,", ",97,")))).get(0);
    assertThat(mismatch.id()).isNotEqualTo(theirs.id());
    assertThat(mismatch.queueForce()).isEqualTo("20");
    assertThat(Actor.as("L0020", () -> rejected.find(theirs.id()))).isEmpty();
    assertThat(Actor.as("L0014", () -> rejected.find(mismatch.id()))).isEmpty();
    assertThat(Actor.as("L0014", () -> rejected.find(theirs.id())).orElseThrow().raw())
        .isEqualTo(theirs.raw());
  }

  @Test
  void two_rows_under_one_reference_are_two_items_and_both_are_asked_for() throws Exception {
    var twins = cases(CASE, CASE.replace(",15,", ",16,"));
    var items = items(sent(twins));
    assertThat(items).hasSize(2);
    assertThat(items(sent(twins)))
        .extracting(Rejected::id)
        .isEqualTo(items.stream().map(Rejected::id).toList());
    sent(cases(CASE));
    assertThat(items)
        .extracting(i -> Actor.as("S0001", () -> rejected.find(i.id())))
        .extracting(i -> i.orElseThrow().state())
        .containsExactlyInAnyOrder("ACCEPTED", "OPEN");
  }

  @Test
  void an_offence_that_breaks_a_rule_itself_still_alleges_its_rape() throws Exception {
    var unnamed =
        cases(CASE)
            .with(
                "offences.csv",
                "force_reference,offence_reference,description,rape\n" + tag + ",,Rape,yes\n");
    assertThat(items(sent(unnamed)).get(0).rapeAlleged()).isTrue();
  }

  @Test
  void every_rejected_row_of_a_large_package_is_an_item_that_is_worked_on() throws Exception {
    var mixed = MixedPackage.of(tag, 150);
    var items = items(sent(mixed.zip()));
    // Of the two rows under one reference the first alone has rows in other tables: two items.
    assertThat(items).hasSize(mixed.bad());
    assertThat(items).allSatisfy(item -> assertThat(processes(item)).isEqualTo(1));
  }

  @Test
  void the_database_holds_to_the_second_person_and_to_the_end() throws Exception {
    var item = items(sent(cases(BAD))).get(0);
    assertThatThrownBy(
            () ->
                write(
                    """
                    update casereview.rejected_referral set state = 'WITHDRAWN', ended_at = now(),
                      withdrawal_reason = 'x', withdrawal_asked_by = 'S0001',
                      withdrawal_confirmed_by = 'S0001' where id = ?""",
                    item.id()))
        .isInstanceOf(DataAccessException.class);
    sent(cases(CASE));
    assertThatThrownBy(
            () ->
                write(
                    """
                    update casereview.rejected_referral set state = 'OPEN', ended_at = null,
                      case_id = null where id = ?""",
                    item.id()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> write("delete from casereview.rejected_act where rejected_id = ?", item.id()))
        .isInstanceOf(DataAccessException.class);
    assertThat(items(sent(cases(BAD))).get(0).id()).as("a new item").isNotEqualTo(item.id());
  }

  private void write(String sql, Object... values) {
    reading(() -> jdbc.update(sql, values));
  }
}
