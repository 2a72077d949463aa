package org.casereview.screening.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casereview.people.Person;
import org.casereview.screening.Question;
import org.casereview.screening.QueuePlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait to be screened, each at its {@link QueuePlace}. */
@Component
public class ScreeningQueue {

  /**
   * A case that waits.
   *
   * @param assignee staff id of who has it, or null
   */
  public record Waiting(
      String taskId,
      String caseNumber,
      String forceCode,
      QueuePlace place,
      Instant dueAt,
      String assignee) {}

  private static final String OPEN =
      """
      with at_hand as (select s.id, s.case_id, s.proposed_outcome from casereview.screening s
          where s.first_screener is null and s.proposed_outcome is not null),
        unknown as (select a.screening_id, count(*) as how_many, min(a.question) as which
          from casereview.screening_answer a join at_hand h on h.id = a.screening_id
          where a.derived = 'UNKNOWN' and a.question like 'C%' and a.question not in
            ('C7_ALIVE', 'CURRENT_RISK') group by 1)
      select t.id_, t.assignee_, r.case_number, r.force_code, r.rape_alleged, c.due_at,
        h.proposed_outcome, coalesce(u.how_many, 0) as unknowns, u.which
      from at_hand h
      join casereview.review_case r on r.id = h.case_id
      join casereview.clock c on c.case_id = h.case_id and c.activity = 'screenCase'
        and c.stopped_at is null and c.cancelled_at is null
      join public.act_ru_task t on t.id_ = c.task_id::text
      left join unknown u on u.screening_id = h.id
      where r.force_code <> all(:own)""";

  private static final String SECOND =
      """
      select count(*) from casereview.screening s join casereview.review_case r on r.id = s.case_id
      where s.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE') and r.state = 'SCREENING'
        and s.first_screener <> :person and r.force_code <> all(:own)
        and not exists (select from casereview.scope_exclusion e where e.screening_id = s.id)
        and not exists (select from casereview.screening n
          where n.case_id = s.case_id and n.round > s.round)""";

  private static final Comparator<Waiting> FASTEST_FIRST =
      Comparator.comparing(Waiting::place)
          .thenComparing(Waiting::dueAt)
          .thenComparing(Waiting::caseNumber);

  private final JdbcClient jdbc;

  ScreeningQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits and is not of a force of the person's own. */
  @Transactional(readOnly = true)
  public List<Waiting> of(Person screener) {
    return jdbc
        .sql(OPEN)
        .param("own", own(screener))
        .query((row, i) -> waiting(row))
        .list()
        .stream()
        .sorted(FASTEST_FIRST)
        .toList();
  }

  /** How many exclusions wait for this person as the second. */
  @Transactional(readOnly = true)
  public int forSecond(Person screener) {
    return jdbc.sql(SECOND)
        .param("own", own(screener))
        .param("person", screener.staffId())
        .query(Integer.class)
        .single();
  }

  private static String[] own(Person screener) {
    Set<String> own = new HashSet<>(screener.forces());
    own.addAll(screener.formerForces());
    return own.toArray(new String[0]);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    String which = row.getString("which");
    return new Waiting(
        row.getString("id_"),
        row.getString("case_number"),
        row.getString("force_code"),
        QueuePlace.of(
            row.getString("proposed_outcome"),
            row.getInt("unknowns"),
            which == null ? null : Question.valueOf(which),
            row.getBoolean("rape_alleged")),
        row.getTimestamp("due_at").toInstant(),
        row.getString("assignee_"));
  }
}
