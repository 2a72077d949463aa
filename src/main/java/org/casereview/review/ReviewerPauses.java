package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.policy.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pause of a reviewer holds for everybody who allocates. A head of review may lift it for one
 * case, with reasons, and never twice in a row.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class ReviewerPauses {

  private final Breaks breaks;
  private final ObjectProvider<PauseExemption> exemptions;
  private final CaseFiles cases;
  private final People people;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Policy policy;

  ReviewerPauses(
      Breaks breaks,
      ObjectProvider<PauseExemption> exemptions,
      CaseFiles cases,
      People people,
      JdbcClient jdbc,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock,
      Policy policy) {
    this.policy = policy;
    this.breaks = breaks;
    this.exemptions = exemptions;
    this.cases = cases;
    this.people = people;
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /** Lifts the pause of a reviewer for this case; whoever allocates may then choose them. */
  public void lift(UUID caseId, String reviewerId, String reasons) throws Refusal {
    String head = Actor.now();
    if (!isHead(head)) {
      throw new Refusal("A head of review lifts a pause. Ask one of them.");
    }
    if (head.equals(reviewerId)) {
      throw new Refusal("Nobody lifts their own pause. Another head of review may.");
    }
    if (reasons == null || reasons.isBlank()) {
      throw new Refusal("Say why it has to be this person now.");
    }
    var file = cases.get(caseId);
    if (file.state() != CaseState.IN_SCOPE) {
      throw new Refusal("This case is not waiting for a reviewer. Load the page again.");
    }
    if (!holds(reviewerId, file)) {
      throw new Refusal("This person has no pause now, and can be chosen as it is.");
    }
    refuseTwice(reviewerId, caseId);
    UUID id = Ids.next();
    jdbc.sql("insert into casereview.pause_lifted values (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            caseId,
            reviewerId,
            vault.seal(reasons.strip()),
            head,
            Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(Act.altered("PAUSE_LIFTED", caseId, id).with("reviewer", reviewerId));
  }

  /** Whether this person should have no such case now. */
  boolean holds(String staffId, CaseFile file) {
    if (exemptions.stream().anyMatch(PauseExemption::holdsNow)) {
      return false;
    }
    return breaks.fromAll(staffId).isPresent() || (file.rapeAlleged() && breaks.fromRape(staffId));
  }

  /** Whether a head of review has lifted the pause of this person for this case. */
  boolean isLifted(String staffId, UUID caseId) {
    return lifted(staffId, caseId).isPresent();
  }

  /** What lets a person have a case despite a pause; null where there is no pause. */
  UUID require(String staffId, CaseFile file) throws Refusal {
    if (!holds(staffId, file)) {
      return null;
    }
    var lifted =
        lifted(staffId, file.id())
            .orElseThrow(
                () ->
                    new Refusal(
                        "This person has had as much as anybody should for now, and a pause does"
                            + " them good. Choose somebody else. If it has to be this person, a"
                            + " head of review may lift the pause once, in the Case file."));
    refuseTwice(staffId, file.id());
    return lifted;
  }

  boolean isHead(String staffId) {
    return people
        .find(staffId)
        .filter(p -> p.enabled() && policy.lets(p.teams(), "lift-pause"))
        .isPresent();
  }

  private void refuseTwice(String staffId, UUID caseId) throws Refusal {
    boolean justNow =
        jdbc.sql("select casereview.a_pause_was_lifted_just_now(?, ?)")
            .params(staffId, caseId)
            .query(Boolean.class)
            .single();
    if (justNow) {
      throw new Refusal(
          "The pause of this person was lifted for the last case already, and is not lifted twice"
              + " in a row. Choose somebody else.");
    }
  }

  private Optional<UUID> lifted(String staffId, UUID caseId) {
    return jdbc.sql(
            "select id from casereview.pause_lifted where case_id = ? and reviewer_id = ?"
                + " order by id desc limit 1")
        .params(caseId, staffId)
        .query(UUID.class)
        .optional();
  }
}
