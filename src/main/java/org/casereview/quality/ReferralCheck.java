package org.casereview.quality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was received is what became cases and what was rejected: each referral of a package has its
 * result, each case was received once, and nothing is under way for long.
 */
@Component
class ReferralCheck implements Check {

  private static final Duration LONG = Duration.ofHours(1);

  private static final String SQL =
      """
      select 'RECEIPT_DIFFERS' as code, cast(null as uuid) as id, cast(p.id as text) as subject
      from casereview.referral_package p
      where p.status = 'COMPLETED' and p.total is distinct from (
        select count(*) from casereview.referral_item i where i.package_id = p.id)
      union all
      select 'REFERRALS_WAIT', null, cast(p.id as text)
      from casereview.referral_package p
      where p.status = 'PROCESSING' and p.received_at < :before
      union all
      select 'NOT_RECEIVED_ONCE', c.id, c.case_number
      from casereview.review_case c
      left join (
        select case_id, count(*) as times from casereview.referral_item
        where result = 'ACCEPTED' group by case_id) i on i.case_id = c.id
      where i.times is distinct from 1
      order by 1, 3""";

  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings() {
    return jdbc.sql(SQL)
        .param("before", Timestamp.from(clock.instant().minus(LONG)))
        .query(
            (row, i) ->
                new Finding(
                    Finding.Code.valueOf(row.getString("code")),
                    row.getObject("id", UUID.class),
                    row.getString("subject")))
        .list();
  }
}
