package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.casereview.casefile.Timeline;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a force says after its request has ended. It is new information on the case: the round
 * at hand learns it, decisions that are not final look again, an ended case comes back.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class LateAnswers {

  /** A question of an ended request, and what the force has said last (null where nothing). */
  public record Line(String question, String text, Answer answer) {}

  /** A request as its force may still speak to it. */
  public record Ended(String number, boolean open, List<Line> questions) {}

  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final ForceAnswers answers;
  private final RoundAtHand round;
  private final WholeSight sight;
  private final ObjectProvider<ForceNews> news;
  private final Sla sla;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  LateAnswers(
      RequestRecords requests,
      RequestQuestions questions,
      ForceAnswers answers,
      RoundAtHand round,
      WholeSight sight,
      ObjectProvider<ForceNews> news,
      Sla sla,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.questions = questions;
    this.answers = answers;
    this.round = round;
    this.sight = sight;
    this.news = news;
    this.sla = sla;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * The request of this number.
   *
   * @throws UnknownCase for everybody but the liaisons of its force
   */
  @Transactional(readOnly = true)
  public Ended find(String number, String person) {
    var asked = ofTheForce(number, person);
    var said = said(asked);
    return new Ended(
        asked.number(),
        !asked.hasEnded(),
        asked.questions().stream()
            .map(q -> new Line(q.key(), q.text(), answer(said.get(q.key()))))
            .toList());
  }

  /** Takes each answer as one more row. */
  public void answer(String number, String person, Map<String, ForceAnswer> given) throws Refusal {
    var asked = requests.atHand(ofTheForce(number, person).id());
    if (!asked.hasEnded()) {
      throw new Refusal("This request is still open. Answer it in its task in Tasklist.");
    }
    var fresh = fresh(asked, given);
    questions.answerLate(asked.id(), person, fresh);
    news.getObject().fromForce(asked.caseId(), inWords(asked, fresh));
    sight.during(() -> round.learns(asked.caseId(), fresh));
    String team = sla.teamToTell(InformationRequests.PROCESS, "requestDefault", asked.priority());
    attention.raise(team, asked.caseId(), null, "INFORMATION_ANSWERED_LATE");
    InformationRequests.record(timeline, events, "INFORMATION_ANSWERED_LATE", asked);
  }

  private Asked ofTheForce(String number, String person) {
    return requests
        .byNumber(number)
        .filter(r -> r.openedAt() != null && answers.isOfTheForce(r, person))
        .orElseThrow(UnknownCase::new);
  }

  private Map<String, ForceAnswer> fresh(Asked asked, Map<String, ForceAnswer> given)
      throws Refusal {
    if (given.isEmpty()) {
      throw new Refusal("Answer at least one of the questions.");
    }
    var texts =
        asked.questions().stream().collect(Collectors.toMap(Asked.Line::key, Asked.Line::text));
    var said = said(asked);
    var fresh = new LinkedHashMap<String, ForceAnswer>();
    for (var one : given.entrySet()) {
      if (!texts.containsKey(one.getKey())) {
        throw new Refusal("This request did not ask \"%s\".".formatted(one.getKey()));
      }
      var whole = ForceAnswers.whole(texts.get(one.getKey()), one.getValue(), false);
      if (!Objects.equals(said.get(one.getKey()), whole)) {
        fresh.put(one.getKey(), whole);
      }
    }
    if (fresh.isEmpty()) {
      throw new Refusal("The review has exactly this on record already.");
    }
    return fresh;
  }

  /** The last word of the force on each question. */
  private Map<String, ForceAnswer> said(Asked asked) {
    var said = new LinkedHashMap<String, ForceAnswer>();
    for (var line : asked.questions()) {
      if (!line.isOpen()) {
        said.put(line.key(), new ForceAnswer(line.answer(), line.statement()));
      }
    }
    questions
        .late(asked.id())
        .forEach(l -> said.put(l.key(), new ForceAnswer(l.answer(), l.statement())));
    return said;
  }

  private static Answer answer(ForceAnswer said) {
    return said == null ? null : said.answer();
  }

  private static String inWords(Asked asked, Map<String, ForceAnswer> fresh) {
    var texts =
        asked.questions().stream().collect(Collectors.toMap(Asked.Line::key, Asked.Line::text));
    return fresh.entrySet().stream()
        .map(
            e ->
                "%s: %s.%s"
                    .formatted(
                        texts.get(e.getKey()),
                        WORDS.get(e.getValue().answer()),
                        e.getValue().statement() == null ? "" : " " + e.getValue().statement()))
        .collect(Collectors.joining("\n", "Late answer to request " + asked.number() + ".\n", ""));
  }

  private static final Map<Answer, String> WORDS =
      Map.of(Answer.YES, "yes", Answer.NO, "no", Answer.UNKNOWN, "the record does not say");
}
