package org.casereview.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The urgent risks of a case, for the central staff who may open its file. */
@Component
class RiskFacet implements CaseFacet {

  private final RiskRecords risks;
  private final RiskActions actions;
  private final People people;

  RiskFacet(RiskRecords risks, RiskActions actions, People people) {
    this.risks = risks;
    this.actions = actions;
    this.people = people;
  }

  /** A risk as it is read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String number,
      String trigger,
      String title,
      RiskState state,
      String raisedBy,
      Instant raisedAt,
      String reasons,
      Act triage,
      Boolean urgent,
      String acknowledgedRole,
      Instant acknowledgedAt,
      String reference,
      Act plan,
      String who,
      LocalDate doneBy,
      List<Review> reviews,
      String closedBy,
      Instant closedAt) {}

  /** What somebody wrote, and when. */
  record Act(String by, Instant at, String text) {}

  /** A review as it is read. */
  record Review(RiskReview.Level level, String decision, Act act) {}

  @Override
  public String name() {
    return "risks";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    boolean central =
        people.find(Actor.now()).filter(p -> p.enabled() && !p.isIn("force-liaisons")).isPresent();
    var shown = central ? risks.of(caseId).stream().map(this::shown).toList() : List.of();
    return shown.isEmpty() ? null : shown;
  }

  private Shown shown(UrgentRisk risk) {
    var triage = risk.triage();
    var acknowledged = actions.acknowledgement(risk.id()).orElse(null);
    var planned = actions.plan(risk.id()).orElse(null);
    return new Shown(
        risk.number(),
        risk.trigger(),
        risk.title(),
        risk.state(),
        name(risk.raisedBy()),
        risk.raisedAt(),
        risk.reasons(),
        triage == null ? null : new Act(name(triage.by()), triage.at(), triage.reasons()),
        triage == null ? null : triage.urgent(),
        acknowledged == null ? null : acknowledged.given().role(),
        acknowledged == null ? null : acknowledged.given().at(),
        acknowledged == null ? null : acknowledged.given().reference(),
        planned == null ? null : new Act(name(planned.by()), planned.at(), planned.plan().what()),
        planned == null ? null : planned.plan().who(),
        planned == null ? null : planned.plan().doneBy(),
        actions.reviews(risk.id()).stream().map(this::shown).toList(),
        risk.closedBy() == null ? null : name(risk.closedBy()),
        risk.closedAt());
  }

  private Review shown(RiskActions.Reviewed reviewed) {
    return new Review(
        reviewed.review().level(),
        reviewed.review().closes() ? "CLOSE" : "CONTINUE",
        new Act(name(reviewed.by()), reviewed.at(), reviewed.review().reasons()));
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
