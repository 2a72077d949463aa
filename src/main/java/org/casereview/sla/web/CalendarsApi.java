package org.casereview.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.sla.CalendarYears;
import org.casereview.sla.HolidayCalendar;
import org.casereview.sla.OneOffDay;
import org.casereview.sla.OneOffDays;
import org.casereview.sla.Recalculation;
import org.casereview.sla.Recalculations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that deadlines are counted on, their one-off days, and what each change moved. */
@RestController
@RequestMapping("/api/sla")
@Tag(name = "Deadlines")
class CalendarsApi {

  private static final int LISTED = 50;

  /** A day that the calendar gains or loses. */
  record Day(
      @NotNull(message = "Say which day it is.") LocalDate day,
      @NotNull(message = "Say what the day is: HOLIDAY or WORKING_DAY.") OneOffDay.Kind kind,
      @Size(max = 200, message = "A name has at most 200 characters.") String name,
      @Size(max = 500, message = "A source has at most 500 characters.") String source,
      String evidenceGrade,
      @Size(max = 1000, message = "At most 1000 characters.") String reason) {

    OneOffDay.Entry of(HolidayCalendar calendar) {
      return new OneOffDay.Entry(
          calendar, day, kind, name, source, evidenceGrade == null ? "PUB" : evidenceGrade, reason);
    }
  }

  /** Why a day is taken back. */
  @Schema(name = "CalendarsWithdrawal")
  record Withdrawal(@Size(max = 1000, message = "At most 1000 characters.") String reason) {}

  /** The table whose list was looked at. */
  @Schema(name = "CalendarsRelease")
  record Release(@NotNull(message = "Say which version of the table.") Integer tableVersion) {}

  /** A recalculation that has begun. */
  record Begun(UUID recalculation) {}

  private final CalendarYears years;
  private final OneOffDays days;
  private final Recalculations recalculations;

  CalendarsApi(CalendarYears years, OneOffDays days, Recalculations recalculations) {
    this.years = years;
    this.days = days;
    this.recalculations = recalculations;
  }

  @GetMapping("/calendars")
  @Operation(summary = "Lists the calendars with their holidays and one-off days")
  List<CalendarYears.Calendar> calendars() throws Refusal {
    return years.all();
  }

  @PostMapping("/calendars/{calendar}/one-off-days")
  @Operation(
      summary = "Enters a one-off day",
      description =
          "For managers and heads of review. With preview=true nothing is kept, and the answer says"
              + " which deadlines would move.")
  ResponseEntity<Object> add(
      @PathVariable HolidayCalendar calendar,
      @RequestParam(defaultValue = "false") boolean preview,
      @Valid @RequestBody Day day)
      throws Refusal {
    var entry = day.of(calendar);
    return preview
        ? ResponseEntity.ok(days.preview(entry))
        : ResponseEntity.accepted().body(new Begun(days.add(entry)));
  }

  @PostMapping("/calendars/{calendar}/one-off-days/{id}/withdrawal")
  @Operation(summary = "Takes a one-off day back", description = "It stays on record.")
  ResponseEntity<Object> withdraw(
      @PathVariable HolidayCalendar calendar,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean preview,
      @Valid @RequestBody Withdrawal withdrawal)
      throws Refusal {
    return preview
        ? ResponseEntity.ok(days.previewWithdrawal(calendar, id))
        : ResponseEntity.accepted()
            .body(new Begun(days.withdraw(calendar, id, withdrawal.reason())));
  }

  @GetMapping("/recalculations")
  @Operation(summary = "Lists what changes of calendars and targets moved, newest first")
  List<Recalculation> past() throws Refusal {
    return recalculations.newest(LISTED);
  }

  @GetMapping("/recalculations/{id}")
  @Operation(summary = "Lists what one recalculation moved", description = "At most 200 moves.")
  Recalculation.Report one(@PathVariable UUID id) throws Refusal {
    return recalculations.find(id).orElseThrow(UnknownCase::new);
  }

  @GetMapping("/changed-targets")
  @Operation(summary = "Says what the table of targets as it is now would move")
  Recalculation.Preview changed() throws Refusal {
    return recalculations.changedTargets();
  }

  @PostMapping("/recalculations")
  @Operation(
      summary = "Lets the new table of targets move open deadlines",
      description = "For managers and heads of review who have looked at what it would move.")
  ResponseEntity<Begun> release(@Valid @RequestBody Release release) throws Refusal {
    return ResponseEntity.accepted()
        .body(new Begun(recalculations.release(release.tableVersion())));
  }
}
