package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.quality.Finding.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No rejected referral is forgotten. */
class ReconciliationOfRejectedTest extends OnReconciliation {

  private final UUID id = Ids.next();
  private String number;
  private UUID packageId;

  @BeforeEach
  void rejected() {
    number = "RR-2026-%06d".formatted(Math.floorMod(id.getLeastSignificantBits(), 1_000_000));
    packageId = aPackage("COMPLETED", 1);
    item(packageId, 1, null);
    write(
        """
        insert into rejected_referral (id, number, package_id, row_no, raw, raw_hash, problems,
          rape_alleged, state, first_rejected_at, last_rejected_at)
        values (?, ?, ?, 1, 'x', 'x', 1, false, 'OPEN', now(), now())""",
        id,
        number,
        packageId);
    write("update referral_item set rejected_id = ? where package_id = ?", id, packageId);
  }

  private String process() {
    String instance = Ids.next().toString();
    write(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
          start_time_) values (?, ?, ?, 'rejected-referral', 'd', now())""",
        instance,
        instance,
        number);
    execution(instance, instance);
    return instance;
  }

  @Test
  void an_open_item_that_waits_for_somebody_adds_up() {
    task(process());
    for (Code code : Code.values()) {
      assertThat(subjects(code)).as(code.name()).doesNotContain(number, packageId.toString());
    }
  }

  @Test
  void an_open_item_that_nobody_works_on_is_found() {
    assertThat(subjects(Code.RECORD_WITHOUT_PROCESS)).contains(number);
  }

  @Test
  void an_item_whose_process_waits_for_nothing_is_found() {
    process();
    assertThat(subjects(Code.NOTHING_WAITS)).contains(number);
  }

  @Test
  void an_item_with_two_processes_is_found() {
    task(process());
    task(process());
    assertThat(subjects(Code.SEVERAL_PROCESSES)).contains(number);
  }

  @Test
  void an_item_whose_work_failed_is_found() {
    job(process(), 0);
    assertThat(subjects(Code.WORK_FAILED)).contains(number);
  }

  @Test
  void a_process_whose_item_has_ended_and_rows_that_still_count_as_open_are_found() {
    task(process());
    write(
        """
        update rejected_referral set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x',
          withdrawal_asked_by = 'L0014', withdrawal_confirmed_by = 'S0001' where id = ?""",
        id);
    assertThat(subjects(Code.PROCESS_WITHOUT_RECORD)).contains(number);
    assertThat(subjects(Code.REJECTED_NOT_RESOLVED)).contains(number);
  }

  @Test
  void a_rejected_row_without_an_item_is_found() {
    write("update referral_item set rejected_id = null where package_id = ?", packageId);
    assertThat(subjects(Code.REJECTED_WITHOUT_ITEM)).contains(packageId.toString());
  }
}
