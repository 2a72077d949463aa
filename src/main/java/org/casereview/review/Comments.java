package org.casereview.review;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A checker's comments on single items: the reviewer answers them, a checker closes them. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Comments {

  private static final int LONGEST = 2000;

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final Reviews checks;
  private final ReviewReaders readers;
  private final Protocols protocols;
  private final CommentRecords comments;
  private final People people;
  private final Policy policy;
  private final ApplicationEventPublisher events;

  Comments(
      CaseFiles cases,
      ReviewRecords reviews,
      Reviews checks,
      ReviewReaders readers,
      Protocols protocols,
      CommentRecords comments,
      People people,
      Policy policy,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.checks = checks;
    this.readers = readers;
    this.protocols = protocols;
    this.comments = comments;
    this.people = people;
    this.policy = policy;
    this.events = events;
  }

  /** Says something of an item of a review that waits for its check. */
  public ItemComment add(String number, String person, String item, String text) throws Refusal {
    var file = readable(number, person);
    var review = checking(file, person);
    if (!protocols.version(review.protocolVersion()).codes().contains(item)) {
      throw new UnknownCase();
    }
    UUID id = comments.add(review.id(), item, worded(text), person);
    return told("ITEM_COMMENTED", file, id);
  }

  /** The reviewer says what was done about it, in the round at hand. */
  public ItemComment answer(String number, String person, UUID comment, String text)
      throws Refusal {
    var file = readable(number, person);
    open(file, comment);
    if (reviews.latestForUpdate(file.id()).filter(r -> r.isOpenFor(person)).isEmpty()) {
      throw new Refusal("The reviewer answers a comment, while the review is back with them.");
    }
    comments.step(comment, "ANSWERED", worded(text), person);
    return told("COMMENT_ANSWERED", file, comment);
  }

  /** A checker is content. */
  public ItemComment close(String number, String person, UUID comment) throws Refusal {
    var file = readable(number, person);
    open(file, comment);
    checking(file, person);
    comments.step(comment, "CLOSED", null, person);
    return told("COMMENT_CLOSED", file, comment);
  }

  private CaseFile readable(String number, String person) {
    return cases
        .byNumber(number)
        .filter(file -> readers.mayRead(person, file))
        .orElseThrow(UnknownCase::new);
  }

  private void open(CaseFile file, UUID comment) throws Refusal {
    if (comments.of(file.id(), comment).orElseThrow(UnknownCase::new).isClosed()) {
      throw new Refusal("This comment is closed. Make a new one if there is more to say.");
    }
  }

  private ReviewRecord checking(CaseFile file, String person) throws Refusal {
    if (people.find(person).filter(p -> policy.lets(p.teams(), "comment")).isEmpty()) {
      throw new Refusal("Comments are made and closed by those who check reviews.");
    }
    checks.admitChecker(file.id(), person);
    return reviews
        .latestForUpdate(file.id())
        .filter(ReviewRecord::awaitsCheck)
        .orElseThrow(
            () -> new Refusal("This review is not being checked now, so nothing is said of it."));
  }

  private static String worded(String text) throws Refusal {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      throw new Refusal("Write what you have to say.");
    }
    if (words.length() > LONGEST) {
      throw new Refusal("A comment has at most %,d characters.".formatted(LONGEST));
    }
    return words;
  }

  private ItemComment told(String what, CaseFile file, UUID comment) {
    events.publishEvent(Act.altered(what, file.id(), comment));
    return comments.of(file.id(), comment).orElseThrow();
  }
}
