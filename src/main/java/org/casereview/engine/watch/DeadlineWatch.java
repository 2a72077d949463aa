package org.casereview.engine.watch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is late, due today, at risk or waiting, as the person now acting may see it. */
@Service
@Transactional(readOnly = true)
class DeadlineWatch {

  private static final Comparator<Board.Line> MOST_LATE_FIRST =
      comparingLong((Board.Line line) -> line.numbers().late())
          .thenComparingLong(line -> line.numbers().today())
          .thenComparingLong(line -> line.numbers().atRisk())
          .reversed()
          .thenComparing(Board.Line::firstDueAt);

  private final Watchers watchers;
  private final OpenClocks clocks;
  private final People people;
  private final Forces forces;
  private final Clock time;

  DeadlineWatch(Watchers watchers, OpenClocks clocks, People people, Forces forces, Clock time) {
    this.watchers = watchers;
    this.clocks = clocks;
    this.people = people;
    this.forces = forces;
    this.time = time;
  }

  Board board(Asked asked) {
    Sight sight = watchers.of(Actor.now());
    Instant now = time.instant();
    List<Board.Line> lines =
        clocks.count(sight, asked, now).stream()
            .filter(counted -> counted.numbers().any())
            .map(counted -> line(counted, sight))
            .sorted(MOST_LATE_FIRST.thenComparing(comparing(Board.Line::activityName)))
            .toList();
    var totals =
        lines.stream().map(Board.Line::numbers).reduce(Board.Numbers.NONE, Board.Numbers::plus);
    return new Board(now, sight.tasklist(), totals, lines);
  }

  TaskPage tasks(Asked asked, Kind kind) {
    Sight sight = watchers.of(Actor.now());
    Instant now = time.instant();
    var found = clocks.list(sight, asked, kind, now);
    Map<String, String> names = new HashMap<>();
    return new TaskPage(
        now,
        found.isEmpty() ? 0 : found.get(0).total(),
        found.stream().map(task -> entry(task, sight, names)).toList());
  }

  private static Board.Line line(OpenClocks.Counted counted, Sight sight) {
    Sight.Newest process = sight.processes().get(counted.process());
    return new Board.Line(
        counted.process(),
        process.name(),
        process.definitionId(),
        counted.activity(),
        counted.activityName(),
        counted.numbers(),
        counted.firstDueAt());
  }

  private TaskPage.Entry entry(OpenClocks.Found task, Sight sight, Map<String, String> names) {
    return new TaskPage.Entry(
        task.taskId(),
        task.processInstanceId(),
        sight.processes().get(task.process()).name(),
        task.activityName(),
        task.businessKey() == null ? task.caseNumber() : task.businessKey(),
        task.caseNumber(),
        forces.name(task.forceCode()),
        task.priority(),
        task.dueAt(),
        task.pausedAt(),
        task.assignee() == null ? null : names.computeIfAbsent(task.assignee(), this::nameOf));
  }

  private String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
