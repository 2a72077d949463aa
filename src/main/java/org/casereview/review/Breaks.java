package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casereview.sla.Sla;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody is offered no new case for their own good, by the numbers of {@link
 * AllocationRules}. What was handed back counts for nobody.
 */
@Component
class Breaks {

  private record Taken(Instant at, boolean rape) {}

  private static final String TAKEN =
      """
      select c.rape_alleged, max(r.allocated_at) as at from casereview.review r
      join casereview.review_case c on c.id = r.case_id
      where r.reviewer_id = ? and r.conflict is distinct from 'CONFLICT'
        and r.handed_back_at is null
      group by c.id, c.rape_alleged order by 2 desc limit ?""";

  private final JdbcClient jdbc;
  private final AllocationRules rules;
  private final Exposure exposure;
  private final Sla sla;
  private final Clock clock;

  Breaks(JdbcClient jdbc, AllocationRules rules, Exposure exposure, Sla sla, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.exposure = exposure;
    this.sla = sla;
    this.clock = clock;
  }

  /** Why this person takes no new case now, in a kind sentence, or empty. */
  Optional<String> fromAll(String staffId) {
    var numbers = rules.now();
    int fresh = newInSevenDays(staffId);
    if (fresh >= numbers.mostNew()) {
      return Optional.of(
          "You have taken %s in seven days, which is as many as anybody should. The next one can wait a little."
              .formatted(count(fresh, "new case")));
    }
    int opened = exposure.casesOpened(staffId, 7);
    return opened < numbers.mostOpened()
        ? Optional.empty()
        : Optional.of(
            "You have read %s in seven days, which is as many as anybody should. The next one can wait a little."
                .formatted(count(opened, "file")));
  }

  /** Whether another kind of case, or a pause, comes before the next allegation of rape. */
  boolean fromRape(String staffId) {
    var numbers = rules.now();
    List<Taken> last = last(staffId, numbers.rapeInARow());
    return !last.isEmpty()
        && last.size() == numbers.rapeInARow()
        && last.stream().allMatch(Taken::rape)
        && !sla.workingDays()
            .addWorkingDays(last.get(0).at(), numbers.pauseAfterRape())
            .isBefore(clock.instant());
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  int newInSevenDays(String staffId) {
    return jdbc.sql(
            """
            select count(distinct case_id) from casereview.review where reviewer_id = ?
            and allocated_at > ? and conflict is distinct from 'CONFLICT'
            and handed_back_at is null""")
        .params(staffId, Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
        .query(Integer.class)
        .single();
  }

  private List<Taken> last(String staffId, int most) {
    return jdbc.sql(TAKEN)
        .params(staffId, most)
        .query((row, i) -> new Taken(row.getTimestamp("at").toInstant(), row.getBoolean(1)))
        .list();
  }
}
