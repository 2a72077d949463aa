package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** A second day that is entered while the first one moves clocks moves them, too. */
class CalendarReadOnceTest extends OnSla {

  @Autowired OneOffDays days;
  @Autowired OneOffRecords records;
  @Autowired RecalculationPass pass;
  @Autowired ApplicationEventMulticaster listeners;

  @AfterEach
  void takeBack() {
    run(
        MANAGER,
        () ->
            records.of(HolidayCalendar.NI).stream()
                .filter(day -> day.withdrawnAt() == null)
                .forEach(day -> does(() -> days.withdraw(HolidayCalendar.NI, day.id(), "Test."))));
    pass.goOn();
  }

  private UUID enter(String day) {
    var entry =
        new OneOffDay.Entry(
            HolidayCalendar.NI,
            LocalDate.parse(day),
            OneOffDay.Kind.HOLIDAY,
            "Feast",
            "Belfast Gazette",
            "PUB",
            "Proclaimed.");
    return as(MANAGER, () -> does(() -> days.add(entry)));
  }

  @Test
  void a_day_that_is_entered_while_a_block_is_worked_at_is_not_lost_for_it() {
    clock.set("2029-06-04T10:00:00Z");
    targets.add("checkReview", "SLA-13", 5, "WD");
    UUID caseId = aCase("SCREENING");
    as(
        SOMEBODY,
        () ->
            sla.open(
                new ClockStart(
                    caseId, null, "p", "checkReview", Ids.next(), null, "NIR", clock.instant())));
    enter("2029-06-06");
    var once = new AtomicBoolean();
    ApplicationListener<PayloadApplicationEvent<?>> meanwhile =
        event -> {
          if (event.getPayload() instanceof ClockMoved && once.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> enter("2029-06-07")).join();
          }
        };
    listeners.addApplicationListener(meanwhile);
    pass.goOn();
    listeners.removeApplicationListener(meanwhile);
    assertThat(once).isTrue();
    pass.goOn();
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo("2029-06-13T22:59:59Z");
  }
}
