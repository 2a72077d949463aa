package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casereview.screening.QueuePlace.Group;
import org.casereview.screening.process.ScreeningQueue.Waiting;

/** What waits to be screened, counted, and the cases that come next. */
@Schema(name = "ScreeningQueue", description = "What waits to be screened.")
record QueueView(
    int total,
    @Schema(description = "Those that somebody has open.") int taken,
    @Schema(description = "Exclusions of others that wait for the caller as the second.")
        int forSecond,
    List<Line> groups,
    @Schema(description = "How many wait, by the code of the force.") Map<String, Integer> forces,
    @Schema(description = "The caller's own first, then the first that nobody has.")
        List<Next> next) {

  private static final int AHEAD = 20;

  /** The cases of one kind. */
  @Schema(name = "ScreeningGroup", description = "The cases of one kind.")
  record Line(
      Group group,
      @Schema(example = "c4Victims", description = "The one thing that is unknown.") String unknown,
      int waiting,
      int rape) {}

  /** A case to be taken. */
  @Schema(name = "ScreeningNext", description = "A case to be taken.")
  record Next(
      String taskId,
      String caseNumber,
      Group group,
      String unknown,
      boolean rape,
      Instant dueAt,
      boolean mine) {}

  static QueueView of(List<Waiting> all, int forSecond, String force, String person) {
    var forces = new TreeMap<String, Integer>();
    all.forEach(w -> forces.merge(w.forceCode(), 1, Integer::sum));
    var here = all.stream().filter(w -> force.isEmpty() || w.forceCode().equals(force)).toList();
    var lines = new LinkedHashMap<String, Line>();
    here.forEach(
        w ->
            lines.merge(
                w.place().group() + unknown(w),
                new Line(w.place().group(), unknown(w), 1, w.place().rape() ? 1 : 0),
                (a, b) -> new Line(a.group(), a.unknown(), a.waiting() + 1, a.rape() + b.rape())));
    return new QueueView(
        here.size(),
        (int) here.stream().filter(w -> w.assignee() != null).count(),
        forSecond,
        List.copyOf(lines.values()),
        forces,
        Stream.concat(
                here.stream().filter(w -> person.equals(w.assignee())),
                here.stream().filter(w -> w.assignee() == null))
            .limit(AHEAD)
            .map(w -> next(w, person))
            .toList());
  }

  private static String unknown(Waiting w) {
    var unknown = w.place().unknown();
    return unknown == null ? "" : unknown.field();
  }

  private static Next next(Waiting w, String person) {
    return new Next(
        w.taskId(),
        w.caseNumber(),
        w.place().group(),
        unknown(w),
        w.place().rape(),
        w.dueAt(),
        person.equals(w.assignee()));
  }
}
