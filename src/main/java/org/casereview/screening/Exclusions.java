package org.casereview.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a case out only when a second person agrees, with all that has to be settled before. */
@Service
@Transactional
public class Exclusions {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords records;
  private final ScopeTables tables;
  private final Impartial impartial;
  private final SecondSheets seconds;
  private final Consequences consequences;
  private final LeavesOut leavesOut;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Exclusions(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords records,
      ScopeTables tables,
      Impartial impartial,
      SecondSheets seconds,
      Consequences consequences,
      LeavesOut leavesOut,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.records = records;
    this.tables = tables;
    this.impartial = impartial;
    this.seconds = seconds;
    this.consequences = consequences;
    this.leavesOut = leavesOut;
    this.timeline = timeline;
    this.events = events;
  }

  /** Refuses who is not impartial, and the first screener. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    impartial.require(person, cases.get(caseId));
    var round = rounds.newest(caseId);
    if (round.isPresent() && person.equals(round.get().firstScreener())) {
      throw new Refusal(
          "You screened this case, so another person confirms that it is left out. Leave the task"
              + " to a colleague.");
    }
  }

  /**
   * Keeps the second screener's own answers, given without sight of the first's. Two exclusions
   * agree; anything else, or something new since the first, is for the scope panel.
   *
   * @return whether the case is left out
   */
  public boolean answer(UUID caseId, Sheet answers, Confirmation by, LeavingOut what)
      throws Refusal {
    admit(caseId, by.person());
    var file = cases.get(caseId);
    var round = rounds.newestForUpdate(caseId).filter(Round::isConfirmed).orElse(null);
    if (round == null
        || !round.confirmed().isExclusion()
        || file.state() != CaseState.SCREENING
        || records.exclusion(round.id()).isPresent()) {
      throw new Refusal("This case is not waiting to be left out. Reload the task list.");
    }
    var shown = round.derived().shown();
    var explained = by.requireReasons(answers.differingFrom(shown));
    what.requireReasons();
    var finding = tables.assess(answers, round.requestsUnanswered());
    boolean agrees = finding.isExclusion() && round.fileVersion() == file.version();
    if (agrees) {
      what.requireWhole();
    }
    seconds.keep(round, answers, finding, explained, file.version());
    UUID exclusion = records.exclude(round, by.person(), agrees, what);
    consequences.ofDanger(caseId, round.latest(), answers);
    settle(file, round, answers, agrees);
    if (agrees) {
      leavesOut.now(caseId, round.id(), what);
    }
    String answer = agrees ? "YES" : "NO";
    timeline.add(caseId, "EXCLUSION_ANSWERED", Map.of("agrees", answer));
    events.publishEvent(
        Act.altered("EXCLUSION_ANSWERED", caseId, exclusion)
            .with("agrees", answer)
            .with("outcome", finding.outcome())
            .with("screening", round.id().toString()));
    return agrees;
  }

  /** Rape stays alleged as long as one of the two says so, or they do not agree. */
  private void settle(CaseFile file, Round round, Sheet second, boolean agrees) {
    boolean rape =
        round.latest().says(Question.RAPE_ALLEGED)
            || second.says(Question.RAPE_ALLEGED)
            || (!agrees && file.rapeAlleged());
    String outcome = agrees ? round.confirmed().outcome() : "SCOPE_PANEL";
    consequences.ofScope(file, outcome, round.confirmed(), rape);
    if (!agrees) {
      cases.move(file.id(), CaseState.SCOPE_PANEL);
    }
  }

  /**
   * Makes sure that the case was left out when two people agreed; it may have come back since. What
   * they agreed on before an agreement took effect by itself takes effect now. Safe to repeat.
   */
  public void screenOut(UUID caseId) {
    var newest =
        rounds
            .newestForUpdate(caseId)
            .orElseThrow(() -> new IllegalStateException("This case was not screened."));
    var agreed = agreed(newest.id());
    if (agreed.isPresent()) {
      if (waits(caseId) && !leavesOut.didSince(caseId, agreed.get().at())) {
        leavesOut.now(caseId, newest.id(), agreed.get().what());
      }
      return;
    }
    boolean cameBack =
        !newest.isConfirmed()
            && rounds.of(caseId).stream().anyMatch(round -> agreed(round.id()).isPresent());
    if (!cameBack) {
      throw new IllegalStateException("Two people have not agreed to leave this case out.");
    }
  }

  /** What two people agreed on, and when the second of them did. */
  private record Agreed(Instant at, LeavingOut what) {}

  private Optional<Agreed> agreed(UUID screeningId) {
    return records
        .exclusion(screeningId)
        .filter(ExclusionRecords.Exclusion::agrees)
        .map(e -> new Agreed(e.secondAt(), e.what()))
        .or(
            () ->
                records
                    .panel(screeningId)
                    .filter(d -> d.excludes() && d.agrees())
                    .map(d -> new Agreed(d.secondAt(), d.what())));
  }

  private boolean waits(UUID caseId) {
    var state = cases.get(caseId).state();
    return state == CaseState.SCREENING || state == CaseState.SCOPE_PANEL;
  }
}
