package org.casereview.linking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.referral.TakenReferral;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes once for each two cases that they have something in common. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PossibleLinks {

  /** Of two cases of the block the earlier is told of the later; else the one that was there. */
  private static final String FIND =
      """
      with own as (
        select m.case_id, m.kind, m.key from casereview.match_key m where m.case_id = any(?)),
      telling as materialized (
        select k.kind, k.key from (select distinct kind, key from own) k
        where (select count(distinct o.case_id) from casereview.match_key o
               where o.kind = k.kind and o.key = k.key) between 2 and ?),
      pair as (
        select distinct own.case_id as mine, o.case_id as other
        from telling t join own on own.kind = t.kind and own.key = t.key
        join casereview.match_key o on o.kind = t.kind and o.key = t.key
          and o.case_id <> own.case_id
        where o.case_id < own.case_id or o.case_id <> all(?)),
      fresh as (
        insert into casereview.possible_link(earlier_id, later_id, found_at)
        select least(mine, other), greatest(mine, other), ? from pair
        on conflict do nothing returning earlier_id, later_id)
      select p.mine, p.other from fresh f
      join pair p on f.earlier_id = least(p.mine, p.other) and f.later_id = greatest(p.mine, p.other)
      order by p.other, p.mine""";

  private record Pair(UUID mine, UUID other) {}

  private final JdbcTemplate jdbc;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PossibleLinks(
      JdbcTemplate jdbc, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Waits until nobody else is looking for links: of two at once the second sees the keys of the
   * first. To be called last in a transaction, since all others wait until its end.
   */
  void alone() {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('linking', 0))", row -> {});
  }

  void note(List<TakenReferral> block) {
    Map<UUID, String> numbers =
        block.stream().collect(Collectors.toMap(TakenReferral::caseId, TakenReferral::caseNumber));
    UUID[] cases = numbers.keySet().toArray(UUID[]::new);
    List<Pair> found =
        jdbc.query(
            FIND,
            (row, i) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            cases,
            Links.CROWD + 1,
            cases,
            Timestamp.from(clock.instant()));
    timeline.addAll(
        "POSSIBLE_LINK", found, Pair::other, pair -> Map.of("link", numbers.get(pair.mine())));
    found.stream().map(act(numbers)).forEach(events::publishEvent);
  }

  private static Function<Pair, Act> act(Map<UUID, String> numbers) {
    return pair ->
        new Act(
            Act.Operation.COMBINE,
            "POSSIBLE_LINK_FOUND",
            pair.other(),
            pair.mine(),
            Map.of("link", numbers.get(pair.mine())));
  }
}
