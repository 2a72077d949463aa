package org.casereview.screening;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of a force from its own liaisons, to the questions that it was asked. */
@Service
@Transactional
public class ForceAnswers {

  private final RequestRecords requests;
  private final People people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ForceAnswers(
      RequestRecords requests, People people, Timeline timeline, ApplicationEventPublisher events) {
    this.requests = requests;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
  }

  /** Refuses everybody but a liaison of the force that is asked. */
  @Transactional(readOnly = true)
  public void admit(UUID requestId, String person) throws Refusal {
    var asked = requests.find(requestId).orElseThrow(ForceAnswers::closed);
    boolean ofTheForce =
        people
            .find(person)
            .filter(Person::enabled)
            .filter(p -> p.isIn("force-liaisons") && p.forces().contains(asked.forceCode()))
            .isPresent();
    if (!ofTheForce) {
      throw new Refusal("This request is for the liaisons of another force.");
    }
  }

  /** The questions that this request asks. */
  @Transactional(readOnly = true)
  public Map<Criterion, String> questions(UUID requestId) {
    return requests.find(requestId).stream()
        .flatMap(asked -> asked.questions().stream())
        .collect(
            Collectors.toMap(
                Asked.Line::criterion, Asked.Line::text, (a, b) -> a, LinkedHashMap::new));
  }

  public void answer(
      UUID requestId, String person, Map<Criterion, ForceAnswer> given, boolean recordLost)
      throws Refusal {
    admit(requestId, person);
    var asked = requests.atHand(requestId);
    if (asked.openedAt() == null || asked.hasEnded()) {
      throw closed();
    }
    var questions = questions(requestId);
    for (Criterion criterion : given.keySet()) {
      if (!questions.containsKey(criterion)) {
        throw new Refusal(
            "You were not asked about \"%s\". Leave it empty."
                .formatted(Question.of(criterion).label()));
      }
    }
    var answers = new EnumMap<Criterion, ForceAnswer>(Criterion.class);
    for (var question : questions.entrySet()) {
      answers.put(
          question.getKey(), whole(question.getValue(), given.get(question.getKey()), recordLost));
    }
    requests.answered(requestId, person, answers, recordLost);
    timeline.add(
        asked.caseId(),
        "INFORMATION_ANSWERED",
        Map.of("request", asked.number(), "recordLost", recordLost ? "YES" : "NO"));
    events.publishEvent(
        Act.altered("INFORMATION_ANSWERED", asked.caseId(), requestId)
            .with("request", asked.number())
            .with("recordLost", recordLost ? "YES" : "NO"));
  }

  private static ForceAnswer whole(String question, ForceAnswer given, boolean recordLost)
      throws Refusal {
    if (given == null || given.answer() == null) {
      if (recordLost) {
        return new ForceAnswer(Answer.UNKNOWN, given == null ? null : given.statement());
      }
      throw new Refusal(
          "\"%s\" needs an answer. If your record does not say, answer Unknown."
              .formatted(question));
    }
    if (given.answer() != Answer.UNKNOWN && given.statement() == null) {
      throw new Refusal("Say what your record shows for \"%s\".".formatted(question));
    }
    return given;
  }

  private static Refusal closed() {
    return new Refusal("This request is closed. Reload the task list.");
  }
}
