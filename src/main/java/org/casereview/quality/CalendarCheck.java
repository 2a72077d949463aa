package org.casereview.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank holidays are known far enough ahead for every target to be computed. */
@Component
class CalendarCheck implements Check {

  private static final int DAYS_AHEAD = 90;

  private final JdbcClient jdbc;
  private final Clock clock;

  CalendarCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings() {
    return jdbc
        .sql(
            """
            select calendar from casereview.holiday_calendar where covers_to < ?
            order by calendar""")
        .param(LocalDate.now(clock).plusDays(DAYS_AHEAD))
        .query(String.class)
        .list()
        .stream()
        .map(calendar -> new Finding(Finding.Code.CALENDAR_ENDS, null, calendar))
        .toList();
  }
}
