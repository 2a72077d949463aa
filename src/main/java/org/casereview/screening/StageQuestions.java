package org.casereview.screening;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those who work on a case ask its force in their own words, at any stage. The request climbs
 * the same ladder as those of screening; if the work waits for it, the clocks stand still that may
 * wait for a force, and no others.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class StageQuestions {

  private static final int MOST = 5;
  private static final int LONGEST = 1000;

  /** Within this time a second press of the same button is the same press. */
  private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

  private final RequestRecords requests;
  private final Impartial impartial;
  private final People people;
  private final Policy policy;
  private final ObjectProvider<RequestStart> start;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StageQuestions(
      RequestRecords requests,
      Impartial impartial,
      People people,
      Policy policy,
      ObjectProvider<RequestStart> start,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.requests = requests;
    this.impartial = impartial;
    this.people = people;
    this.policy = policy;
    this.start = start;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks the force of the case.
   *
   * @param waits whether the work on the case waits for the answer
   * @return the number of the request
   */
  public String ask(CaseFile file, List<String> questions, boolean waits, String person)
      throws Refusal {
    require(file, person);
    var asked = checked(questions);
    requests.oneAtATime(file.id());
    var before = requests.justAsked(file.id(), person, clock.instant().minus(DOUBLE_CLICK));
    if (before.filter(r -> asked.equals(words(r))).isPresent()) {
      return before.get().number();
    }
    var request = requests.prepareInWords(file, stage(file.state()), person, waits, asked);
    InformationRequests.record(timeline, events, "INFORMATION_REQUEST_PREPARED", request);
    start.getObject().start(InformationRequests.prepared(file, request));
    return request.number();
  }

  /** A question to the force that is open, with the number of its request. */
  public record Open(String request, String text) {}

  /** What the force of a case was asked and has not answered yet. */
  @Transactional(readOnly = true)
  public List<Open> open(java.util.UUID caseId) {
    return requests.ofCase(caseId).stream()
        .filter(request -> !request.hasEnded())
        .flatMap(r -> r.openQuestions().stream().map(q -> new Open(r.number(), q.text())))
        .toList();
  }

  /** True while the force may still answer in time: neither answered nor let pass. */
  @Transactional(readOnly = true)
  public boolean isOpen(String number) {
    return requests.byNumber(number).filter(request -> !request.hasEnded()).isPresent();
  }

  private void require(CaseFile file, String person) throws Refusal {
    boolean works =
        people
            .find(person)
            .filter(Person::enabled)
            .filter(p -> policy.lets(p.teams(), "ask-force"))
            .isPresent();
    if (!works) {
      throw new Refusal(
          "Those who screen, review, check or decide the case ask its force. Tell one of them what"
              + " you need to know.");
    }
    impartial.require(person, file);
    if (file.state().isEnd()) {
      throw new Refusal(
          "This case has ended, so nobody is waiting for an answer. If something is new, record it"
              + " as new information: that brings the case back.");
    }
  }

  private static List<String> checked(List<String> questions) throws Refusal {
    var asked = questions.stream().map(String::strip).filter(q -> !q.isEmpty()).distinct().toList();
    if (asked.isEmpty()) {
      throw new Refusal("Write at least one question.");
    }
    if (asked.size() > MOST) {
      throw new Refusal("Ask at most %d questions at once, the most urgent first.".formatted(MOST));
    }
    if (asked.stream().anyMatch(q -> q.length() > LONGEST)) {
      throw new Refusal("A question has at most %,d characters.".formatted(LONGEST));
    }
    return asked;
  }

  private static List<String> words(Asked asked) {
    return asked.questions().stream().map(Asked.Line::text).toList();
  }

  private static Asked.Stage stage(CaseState state) {
    return switch (state) {
      case DRAFT_REFERRAL, REFERRED, SCREENING, SCOPE_PANEL -> Asked.Stage.SCREENING;
      case QUALITY_ASSURANCE -> Asked.Stage.QUALITY;
      case PANEL, OUTCOME_REOPEN, OUTCOME_RETURN, OUTCOME_ADOPT, OUTCOME_CLOSE -> Asked.Stage.PANEL;
      case FORCE_ACTION, REINVESTIGATION, CPS_EARLY_ADVICE, CPS_CHARGING, COURT -> Asked.Stage.PLAN;
      default -> Asked.Stage.REVIEW;
    };
  }
}
