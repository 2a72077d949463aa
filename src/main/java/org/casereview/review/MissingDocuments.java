package org.casereview.review;

import java.util.List;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.screening.StageQuestions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the force, from the very item at which it is missed, for a document that is not there. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class MissingDocuments {

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final Protocols protocols;
  private final ItemQuestions asked;
  private final StageQuestions questions;
  private final ApplicationEventPublisher events;

  MissingDocuments(
      CaseFiles cases,
      ReviewRecords reviews,
      Protocols protocols,
      ItemQuestions asked,
      StageQuestions questions,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.protocols = protocols;
    this.asked = asked;
    this.questions = questions;
    this.events = events;
  }

  /**
   * Asks for what an item needs.
   *
   * @param waits whether the review waits for the answer
   * @return the number of the request
   * @throws UnknownCase when the person has no review of it at hand
   */
  public String ask(String caseNumber, String person, String item, String question, boolean waits)
      throws Refusal {
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    var review =
        reviews
            .latestForUpdate(file.id())
            .filter(r -> r.isOpenFor(person))
            .filter(r -> protocols.version(r.protocolVersion()).codes().contains(item))
            .orElseThrow(UnknownCase::new);
    String number = questions.ask(file, List.of(question), waits, person);
    asked.add(review.id(), item, number, person);
    events.publishEvent(
        Act.altered("DOCUMENT_ASKED_FOR", file.id(), review.id())
            .with("item", item)
            .with("request", number));
    return number;
  }
}
