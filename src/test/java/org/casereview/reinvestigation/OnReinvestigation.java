package org.casereview.reinvestigation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.Outcome;
import org.casereview.decision.Outcomes;
import org.casereview.decision.Panels;
import org.casereview.platform.Actor;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cases that a panel decided to go on with, and what people then do. */
@CaseReviewTest
abstract class OnReinvestigation {

  static final List<String> PANEL = List.of("S0009", "S0010", "S0011");
  static final String HEAD = "S0012";
  static final String MANAGER = "S0013";
  static final String SOMEBODY_ELSE = "S0015";

  @Autowired Panels panels;
  @Autowired Outcomes outcomes;
  @Autowired Adoptions adoptions;
  @Autowired Reinvestigations reinvestigations;
  @Autowired Supervisions supervisions;
  @Autowired Endings endings;
  @Autowired ReinvestigationFacet facet;

  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  CaseFile decided(Outcome outcome) {
    var file = walk.passed();
    decides(file, outcome);
    return file;
  }

  void decides(CaseFile file, Outcome outcome) {
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    for (String member : PANEL) {
      walk.as(member, () -> panels.cast(file.id(), member, outcome, "Reasons."));
    }
    walk.as(
        Actor.JOBS,
        () -> {
          panels.count(file.id());
          outcomes.record(file.id());
        });
  }

  /** Prepared by the manager. */
  CaseFile proposed() {
    var file = decided(Outcome.ADOPT);
    walk.as(MANAGER, () -> adoptions.prepare(file.id(), MANAGER, adoption()));
    return file;
  }

  /** Under way, with the NCA. */
  CaseFile begun() {
    var file = proposed();
    walk.as(HEAD, () -> adoptions.decide(file.id(), HEAD, adopted()));
    walk.as(Actor.JOBS, () -> reinvestigations.begin(file.id()));
    return file;
  }

  /** Supervised, and to end. */
  CaseFile toEnd() {
    var file = begun();
    walk.as(
        MANAGER, () -> supervisions.hold(file.id(), MANAGER, held(Supervision.Result.END, null)));
    return file;
  }

  /** Proposed to end. */
  CaseFile ending() {
    var file = toEnd();
    walk.as(MANAGER, () -> endings.propose(file.id(), MANAGER, ending("TELL_BY_PLAN")));
    return file;
  }

  static Adoption adoption() {
    return new Adoption("It crosses forces.", "A network.", Adoption.Consent.CONSENTED);
  }

  static Tasking adopted() {
    return new Tasking(Tasking.Decision.ADOPTED, "T-1", "Alex Morrow", null);
  }

  static Tasking answered(Tasking.Decision decision, String reasons) {
    return new Tasking(decision, null, null, reasons);
  }

  static Supervision held(Supervision.Result result, Supervision.Stage stage) {
    return new Supervision(
        Supervision.Progress.ON_COURSE, result, stage, "Two were interviewed.", null, null);
  }

  static Ending ending(String victimNotice) {
    return new Ending(
        "NO_REASONABLE_LINE", "POLICE", "None remains.", true, "Nobody.", victimNotice, null);
  }

  String decidesOn(CaseFile file, String person, Tasking tasking) {
    return walk.refusal(person, () -> adoptions.decide(file.id(), person, tasking));
  }

  String holds(CaseFile file, Supervision what) {
    return walk.refusal(MANAGER, () -> supervisions.hold(file.id(), MANAGER, what));
  }

  String proposes(CaseFile file, Ending what) {
    return walk.refusal(MANAGER, () -> endings.propose(file.id(), MANAGER, what));
  }

  String approves(CaseFile file, String person, boolean approved, String comments) {
    return walk.refusal(person, () -> endings.decide(file.id(), person, approved, comments));
  }

  void moveBySql(CaseFile file, String state) {
    walk.sql(MANAGER, "update casereview.review_case set state = ? where id = ?", state, file.id());
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> section(String reader, CaseFile file) {
    UUID id = file.id();
    return (Map<String, Object>) Actor.as(reader, () -> facet.of(id));
  }
}
