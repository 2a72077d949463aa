package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewsCause;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers of a force from its own liaisons, to the questions that it was asked: all of
 * them, or some now and the rest on the same ladder.
 */
@Service
@Transactional
public class ForceAnswers {

  /**
   * What a liaison is shown of a request.
   *
   * @param open the questions still to be answered, by key
   * @param answered how many are answered already
   */
  public record Shown(String forceReference, Map<String, String> open, int answered) {}

  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final CaseFiles cases;
  private final People people;
  private final Policy policy;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ForceAnswers(
      RequestRecords requests,
      RequestQuestions questions,
      CaseFiles cases,
      People people,
      Policy policy,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.questions = questions;
    this.cases = cases;
    this.people = people;
    this.policy = policy;
    this.timeline = timeline;
    this.events = events;
  }

  /** Refuses everybody but a liaison of the force that is asked. */
  @Transactional(readOnly = true)
  public void admit(UUID requestId, String person) throws Refusal {
    var asked = requests.find(requestId).orElseThrow(ForceAnswers::closed);
    if (!isOfTheForce(asked, person)) {
      throw new Refusal("This request is for the liaisons of another force.");
    }
  }

  boolean isOfTheForce(Asked asked, String person) {
    return people
        .find(person)
        .filter(Person::enabled)
        .filter(
            p -> policy.lets(p.teams(), "answer-late") && p.forces().contains(asked.forceCode()))
        .isPresent();
  }

  /** What this request asks, under the force's own reference. */
  @Transactional(readOnly = true)
  public Shown shown(UUID requestId) {
    var asked = requests.find(requestId).orElseThrow();
    var open = new LinkedHashMap<String, String>();
    asked.openQuestions().forEach(line -> open.put(line.key(), line.text()));
    return new Shown(
        cases.get(asked.caseId()).forceReference(), open, asked.questions().size() - open.size());
  }

  /**
   * Takes an answer to every open question, or to some where the rest follows.
   *
   * @return false when questions are still open, and the request with them
   */
  public boolean answer(UUID requestId, String person, ForceReply reply) throws Refusal {
    admit(requestId, person);
    var asked = requests.atHand(requestId);
    if (asked.openedAt() == null || asked.hasEnded()) {
      throw closed();
    }
    var answers = checked(asked, reply);
    questions.answer(requestId, person, answers);
    boolean whole = answers.size() == asked.openQuestions().size();
    if (whole) {
      requests.answered(requestId, person, reply.recordLost());
    } else if (!asked.holdsScreening()) {
      cases.newInformation(asked.caseId(), NewsCause.FORCE_ANSWERED);
    }
    record(asked, whole ? "INFORMATION_ANSWERED" : "INFORMATION_PARTLY_ANSWERED", reply);
    return whole;
  }

  private static Map<String, ForceAnswer> checked(Asked asked, ForceReply reply) throws Refusal {
    if (reply.restFollows() && reply.recordLost()) {
      throw new Refusal(
          "Say either that the rest follows or that the record is lost. Take one of the two ticks"
              + " away.");
    }
    for (String key : reply.answers().keySet()) {
      require(asked, key);
    }
    var answers = new LinkedHashMap<String, ForceAnswer>();
    for (var line : asked.openQuestions()) {
      var given = reply.answers().get(line.key());
      if (given != null || !reply.restFollows()) {
        answers.put(line.key(), whole(line.text(), given, reply.recordLost()));
      }
    }
    if (answers.isEmpty()) {
      throw new Refusal(
          "Answer at least one question now. If you can answer none yet, leave the task as it is.");
    }
    return answers;
  }

  private static void require(Asked asked, String key) throws Refusal {
    var line = asked.questions().stream().filter(q -> q.key().equals(key)).findFirst();
    if (line.isEmpty()) {
      throw new Refusal("You were not asked about \"%s\". Leave it empty.".formatted(label(key)));
    }
    if (!line.get().isOpen()) {
      throw new Refusal(
          "\"%s\" is answered already. Leave it empty; what has changed can be added once the"
                  .formatted(line.get().text())
              + " request is closed.");
    }
  }

  private static String label(String key) {
    return key.startsWith("Q") ? "question " + key.substring(1) : Question.valueOf(key).label();
  }

  private void record(Asked asked, String what, ForceReply reply) {
    String lost = reply.recordLost() ? "YES" : "NO";
    timeline.add(asked.caseId(), what, Map.of("request", asked.number(), "recordLost", lost));
    events.publishEvent(
        Act.altered(what, asked.caseId(), asked.id())
            .with("request", asked.number())
            .with("recordLost", lost));
  }

  static ForceAnswer whole(String question, ForceAnswer given, boolean recordLost) throws Refusal {
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
