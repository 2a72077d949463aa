package org.casereview.screening;

import java.util.Map;
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

/** The scope panel: one member may keep a case in, only two together leave it out. */
@Service
@Transactional
public class ScopePanels {

  private static final String IN = "IN_SCOPE";
  private static final String OUT = "OUT_OF_SCOPE";

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords records;
  private final Impartial impartial;
  private final BesidePanels besides;
  private final Consequences consequences;
  private final LeavesOut leavesOut;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ScopePanels(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords records,
      Impartial impartial,
      BesidePanels besides,
      Consequences consequences,
      LeavesOut leavesOut,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.records = records;
    this.impartial = impartial;
    this.besides = besides;
    this.consequences = consequences;
    this.leavesOut = leavesOut;
    this.timeline = timeline;
    this.events = events;
  }

  /** Refuses who is not impartial, screened the case, or reviews it. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    impartial.require(person, cases.get(caseId));
    var round = rounds.newest(caseId);
    if (round.isPresent() && hasScreened(round.get(), person)) {
      throw new Refusal(
          "You screened this case, so you do not sit on its scope panel. Leave the task to another"
              + " member.");
    }
    if (besides.isReviewedBy(caseId, person)) {
      throw new Refusal(
          "You review this case, so you do not sit on its scope panel. Leave the task to another"
              + " member.");
    }
  }

  /** Refuses the member who decided first, too. */
  @Transactional(readOnly = true)
  public void admitSecond(UUID caseId, String person) throws Refusal {
    admit(caseId, person);
    var decision = rounds.newest(caseId).flatMap(r -> records.panel(r.id()));
    if (decision.isPresent() && decision.get().firstMember().equals(person)) {
      throw new Refusal(
          "You decided to leave this case out, so another member of the panel agrees or not. Leave"
              + " the task to them.");
    }
  }

  /**
   * Keeps the case in, or asks for another member's agreement to leave it out.
   *
   * @return the scope outcome that the case goes on with
   */
  public String decide(UUID caseId, String person, boolean leaveOut, LeavingOut what)
      throws Refusal {
    admit(caseId, person);
    var round =
        rounds.newestForUpdate(caseId).filter(Round::isConfirmed).orElseThrow(ScopePanels::gone);
    var file = cases.get(caseId);
    if (!waits(file, round) || records.panel(round.id()).isPresent()) {
      throw gone();
    }
    what.requireReasons();
    if (leaveOut) {
      what.requireWhole();
    }
    String scope = leaveOut ? OUT : IN;
    UUID decision = records.decide(round, person, scope, what, file.version());
    if (!leaveOut) {
      cases.recordScope(caseId, IN, round.confirmed().reasons());
      staysIn(file);
    }
    record("SCOPE_PANEL_DECIDED", caseId, decision, scope);
    return scope;
  }

  /**
   * Agrees to leave the case out; without this agreement it stays in.
   *
   * @return the scope outcome that the case goes on with
   */
  public String second(UUID caseId, String person, boolean agrees, String reasons) throws Refusal {
    admitSecond(caseId, person);
    var round = rounds.newestForUpdate(caseId).orElseThrow(ScopePanels::gone);
    var file = cases.get(caseId);
    var decision =
        records
            .panel(round.id())
            .filter(d -> d.awaitsSecond() && waits(file, round))
            .orElseThrow(ScopePanels::gone);
    if (reasons == null) {
      throw new Refusal("Give your reasons.");
    }
    if (agrees) {
      requireNothingNew(decision.fileVersion(), file.version());
    }
    records.second(decision.id(), person, agrees, reasons);
    String scope = agrees ? OUT : IN;
    cases.recordScope(caseId, scope, round.confirmed().reasons());
    record("SCOPE_PANEL_CHECKED", caseId, decision.id(), scope);
    if (!agrees) {
      staysIn(file);
    } else if (file.state() == CaseState.SCOPE_PANEL) {
      leavesOut.now(caseId, round.id(), decision.what());
    } else {
      besides.leftOut(caseId);
    }
    return scope;
  }

  private static void requireNothingNew(long seen, long now) throws Refusal {
    if (seen != now) {
      throw new Refusal(
          "New information came in after the first decision. Answer NO, so that the case is looked"
              + " at again.");
    }
  }

  /** A case whose review goes on beside the panel has its priority. */
  private void staysIn(CaseFile file) {
    if (file.state() == CaseState.SCOPE_PANEL) {
      consequences.ofInclusion(file);
    }
  }

  /** The case waits for the panel, or the panel has it beside a review that goes on. */
  private boolean waits(CaseFile file, Round round) {
    return file.state() == CaseState.SCOPE_PANEL
        || (!file.state().isEnd() && besides.isOpenFor(round));
  }

  private boolean hasScreened(Round round, String person) {
    return person.equals(round.firstScreener())
        || records.exclusion(round.id()).filter(e -> e.secondPerson().equals(person)).isPresent();
  }

  private void record(String what, UUID caseId, UUID decision, String scope) {
    timeline.add(caseId, what, Map.of("outcome", scope));
    events.publishEvent(Act.altered(what, caseId, decision).with("outcome", scope));
  }

  private static Refusal gone() {
    return new Refusal("This case is not waiting for the scope panel. Reload the task list.");
  }
}
