package org.casereview.screening;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether rape is alleged in a case. It is put on file by whoever says so first; it is taken off by
 * two people, who leave the case out or agree to a less urgent priority.
 */
@Component
class RapeAllegation {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  RapeAllegation(
      CaseFiles cases, Rounds rounds, Timeline timeline, ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.timeline = timeline;
    this.events = events;
  }

  /** True where it is on file, but the newest confirmed screening found that nobody alleges it. */
  boolean isDoubted(CaseFile file) {
    return file.rapeAlleged()
        && rounds.of(file.id()).stream()
            .filter(Round::isConfirmed)
            .reduce((earlier, later) -> later)
            .filter(round -> round.latest().get(Question.RAPE_ALLEGED) == Answer.NO)
            .isPresent();
  }

  /** Puts it on file, or takes it off, as an act. */
  void record(CaseFile file, boolean alleged) {
    if (file.rapeAlleged() != alleged) {
      cases.recordRapeAlleged(file.id(), alleged);
      String what = alleged ? "RAPE_ALLEGATION_ADDED" : "RAPE_ALLEGATION_REMOVED";
      timeline.add(file.id(), what, Map.of());
      events.publishEvent(Act.altered(what, file.id(), null));
    }
  }
}
