package org.casereview.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CaseReviewTest
abstract class OnDecision {

  static final String PANEL_1 = "S0009";
  static final String PANEL_2 = "S0010";
  static final String PANEL_3 = "S0011";
  static final String HEAD = "S0012";
  static final String MANAGER = "S0013";
  static final List<String> MEMBERS = List.of(PANEL_1, PANEL_2, PANEL_3);

  @Autowired Panels panels;
  @Autowired Outcomes outcomes;
  @Autowired Closures closures;
  @Autowired DecisionFacet facet;

  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  static final String PANEL =
      "(select id from casereview.panel where case_id = ? order by number desc limit 1)";

  CaseFile atPanel() {
    var file = walk.passed();
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    return file;
  }

  CaseFile decided(Outcome outcome) {
    return decided(atPanel(), outcome);
  }

  CaseFile decided(CaseFile file, Outcome outcome) {
    vote(file, outcome, outcome, outcome);
    count(file);
    decide(file);
    return file;
  }

  /** At the panel, with suspects S-01 ... of whom each is: ALIVE, DECEASED or ACQUITTED. */
  CaseFile atPanelWith(String... suspects) {
    var file = walk.passed();
    walk.namesSuspects(file, suspects);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    return file;
  }

  void vote(CaseFile file, Outcome first, Outcome second, Outcome third) {
    cast(file, MEMBERS.get(0), first);
    cast(file, MEMBERS.get(1), second);
    cast(file, MEMBERS.get(2), third);
  }

  void cast(CaseFile file, String person, Outcome outcome) {
    walk.as(person, () -> panels.cast(file.id(), person, outcome, "Reasons."));
  }

  String refusedVote(CaseFile file, String person) {
    return walk.refusal(person, () -> panels.cast(file.id(), person, Outcome.CLOSE, "Reasons."));
  }

  Panels.Count count(CaseFile file) {
    var result = new Panels.Count[1];
    walk.as(Actor.JOBS, () -> result[0] = panels.count(file.id()));
    return result[0];
  }

  void decide(CaseFile file) {
    walk.as(Actor.JOBS, () -> outcomes.record(file.id()));
  }

  String headDecides(CaseFile file, String person) {
    return walk.refusal(
        person, () -> outcomes.decideAsHead(file.id(), person, Outcome.RETURN, "Reasons."));
  }

  String prepares(CaseFile file, Closure closure) {
    return walk.refusal(PANEL_1, () -> closures.prepare(file.id(), PANEL_1, closure));
  }

  String approves(CaseFile file, String person, boolean approved, String comments) {
    return walk.refusal(person, () -> closures.decide(file.id(), person, approved, comments));
  }

  static Closure closure(boolean safeguarding, String victimNotice) {
    return new Closure(
        "NO_REASONABLE_LINE", "None remains.", safeguarding, null, victimNotice, null);
  }

  void voteBySql(CaseFile file, String person, int round) {
    voteBySql(Actor.JOBS, file, person, round);
  }

  void voteBySql(String by, CaseFile file, String person, int round) {
    walk.sql(
        by,
        "insert into casereview.panel_vote(id, panel_id, round, voter_id, outcome, reasons,"
            + " file_version, cast_at) values (gen_random_uuid(), "
            + PANEL
            + ", ?, ?, 'CLOSE', 'x', 1, now())",
        file.id(),
        round,
        person);
  }

  void countBySql(CaseFile file, String result, String outcome) {
    walk.sql(
        PANEL_1,
        "update casereview.panel_round set counted_at = now(), result = ?, outcome = ?"
            + " where counted_at is null and panel_id = "
            + PANEL,
        result,
        outcome,
        file.id());
  }

  void outcomeBySql(CaseFile file, String outcome, String how, String by) {
    walk.sql(
        Actor.JOBS,
        "insert into casereview.outcome(id, case_id, panel_id, outcome, how, decided_by, reasons,"
            + " file_version, decided_at) values (gen_random_uuid(), ?, "
            + PANEL
            + ", ?, ?, ?, 'x', 1, now())",
        file.id(),
        file.id(),
        outcome,
        how,
        by);
  }

  void moveBySql(CaseFile file, String state) {
    walk.sql(MANAGER, "update casereview.review_case set state = ? where id = ?", state, file.id());
  }

  void closureBySql(CaseFile file, boolean safeguarding, String notice) {
    walk.sql(
        PANEL_1,
        "insert into casereview.closure(id, case_id, outcome_id, closure_reason, reasons,"
            + " safeguarding_considered, victim_notice, file_version, prepared_by, prepared_at)"
            + " select gen_random_uuid(), case_id, id, 'OTHER', 'x', ?, ?, 1, 'S0009', now()"
            + " from casereview.outcome where case_id = ?",
        safeguarding,
        notice,
        file.id());
  }

  void approveBySql(CaseFile file, String person) {
    walk.sql(
        Actor.JOBS,
        "update casereview.closure set approved_by = ?, approved_at = now() where case_id = ?",
        person,
        file.id());
  }

  int outcomesOf(CaseFile file) {
    return walk.read(
        Integer.class, "select count(*) from casereview.outcome where case_id = ?", file.id());
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> section(String reader, CaseFile file) {
    UUID id = file.id();
    return (Map<String, Object>) Actor.as(reader, () -> facet.of(id));
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> round(String reader, CaseFile file, int index) {
    return ((List<Map<String, Object>>) section(reader, file).get("rounds")).get(index);
  }

  @SuppressWarnings("unchecked")
  List<Object> votesSeenBy(String reader, CaseFile file, int index) {
    return ((List<Map<String, Object>>) round(reader, file, index).get("votes"))
        .stream().map(vote -> vote.get("outcome")).toList();
  }
}
