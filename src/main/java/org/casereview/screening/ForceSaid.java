package org.casereview.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a force has said on the criteria of a case, in time or late, and how often it was silent.
 */
@Component
class ForceSaid {

  private final JdbcTemplate jdbc;

  ForceSaid(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many requests of screening brought nothing: a question that nobody ever answered, record
   * lost, or all still unknown. A late answer counts from the day it came.
   */
  int unanswered(UUID caseId) {
    return jdbc.queryForObject(
        """
        with said as (
          select q.request_id, coalesce((select l.answer from casereview.late_answer l
            where l.request_id = q.request_id and l.question = q.criterion
            order by l.answered_at desc, l.id desc limit 1), q.answer) as answer
          from casereview.information_question q)
        select count(*) from casereview.information_request r
        where r.case_id = ? and r.screening_id is not null
          and (r.defaulted_at is not null or r.applied_at is not null)
          and (exists (select from said where said.request_id = r.id and said.answer is null)
            or not exists (select from said
              where said.request_id = r.id and said.answer <> 'UNKNOWN')
            or (r.record_lost and not exists (select from casereview.late_answer l
              where l.request_id = r.id)))""",
        Integer.class,
        caseId);
  }

  /**
   * What the force has said on requests of that round and later ones, and late on any since that
   * round was confirmed; the newest word counts.
   */
  Map<Criterion, Answer> statements(UUID caseId, int fromRound) {
    var said = new EnumMap<Criterion, Answer>(Criterion.class);
    jdbc.query(
        """
        select w.question, w.answer
        from (select q.request_id, q.criterion as question, q.answer,
            coalesce(q.answered_at, r.answered_at) as at, false as late
          from casereview.information_question q
          join casereview.information_request r on r.id = q.request_id
          where q.answer is not null
          union all
          select l.request_id, l.question, l.answer, l.answered_at, true
          from casereview.late_answer l) w
        join casereview.information_request r on r.id = w.request_id
        join casereview.screening s on s.id = r.screening_id
        where r.case_id = ? and (s.round >= ? or (w.late and w.at > (
          select f.first_at from casereview.screening f where f.case_id = s.case_id and f.round = ?)))
        order by w.at""",
        row -> {
          said.put(
              Criterion.valueOf(row.getString("question")),
              Answer.valueOf(row.getString("answer")));
        },
        caseId,
        fromRound,
        fromRound);
    return said;
  }
}
