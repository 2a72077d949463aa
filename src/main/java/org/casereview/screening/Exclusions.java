package org.casereview.screening;

import java.util.Map;
import java.util.UUID;
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
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Exclusions(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords records,
      ScopeTables tables,
      Impartial impartial,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.records = records;
    this.tables = tables;
    this.impartial = impartial;
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

  /** The reason that the rules gave, in plain words. */
  @Transactional(readOnly = true)
  public String primaryReasonText(UUID caseId) {
    return rounds
        .newest(caseId)
        .filter(round -> round.isConfirmed() && round.confirmed().primaryReason() != null)
        .map(round -> ScopeTables.sentence(tables.text(round.confirmed().primaryReason())))
        .orElse("");
  }

  /** Agrees that the case is left out, or hands the question to the scope panel. */
  public void decide(UUID caseId, String person, boolean agrees, LeavingOut what) throws Refusal {
    admit(caseId, person);
    var file = cases.get(caseId);
    var round = rounds.newestForUpdate(caseId).filter(Round::isConfirmed).orElse(null);
    if (round == null
        || !round.confirmed().isExclusion()
        || file.state() != CaseState.SCREENING
        || records.exclusion(round.id()).isPresent()) {
      throw new Refusal("This case is not waiting to be left out. Reload the task list.");
    }
    what.requireReasons();
    if (agrees) {
      what.requireWhole();
      requireNothingNew(round.fileVersion(), file.version());
    }
    UUID exclusion = records.exclude(round, person, agrees, what);
    if (!agrees) {
      cases.recordScope(caseId, "SCOPE_PANEL", round.confirmed().reasons());
      cases.move(caseId, CaseState.SCOPE_PANEL);
    }
    String answer = agrees ? "YES" : "NO";
    timeline.add(caseId, "EXCLUSION_ANSWERED", Map.of("agrees", answer));
    events.publishEvent(
        Act.altered("EXCLUSION_ANSWERED", caseId, exclusion)
            .with("agrees", answer)
            .with("screening", round.id().toString()));
  }

  /** Leaves out a case on which two people have agreed. Safe to repeat. */
  public void screenOut(UUID caseId) {
    if (cases.get(caseId).state() == CaseState.SCREENED_OUT) {
      return;
    }
    var round = rounds.newest(caseId).filter(Round::isConfirmed);
    var agreed = round.map(r -> agreed(r.id())).orElse(null);
    if (agreed == null) {
      throw new IllegalStateException("Two people have not agreed to leave this case out.");
    }
    cases.move(caseId, CaseState.SCREENED_OUT);
    timeline.add(
        caseId,
        "SCREENED_OUT",
        Map.of("signpost", agreed.signpost(), "victimNotice", agreed.victimNotice()));
    events.publishEvent(
        Act.altered("SCREENED_OUT", caseId, round.get().id())
            .with("signpost", agreed.signpost())
            .with("victimNotice", agreed.victimNotice()));
  }

  static void requireNothingNew(long seen, long now) throws Refusal {
    if (seen != now) {
      throw new Refusal(
          "New information came in after the first decision. Answer NO, so that the case is looked"
              + " at again.");
    }
  }

  private LeavingOut agreed(UUID screeningId) {
    var exclusion = records.exclusion(screeningId).filter(ExclusionRecords.Exclusion::agrees);
    if (exclusion.isPresent()) {
      return exclusion.get().what();
    }
    return records
        .panel(screeningId)
        .filter(d -> d.excludes() && d.agrees())
        .map(ExclusionRecords.PanelDecision::what)
        .orElse(null);
  }
}
