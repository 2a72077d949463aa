package org.casereview.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.NewsCause;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.sla.Attention;
import org.casereview.sla.PauseReason;
import org.casereview.sla.Sla;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a force for what is unknown, and takes what comes back, or that nothing came, into the case.
 */
@Service
@Transactional
public class InformationRequests {

  static final String PROCESS = "information-request";

  /** After two without an answer the scope panel decides (domain handbook 1.3, R16). */
  static final int MOST_ATTEMPTS = 2;

  /** A request that was written: its case, its force, and how urgent it is (or null). */
  public record Prepared(
      UUID id, String number, UUID caseId, String caseNumber, String forceCode, String priority) {}

  /** Since when a request runs, when each rung is due, and the priority that says so, or null. */
  public record Ladder(
      String priority,
      Instant from,
      Instant dueAt,
      Instant reminderAt,
      Instant forceLeadAt,
      Instant chiefOfficerAt,
      Instant defaultAt) {}

  private final CaseFiles cases;
  private final Rounds rounds;
  private final RequestRecords requests;
  private final Sla sla;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InformationRequests(
      CaseFiles cases,
      Rounds rounds,
      RequestRecords requests,
      Sla sla,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.rounds = rounds;
    this.requests = requests;
    this.sla = sla;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Writes the request that the case waits for. Safe to repeat: a round asks once. */
  public Prepared prepare(UUID caseId) {
    var file = cases.get(caseId);
    var round = confirmed(caseId);
    var before = requests.ofRound(round.id());
    if (before.isPresent()) {
      return prepared(file, before.get());
    }
    if (file.state() != CaseState.SCREENING || round.latest().unknown().isEmpty()) {
      throw new IllegalStateException("There is nothing to ask the force and wait for.");
    }
    return prepared(file, write(file, round, true));
  }

  /** Writes a request that nothing waits for; empty when all is known or it was asked before. */
  public Optional<Prepared> prepareBeside(UUID caseId) {
    var round = confirmed(caseId);
    if (round.latest().unknown().isEmpty() || requests.ofRound(round.id()).isPresent()) {
      return Optional.empty();
    }
    var file = cases.get(caseId);
    return Optional.of(prepared(file, write(file, round, false)));
  }

  /** Sends the questions to the force; the clocks of the case stand still if it waits for them. */
  public Ladder open(UUID requestId) {
    var asked = requests.atHand(requestId);
    Instant from = asked.openedAt() == null ? clock.instant() : asked.openedAt();
    var ladder = ladder(asked.priority(), from, asked.forceCode());
    if (asked.openedAt() == null) {
      requests.opened(requestId, ladder.dueAt());
      if (asked.waitedFor()) {
        sla.pause(asked.caseId(), PauseReason.AWAITING_FORCE, requestId);
      }
      record("INFORMATION_ASKED", asked);
    }
    return ladder;
  }

  /** Takes the answers into the case. Safe to repeat. */
  public void apply(UUID requestId) {
    var asked = requests.atHand(requestId);
    if (asked.appliedAt() != null) {
      return;
    }
    if (asked.answeredAt() == null) {
      throw new IllegalStateException("The force has not answered this request.");
    }
    requests.applied(requestId);
    if (asked.waitedFor()) {
      sla.resume(asked.caseId(), asked.id());
    }
    if (!asked.holdsScreening()) {
      cases.newInformation(asked.caseId(), NewsCause.FORCE_ANSWERED);
    }
    record("INFORMATION_APPLIED", asked);
  }

  /** Records that no answer came; it decides nothing. An answer on record stays one. */
  public void recordDefault(UUID requestId) {
    var asked = requests.atHand(requestId);
    if (asked.hasEnded()) {
      return;
    }
    requests.defaulted(requestId);
    if (asked.waitedFor()) {
      sla.resume(asked.caseId(), asked.id());
    }
    if (asked.askedBy() != null) {
      String team = sla.teamToTell(PROCESS, "requestDefault", asked.priority());
      attention.raise(team, asked.caseId(), null, "INFORMATION_DEFAULTED");
    }
    record("INFORMATION_DEFAULTED", asked);
  }

  /**
   * Asks once more for what a force has left open beside a case that goes on; empty when it was
   * asked twice, or nothing is open any more. Safe to repeat.
   */
  public Optional<Prepared> prepareAgain(UUID requestId) {
    var asked = requests.atHand(requestId);
    var file = cases.get(asked.caseId());
    boolean once =
        asked.screeningId() != null
            && !asked.waitedFor()
            && asked.attempt() < MOST_ATTEMPTS
            && asked.defaultedAt() != null
            && requests.ofRound(asked.screeningId()).orElseThrow().attempt() == asked.attempt();
    if (!once || file.state().isEnd() || asked.openQuestions().isEmpty()) {
      return Optional.empty();
    }
    var again = requests.repeat(asked, file);
    record("INFORMATION_REQUEST_PREPARED", again);
    return Optional.of(prepared(file, again));
  }

  private Asked write(CaseFile file, Round round, boolean waitedFor) {
    var sheet = round.latest();
    String priority =
        sheet.says(Question.CURRENT_RISK)
            ? "P0"
            : sheet.says(Question.RAPE_ALLEGED) ? "P1" : file.priority();
    var asked = requests.prepare(file, round, waitedFor, priority);
    record("INFORMATION_REQUEST_PREPARED", asked);
    return asked;
  }

  private Ladder ladder(String priority, Instant from, String force) {
    return new Ladder(
        priority,
        from,
        sla.dueAt(PROCESS, "answerRequest", priority, from, force),
        sla.dueAt(PROCESS, Rung.REMINDER.activity(), priority, from, force),
        sla.dueAt(PROCESS, Rung.FORCE_LEAD.activity(), priority, from, force),
        sla.dueAt(PROCESS, Rung.CHIEF_OFFICER.activity(), priority, from, force),
        sla.dueAt(PROCESS, "requestDefault", priority, from, force));
  }

  private Round confirmed(UUID caseId) {
    return rounds
        .newestForUpdate(caseId)
        .filter(Round::isConfirmed)
        .orElseThrow(
            () -> new IllegalStateException("Nobody has confirmed the screening of this case."));
  }

  private void record(String what, Asked asked) {
    record(timeline, events, what, asked);
  }

  /** On record by its number and by what it asks; a question in words is Q1 to Q5. */
  static void record(
      Timeline timeline, ApplicationEventPublisher events, String what, Asked asked) {
    String keys = asked.questions().stream().map(Asked.Line::key).collect(Collectors.joining(" "));
    timeline.add(asked.caseId(), what, Map.of("request", asked.number(), "criteria", keys));
    events.publishEvent(
        Act.altered(what, asked.caseId(), asked.id()).with("request", asked.number()));
  }

  static Prepared prepared(CaseFile file, Asked asked) {
    return new Prepared(
        asked.id(), asked.number(), file.id(), file.number(), asked.forceCode(), asked.priority());
  }
}
