package org.casereview.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A head of review who took no part decides an appeal: upheld, the case comes back to screening;
 * dismissed, the force is told why.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class AppealDecisions {

  /** When the decision is due to be reminded of. */
  public record Ladder(Instant reminderAt) {}

  private final ScopeAppealRecords appeals;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords exclusions;
  private final Impartial impartial;
  private final ObjectProvider<ForceNews> news;
  private final Sla sla;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppealDecisions(
      ScopeAppealRecords appeals,
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords exclusions,
      Impartial impartial,
      ObjectProvider<ForceNews> news,
      Sla sla,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appeals = appeals;
    this.cases = cases;
    this.rounds = rounds;
    this.exclusions = exclusions;
    this.impartial = impartial;
    this.news = news;
    this.sla = sla;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Ladder ladder(UUID appealId) {
    var appeal = appeals.find(appealId).orElseThrow();
    return new Ladder(sla.dueAt(ScopeAppeals.PROCESS, "appealReminder", null, appeal.lodgedAt()));
  }

  /** Refuses who is not impartial, and whoever took part in leaving the case out. */
  @Transactional(readOnly = true)
  public void admit(UUID appealId, String person) throws Refusal {
    var appeal = appeals.find(appealId).orElseThrow(AppealDecisions::gone);
    impartial.require(person, cases.get(appeal.caseId()));
    if (tookPart(appeal, person)) {
      throw new Refusal(
          "You took part in leaving this case out, so another head of review decides the appeal."
              + " Leave the task to them.");
    }
  }

  /** Records the decision; what follows from it is the next step. */
  public void decide(
      UUID appealId, String person, boolean upheld, String reasons, String toldToForce)
      throws Refusal {
    admit(appealId, person);
    var appeal = appeals.atHand(appealId);
    if (appeal.decision() != null) {
      throw new Refusal("This appeal is decided already. Reload the task list.");
    }
    if (reasons == null || toldToForce == null) {
      throw new Refusal("Give your reasons, and say what the force is told.");
    }
    appeals.decide(
        appealId,
        new ScopeAppeal.Decision(upheld, reasons, toldToForce, person, clock.instant()),
        cases.get(appeal.caseId()).version());
    record(upheld ? "SCOPE_APPEAL_UPHELD" : "SCOPE_APPEAL_DISMISSED", appeal);
  }

  /** Tells the heads of review that the decision is due soon. Safe to repeat. */
  public void remind(UUID appealId) {
    var appeal = appeals.atHand(appealId);
    if (appeal.decision() == null && appeals.done(appealId, "REMINDED")) {
      String team = sla.teamToTell(ScopeAppeals.PROCESS, "appealReminder", null);
      attention.raise(team, appeal.caseId(), null, "SCOPE_APPEAL_DUE");
    }
  }

  /** Does what was decided, and tells the force. Safe to repeat. */
  public void apply(UUID appealId) {
    var appeal = appeals.atHand(appealId);
    if (appeal.decision() == null) {
      throw new IllegalStateException("Nobody has decided this appeal.");
    }
    if (!appeals.done(appealId, "APPLIED")) {
      return;
    }
    // A case that has come back meanwhile, on new information, is where the appeal wants it.
    boolean leftOut = cases.get(appeal.caseId()).state() == CaseState.SCREENED_OUT;
    if (appeal.decision().upheld() && leftOut) {
      bringBack(appeal);
    }
    attention.raise("force-liaisons", appeal.caseId(), null, "SCOPE_APPEAL_DECIDED");
  }

  private void bringBack(ScopeAppeal appeal) {
    try {
      news.getObject()
          .fromReview(
              appeal.caseId(),
              "Appeal %s of the force was upheld. %s"
                  .formatted(appeal.number(), appeal.decision().reasons()));
    } catch (Refusal refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** In this exclusion, or in any round since: a case may have been left out anew meanwhile. */
  private boolean tookPart(ScopeAppeal appeal, String person) {
    return rounds.of(appeal.caseId()).stream().anyMatch(round -> tookPart(round, person));
  }

  private boolean tookPart(Round round, String person) {
    return person.equals(round.firstScreener())
        || exclusions.exclusion(round.id()).filter(e -> person.equals(e.secondPerson())).isPresent()
        || exclusions
            .panel(round.id())
            .filter(d -> person.equals(d.firstMember()) || person.equals(d.secondMember()))
            .isPresent();
  }

  private void record(String what, ScopeAppeal appeal) {
    timeline.add(appeal.caseId(), what, Map.of("appeal", appeal.number()));
    events.publishEvent(
        Act.altered(what, appeal.caseId(), appeal.id()).with("appeal", appeal.number()));
  }

  private static Refusal gone() {
    return new Refusal("There is no such appeal. Reload the task list.");
  }
}
