package org.casereview.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.sitting.Conflicts;
import org.casereview.decision.sitting.SittingPlan;
import org.casereview.decision.sitting.SittingViews;
import org.casereview.decision.sitting.Sittings;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings of the panel on real cases. */
abstract class OnSittings extends OnDecision {

  static final String PANEL_4 = "S0031";
  static final String PANEL_5 = "S0032";
  static final List<String> THREE = List.of(PANEL_1, PANEL_2, PANEL_4);

  @Autowired Sittings sittings;
  @Autowired Conflicts conflicts;
  @Autowired SittingViews views;
  @Autowired Clock clock;

  SittingPlan plan(int inDays, List<String> members) {
    LocalDate day = LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))).plusDays(inDays);
    return new SittingPlan(
        day, LocalTime.of(10, 0), "https://meet.example/panel", members.get(0), members);
  }

  /** A meeting in three weeks. */
  String meeting(List<String> members) {
    return arranged(plan(21, members));
  }

  String arranged(SittingPlan plan) {
    var number = new String[1];
    walk.as(MANAGER, () -> number[0] = sittings.arrange(plan));
    return number[0];
  }

  CaseFile on(String meeting) {
    var file = atPanel();
    walk.as(MANAGER, () -> sittings.list(meeting, file.number()));
    return file;
  }

  SittingViews.One seen(String person, String meeting) {
    var seen = new SittingViews.One[1];
    walk.as(person, () -> seen[0] = views.one(meeting));
    return seen[0];
  }

  SittingViews.All all(String person) {
    var seen = new SittingViews.All[1];
    walk.as(person, () -> seen[0] = views.all());
    return seen[0];
  }

  boolean waits(CaseFile file) {
    return all(MANAGER).waiting().stream().anyMatch(w -> w.caseNumber().equals(file.number()));
  }

  String refused(String person, org.casereview.review.Walk.Doing doing) {
    return walk.refusal(person, doing);
  }

  void declares(String person, String meeting, CaseFile file) throws Refusal {
    walk.as(person, () -> conflicts.declare(meeting, file.number(), "A former colleague."));
  }
}
