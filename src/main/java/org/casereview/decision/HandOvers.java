package org.casereview.decision;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a decided case over to its force: to a role, on a day, on record. */
@Service
@Transactional
public class HandOvers {

  /** What is recorded; the receiver is a role, never a name. */
  public record HandOver(
      String sentTo, LocalDate sentOn, boolean seniorInvestigatingOfficerNamed, String note) {}

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandOvers(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      JdbcClient jdbc,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  public void record(UUID caseId, String person, HandOver what) throws Refusal {
    var outcome =
        holding(caseId)
            .filter(o -> cases.get(caseId).state() == o.outcome().decided())
            .orElseThrow(
                () -> new Refusal("This case is not waiting to be handed over. Reload the list."));
    if (what.sentOn().isAfter(LocalDate.now(clock.withZone(LONDON)))) {
      throw new Refusal("The day of sending is in the future. Enter it when the case was sent.");
    }
    if (isHandedOver(outcome.id())) {
      throw new Refusal("This case was handed over already.");
    }
    add(caseId, outcome, person, what);
    events.publishEvent(
        Act.altered("HANDED_OVER", caseId, outcome.id()).with("outcome", outcome.outcome().name()));
  }

  /** Moves a case that was handed over to where its outcome leads. Safe to repeat. */
  public void carryOut(UUID caseId) {
    var outcome =
        holding(caseId)
            .filter(o -> isHandedOver(o.id()))
            .orElseThrow(() -> new IllegalStateException("This case was not handed over."))
            .outcome();
    if (cases.get(caseId).state() == outcome.decided()) {
      cases.move(caseId, outcome.carriedOut());
    }
  }

  private void add(UUID caseId, Decided outcome, String person, HandOver what) {
    jdbc.sql(
            """
            insert into casereview.hand_over(id, case_id, outcome_id, sent_to, sent_on,
              senior_investigating_officer_named, note, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            caseId,
            outcome.id(),
            vault.seal(what.sentTo()),
            Date.valueOf(what.sentOn()),
            what.seniorInvestigatingOfficerNamed(),
            vault.seal(what.note()),
            person,
            Timestamp.from(clock.instant()))
        .update();
  }

  private boolean isHandedOver(UUID outcomeId) {
    return jdbc.sql("select exists (select from casereview.hand_over where outcome_id = ?)")
        .param(outcomeId)
        .query(Boolean.class)
        .single();
  }

  private Optional<Decided> holding(UUID caseId) {
    return panels
        .newest(caseId)
        .flatMap(p -> outcomes.ofPanel(p.id()))
        .filter(o -> o.outcome() != Outcome.CLOSE);
  }
}
