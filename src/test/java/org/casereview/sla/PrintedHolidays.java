package org.casereview.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The holidays as the migration brings them. */
final class PrintedHolidays {

  static final LocalDate COVERS_TO = LocalDate.of(2030, 12, 31);

  private PrintedHolidays() {}

  static WorkingDays days(HolidayCalendar calendar) {
    return new WorkingDays(calendar, 1, COVERS_TO, of(calendar));
  }

  static Map<LocalDate, String> of(HolidayCalendar calendar) {
    var row =
        Pattern.compile(
            "\\('" + calendar + "', '(\\d{4}-\\d\\d-\\d\\d)', '([^']*(?:''[^']*)*)', 'domain");
    try {
      return row.matcher(Files.readString(Path.of("src/main/resources/db/migration/V11__sla.sql")))
          .results()
          .collect(Collectors.toMap(r -> LocalDate.parse(r.group(1)), r -> r.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
