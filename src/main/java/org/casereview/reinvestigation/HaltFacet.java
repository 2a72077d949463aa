package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That a case is to be halted, and the way to ask for it; for those who decide or lead. */
@Component
class HaltFacet implements CaseFacet {

  /** What is shown; agrees is null while it waits. */
  record Shown(
      String number,
      String reasons,
      String askedBy,
      Instant askedAt,
      Boolean agrees,
      String note,
      String answeredBy,
      Instant answeredAt) {}

  /** All of it. */
  record View(boolean mayAsk, List<Shown> halts) {}

  private final HaltRecords records;
  private final Halts halts;
  private final Reviews reviews;
  private final People people;
  private final Policy policy;

  HaltFacet(HaltRecords records, Halts halts, Reviews reviews, People people, Policy policy) {
    this.records = records;
    this.halts = halts;
    this.reviews = reviews;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "halt";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    var reader = people.find(Actor.now());
    if (reader.filter(it -> decides(caseId, it)).isEmpty()) {
      return null;
    }
    var all = records.of(caseId).stream().map(this::shown).toList();
    boolean mayAsk = halts.mayAsk(caseId, reader.get());
    return all.isEmpty() && !mayAsk ? null : new View(mayAsk, all);
  }

  /** As with the votes: not for the reviewer and the checker, whose work was voted on. */
  private boolean decides(UUID caseId, Person reader) {
    return reviews.mayRead(caseId, reader.staffId())
        && !reviews.handsOn(caseId).contains(reader.staffId())
        && policy.lets(reader.teams(), "read-votes");
  }

  private Shown shown(HaltRecords.Halt it) {
    return new Shown(
        it.number(),
        it.reasons(),
        name(it.askedBy()),
        it.askedAt(),
        it.agrees(),
        it.note(),
        name(it.answeredBy()),
        it.answeredAt());
  }

  private String name(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
