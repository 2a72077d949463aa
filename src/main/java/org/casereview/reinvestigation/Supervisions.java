package org.casereview.reinvestigation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a reinvestigation again and again, until somebody is charged or it is to end. */
@Service
@Transactional
public class Supervisions {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final CaseFiles cases;
  private final Leads leads;
  private final Reinvestigations reinvestigations;
  private final SupervisionRecords supervisions;
  private final EndingRecords endings;
  private final Chronicle chronicle;
  private final Clock clock;

  Supervisions(
      CaseFiles cases,
      Leads leads,
      Reinvestigations reinvestigations,
      SupervisionRecords supervisions,
      EndingRecords endings,
      Chronicle chronicle,
      Clock clock) {
    this.cases = cases;
    this.leads = leads;
    this.reinvestigations = reinvestigations;
    this.supervisions = supervisions;
    this.endings = endings;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Refuses who works or has worked for the force that is supervised. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    leads.require(caseId, person);
  }

  public void hold(UUID caseId, String person, Supervision what) throws Refusal {
    admit(caseId, person);
    var reinvestigation =
        reinvestigations
            .underWay(caseId)
            .filter(r -> endings.atHand(r.id()).isEmpty())
            .orElseThrow(
                () ->
                    new Refusal(
                        "This case is not waiting for a supervision review. Reload the task"
                            + " list."));
    requireWhole(what);
    UUID review = supervisions.add(cases.get(caseId), reinvestigation.id(), what, person);
    if (what.result() == Supervision.Result.CHARGED) {
      supervisions.charge(caseId, reinvestigation.id(), review, what, person);
      move(caseId, Supervision.Stage.WITH_CPS);
    } else if (what.result() == Supervision.Result.CONTINUE) {
      move(caseId, what.stage());
    }
    chronicle.add(
        "SUPERVISION_" + what.result().name(),
        caseId,
        review,
        Map.of("progress", what.progress().name()));
  }

  /** What the approver wrote when the newest ending was sent back and nobody has looked since. */
  @Transactional(readOnly = true)
  public Optional<String> whyNotEnded(UUID caseId) {
    return reinvestigations
        .underWay(caseId)
        .flatMap(
            r ->
                endings
                    .newest(r.id())
                    .filter(
                        e ->
                            supervisions
                                .newest(r.id())
                                .filter(s -> s.heldAt().isAfter(e.proposedAt()))
                                .isEmpty()))
        .map(EndingRecords.Stored::comments);
  }

  private void requireWhole(Supervision what) throws Refusal {
    if (what.result() == Supervision.Result.CONTINUE && what.stage() == null) {
      throw new Refusal("Say where the investigation stands: with the police or with the CPS.");
    }
    if (what.result() != Supervision.Result.CHARGED) {
      return;
    }
    if (what.suspectsCharged() == null || what.chargedOn() == null) {
      throw new Refusal("Say how many suspects were charged, and on which day.");
    }
    if (what.chargedOn().isAfter(LocalDate.now(clock.withZone(LONDON)))) {
      throw new Refusal("The day of the charge is in the future. Enter it when it has happened.");
    }
  }

  /** From one part of the CPS to another a case goes through the investigators' hands. */
  private void move(UUID caseId, Supervision.Stage stage) {
    CaseState now = cases.get(caseId).state();
    if (now != stage.state() && !now.mayBecome(stage.state())) {
      cases.move(caseId, CaseState.REINVESTIGATION);
    }
    cases.move(caseId, stage.state());
  }
}
