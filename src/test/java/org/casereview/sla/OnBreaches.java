package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.people.DemoPeople;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention.Audience;
import org.casereview.sla.PressingClocks.How;
import org.casereview.sla.PressingClocks.Line;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

abstract class OnBreaches extends OnSla {

  static final String SCREENER = "S0002";
  static final String MANAGER = "S0013";
  static final String LATE = "2026-01-20T10:00:00Z"; // Tuesday; due Monday night

  @Autowired ClockSweeper sweeper;
  @Autowired Attention attention;
  @Autowired DemoPeople demo;
  @Autowired BreachAccounts accounts;
  @Autowired PressingClocks pressing;

  @BeforeEach
  void people() {
    demo.create();
  }

  UUID missed(String owner) {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    if (owner != null) {
      held.give(task, owner);
    }
    clock.set(LATE);
    sweeper.sweep();
    return caseId;
  }

  void gives(String person, UUID caseId, String cause, String until, String note) {
    UUID breach = line(caseId).breachId();
    var day = until == null ? null : LocalDate.parse(until);
    assertThatCode(() -> tries(person, breach, cause, day, note)).doesNotThrowAnyException();
    clock.set(clock.instant().plusSeconds(60));
  }

  void tries(String person, UUID breach, String cause, LocalDate until, String note)
      throws Refusal {
    Refusal refused =
        Actor.as(
            person,
            () -> {
              try {
                accounts.give(breach, cause, until, note);
                return null;
              } catch (Refusal e) {
                return e;
              }
            });
    if (refused != null) {
      throw refused;
    }
  }

  Line line(UUID caseId) {
    return linesOf(caseId, MANAGER).get(0);
  }

  List<Line> linesOf(UUID caseId, String person, String... teams) {
    var audience =
        new Audience(teams.length == 0 ? List.of("managers") : List.of(teams), List.of(), person);
    return as(person, () -> pressing.of(audience, How.LATE, 10000)).lines().stream()
        .filter(line -> caseId.equals(line.caseId()))
        .toList();
  }

  List<String> toldOf(UUID caseId, String person, String team) {
    var audience = new Audience(List.of(team), List.of(), person);
    return as(person, () -> attention.unseenBy(audience, 10000)).stream()
        .filter(item -> caseId.equals(item.caseId()))
        .map(Attention.Item::what)
        .toList();
  }

  int count(String table, UUID caseId) {
    return as(
        MANAGER,
        () ->
            jdbc.queryForObject(
                "select count(*) from "
                    + table
                    + " t join sla_breach b on b.id = t.breach_id where b.case_id = ?",
                Integer.class,
                caseId));
  }

  Map<String, Object> caseRow(UUID caseId) {
    return as(MANAGER, () -> jdbc.queryForMap("select * from review_case where id = ?", caseId));
  }
}
