package org.casereview.casefile;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives cases their numbers, and keeps the crime numbers by which forces know them. */
@Component
class CaseNumbers {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CaseNumbers(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Iterator<String> next(int count) {
    int year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
    return jdbc
        .queryForList(
            "select nextval('casereview.case_number_seq') from generate_series(1, ?)",
            Long.class,
            count)
        .stream()
        .map(number -> "CR-%d-%06d".formatted(year, number))
        .iterator();
  }

  void keep(List<UUID> ids, List<NewCase> asked) {
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < ids.size(); i++) {
      for (String number : asked.get(i).crimeNumbers()) {
        rows.add(new Object[] {ids.get(i), number, SearchKey.of(number)});
      }
    }
    jdbc.batchUpdate(
        "insert into casereview.crime_number(case_id, crime_number, search_key) values (?, ?, ?)"
            + " on conflict do nothing",
        rows);
  }
}
