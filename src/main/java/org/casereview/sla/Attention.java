package org.casereview.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a team has to be told, until one of them has seen it. */
@Service
@Transactional
public class Attention {

  /**
   * Something for a team to look at.
   *
   * @param subject number of what it is about where that is no case, or null
   * @param what a code such as {@code LATE}
   * @param dueAt when the clock it speaks of is due, or null
   */
  public record Item(
      UUID id,
      String team,
      UUID caseId,
      String subject,
      UUID clockId,
      String what,
      String activity,
      Instant dueAt,
      Instant raisedAt) {}

  /**
   * Who asks: a person's teams, the forces that the person acts for, and the person.
   *
   * <p>What is for liaisons is for those of the force alone that it or its case belongs to.
   *
   * @param person staff id, to whom what is for that person alone is shown; or null
   */
  public record Audience(Collection<String> teams, Collection<String> forces, String person) {

    public Audience(Collection<String> teams, Collection<String> forces) {
      this(teams, forces, null);
    }

    public static Audience central(String... teams) {
      return new Audience(List.of(teams), List.of());
    }
  }

  private static final String FOR_THEM =
      """
      (a.person = :person or a.person is null and a.team = any(:teams)
        and (a.team <> 'force-liaisons' or a.force_code = any(:forces) or exists (
          select 1 from casereview.review_case r
          where r.id = a.case_id and r.force_code = any(:forces))))""";

  private static final String UNSEEN =
      """
       from casereview.attention a left join casereview.clock c on c.id = a.clock_id
      where a.seen_at is null
        and (a.what not in ('WARNING', 'AT_RISK') or (c.stopped_at is null
          and c.cancelled_at is null and c.late_at is null))
        and not exists (select 1 from casereview.attention n where n.clock_id = a.clock_id
          and n.point > a.point and coalesce(n.person, '') = coalesce(a.person, '')
          and (n.what = a.what or n.what = 'AT_RISK' and a.what = 'WARNING'))
        and\s"""
          + FOR_THEM;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Attention(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Tells the team; the same of one clock only once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(String team, UUID caseId, UUID clockId, String what) {
    jdbc.sql(
            """
            insert into casereview.attention (id, team, case_id, clock_id, what, raised_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(Ids.next(), team, caseId, clockId, what, Times.db(Times.now(clock)))
        .update();
  }

  /** Tells the team of a case, unless it has not seen the same yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raiseOnce(String team, UUID caseId, String what) {
    boolean unseen =
        jdbc.sql(
                """
                select exists (select from casereview.attention where team = ? and what = ?
                  and case_id is not distinct from ? and seen_at is null)""")
            .params(team, what, caseId)
            .query(Boolean.class)
            .single();
    if (!unseen) {
      raise(team, caseId, null, what);
    }
  }

  /**
   * Tells the person, or the team where nobody has the task; each point of a clock only once. A
   * later point takes the place of those before it.
   *
   * @param person staff id, or null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void raise(String team, String person, org.casereview.sla.Clock of, String what, int point) {
    jdbc.sql(
            """
            insert into casereview.attention
              (id, team, person, case_id, clock_id, what, point, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            Ids.next(), team, person, of.caseId(), of.id(), what, point, Times.db(Times.now(clock)))
        .update();
  }

  /**
   * Tells the team of something that is no case.
   *
   * @param subject its number
   * @param force whose it is, or null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raiseBeside(String team, String subject, String force, String what) {
    jdbc.sql(
            """
            insert into casereview.attention (id, team, subject, force_code, what, raised_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(Ids.next(), team, subject, force, what, Times.db(Times.now(clock)))
        .update();
  }

  /** What these teams have not seen, oldest first; warnings only while they still warn. */
  @Transactional(readOnly = true)
  public List<Item> unseenBy(Audience audience, int max) {
    return jdbc.sql(
            "select a.*, coalesce(a.subject, c.subject) as about, c.activity, c.due_at"
                + UNSEEN
                + " order by a.raised_at limit :max")
        .param("teams", audience.teams().toArray(new String[0]))
        .param("forces", audience.forces().toArray(new String[0]))
        .param("person", audience.person())
        .param("max", max)
        .query(
            (row, i) ->
                new Item(
                    row.getObject("id", UUID.class),
                    row.getString("team"),
                    row.getObject("case_id", UUID.class),
                    row.getString("about"),
                    row.getObject("clock_id", UUID.class),
                    row.getString("what"),
                    row.getString("activity"),
                    Times.of(row, "due_at"),
                    Times.of(row, "raised_at")))
        .list();
  }

  @Transactional(readOnly = true)
  public long countUnseenBy(Audience audience) {
    return jdbc.sql("select count(*)" + UNSEEN)
        .param("teams", audience.teams().toArray(new String[0]))
        .param("forces", audience.forces().toArray(new String[0]))
        .param("person", audience.person())
        .query(Long.class)
        .single();
  }

  /**
   * The person now acting has seen it on behalf of the team.
   *
   * @param audience the person's teams and forces; what is for others stays
   * @return false when it was seen already or is not for these teams
   */
  public boolean seen(UUID id, Audience audience) {
    var seen =
        jdbc.sql(
                """
                update casereview.attention a set seen_by = :by, seen_at = :at
                where a.id = :id and a.seen_at is null and\s"""
                    + FOR_THEM
                    + " returning a.case_id")
            .param("by", Actor.now())
            .param("at", Times.db(Times.now(clock)))
            .param("id", id)
            .param("teams", audience.teams().toArray(new String[0]))
            .param("forces", audience.forces().toArray(new String[0]))
            .param("person", audience.person())
            .query((row, i) -> Act.altered("ATTENTION_SEEN", row.getObject(1, UUID.class), id))
            .list();
    seen.forEach(events::publishEvent);
    return !seen.isEmpty();
  }
}
