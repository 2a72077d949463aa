package org.casereview.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer's own work: what is under way, and how much was read of late. For that person. */
@Service
@Transactional(readOnly = true)
public class OwnReviews {

  /** A case under review by this person. */
  public record UnderWay(
      String caseNumber, String forceCode, String priority, boolean opened, boolean submitted) {}

  /**
   * The work of one person.
   *
   * @param pause why no new case is given now, or null
   */
  public record Work(
      List<UnderWay> underWay,
      int mostUnderWay,
      int newCases,
      int openedInWeek,
      int openedInMonth,
      String pause) {}

  private final JdbcClient jdbc;
  private final AllocationRules rules;
  private final Breaks breaks;
  private final Exposure exposure;

  OwnReviews(JdbcClient jdbc, AllocationRules rules, Breaks breaks, Exposure exposure) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.breaks = breaks;
    this.exposure = exposure;
  }

  public Work of(String staffId) {
    return new Work(
        underWay(staffId),
        rules.now().mostUnderWay(),
        breaks.newInSevenDays(staffId),
        exposure.casesOpened(staffId, 7),
        exposure.casesOpened(staffId, 28),
        breaks.fromAll(staffId).orElse(null));
  }

  private List<UnderWay> underWay(String staffId) {
    return jdbc.sql(
            """
            select c.case_number, c.force_code, c.priority, r.conflict, r.submitted_at
            from casereview.review r join casereview.review_case c on c.id = r.case_id
            where r.reviewer_id = ? and r.passed is null and not r.unchecked
              and r.handed_back_at is null
              and r.conflict is distinct from 'CONFLICT'
            order by r.submitted_at nulls first, c.priority, r.allocated_at""")
        .param(staffId)
        .query(
            (row, i) ->
                new UnderWay(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) != null,
                    row.getTimestamp(5) != null))
        .list();
  }
}
