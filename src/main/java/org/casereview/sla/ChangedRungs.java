package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rungs beside open tasks whose row in the table of targets has changed since they were set,
 * and where the new row puts them.
 */
@Component
class ChangedRungs {

  private static final String AHEAD =
      """
       from casereview.rung g join casereview.clock c on c.id = g.clock_id
      where c.stopped_at is null and c.cancelled_at is null and g.due_at > coalesce(g.held_at, ?)\s""";

  private static final String BY_RULE =
      "select g.*"
          + AHEAD
          + """
            and c.process = ? and g.activity = ? and c.priority is not distinct from ?
              and g.limit_amount = ? and g.limit_unit = ?
            order by g.clock_id, g.timer""";

  private static final String NEXT = " limit ? for update of g skip locked";

  /** What the table said when rungs were set that are still to be climbed. */
  private record Rule(String process, String activity, String priority, int limit, LimitUnit unit) {

    boolean isAs(Target target) {
      return limit == target.limit() && unit == target.unit();
    }
  }

  /** What the table says now instead. */
  private record Changed(Rule rule, Target target) {}

  /** Where the table puts a rung, with the number of its case, or null. */
  private record Put(RungMoves.Moved rung, String caseNumber) {

    Recalculation.Move told() {
      Clock clock = rung.clock();
      return new Recalculation.Move(
          clock.id(),
          caseNumber,
          clock.subject(),
          rung.before().activity(),
          clock.slaId(),
          rung.before().dueAt(),
          rung.dueAt());
    }
  }

  private final JdbcClient jdbc;
  private final ClocksAtStake clocks;
  private final Targets targets;
  private final Calendars calendars;
  private final Changes changes;
  private final RungMoves moves;
  private final java.time.Clock time;

  ChangedRungs(
      JdbcClient jdbc,
      ClocksAtStake clocks,
      Targets targets,
      Calendars calendars,
      Changes changes,
      RungMoves moves,
      java.time.Clock time) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.targets = targets;
    this.calendars = calendars;
    this.changes = changes;
    this.moves = moves;
    this.time = time;
  }

  /** The table that they do not go by yet; empty when all go by the table as it is now. */
  Optional<Integer> tableVersion() {
    return changed().map(it -> it.target().tableVersion()).findFirst();
  }

  /** Where the table as it is now would put each of them. */
  List<Recalculation.Move> outlook() {
    return changed().flatMap(it -> put(it, asked(it.rule(), "")).stream()).map(Put::told).toList();
  }

  /** Moves the next of them that the released table is about; false when there is none to take. */
  boolean moveNext(Recalculation run, int max) {
    var next =
        by(run.tableVersion())
            .map(it -> put(it, asked(it.rule(), NEXT).param(max)))
            .filter(block -> !block.isEmpty())
            .findFirst()
            .orElse(List.of());
    next.forEach(it -> moves.keep(run.id(), it.rung()));
    return !next.isEmpty();
  }

  boolean anyLeft(Recalculation run) {
    return by(run.tableVersion()).findAny().isPresent();
  }

  /** A table newer than the one that was released waits for its own release. */
  private Stream<Changed> by(int tableVersion) {
    return changed().filter(it -> it.target().tableVersion() == tableVersion);
  }

  private Stream<Changed> changed() {
    return rules().stream()
        .flatMap(
            rule ->
                targets.find(rule.process(), rule.activity(), rule.priority()).stream()
                    .filter(target -> !rule.isAs(target))
                    .map(target -> new Changed(rule, target)));
  }

  private List<Rule> rules() {
    return jdbc.sql(
            "select distinct c.process, g.activity, c.priority, g.limit_amount, g.limit_unit"
                + AHEAD
                + "order by 1, 2, 3, 4, 5")
        .param(Times.db(Times.now(time)))
        .query(
            (row, i) ->
                new Rule(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    LimitUnit.valueOf(row.getString(5))))
        .list();
  }

  private JdbcClient.StatementSpec asked(Rule rule, String more) {
    return jdbc.sql(BY_RULE + more)
        .param(Times.db(Times.now(time)))
        .param(rule.process())
        .param(rule.activity())
        .param(rule.priority())
        .param(rule.limit())
        .param(rule.unit().name());
  }

  private List<Put> put(Changed changed, JdbcClient.StatementSpec asked) {
    List<Rung> rungs = asked.query((row, i) -> Rung.of(row)).list();
    var ids = rungs.stream().map(Rung::clockId).toList();
    var since = changes.of(ids);
    Map<UUID, ClocksAtStake.Numbered> of =
        clocks.these(ids).stream()
            .collect(Collectors.toMap(it -> it.clock().id(), Function.identity()));
    return rungs.stream()
        .map(
            rung -> {
              var at = of.get(rung.clockId());
              var given = since.getOrDefault(rung.clockId(), List.of());
              return new Put(moved(at.clock(), rung, changed.target(), given), at.caseNumber());
            })
        .toList();
  }

  private RungMoves.Moved moved(Clock clock, Rung rung, Target target, List<Change> since) {
    var reckoning = new Reckoning(rung.from(), since, calendars.of(clock.calendar()));
    Instant due = reckoning.rung(target.limit(), target.unit());
    return new RungMoves.Moved(clock, rung, target.limit(), target.unit(), due);
  }
}
