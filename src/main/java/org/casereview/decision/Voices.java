package org.casereview.decision;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.KeptByName;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.review.Independence;
import org.casereview.review.Reviews;
import org.casereview.screening.ScreenedBy;
import org.springframework.stereotype.Component;

/**
 * Who has a voice in a decision: somebody independent of the force who had no hand in the review,
 * did not screen the case, never declared a conflict with it, and is not kept from it.
 */
@Component
public class Voices {

  private final CaseFiles cases;
  private final People people;
  private final Reviews reviews;
  private final ScreenedBy screened;
  private final Seats seats;
  private final KeptByName kept;

  Voices(
      CaseFiles cases,
      People people,
      Reviews reviews,
      ScreenedBy screened,
      Seats seats,
      KeptByName kept) {
    this.kept = kept;
    this.cases = cases;
    this.people = people;
    this.reviews = reviews;
    this.screened = screened;
    this.seats = seats;
  }

  /** Why the person has none; empty where nothing stands against it. */
  public Optional<Barred> barred(UUID caseId, Person person) {
    if (reviews.handsOn(caseId).contains(person.staffId())) {
      return Optional.of(Barred.PART_IN_REVIEW);
    }
    if (screened.of(caseId).contains(person.staffId())) {
      return Optional.of(Barred.SCREENED_IT);
    }
    if (seats.inConflict(caseId).contains(person.staffId())) {
      return Optional.of(Barred.CONFLICT);
    }
    if (kept.from(caseId).contains(person.staffId())) {
      return Optional.of(Barred.KEPT_AWAY);
    }
    return Independence.holds(person, cases.get(caseId))
        ? Optional.empty()
        : Optional.of(Barred.NOT_INDEPENDENT);
  }

  /** Whether a vote still is that of somebody with a voice; that of who has left since stays. */
  boolean stillHas(UUID caseId, String staffId) {
    return people
        .find(staffId)
        .filter(p -> barred(caseId, p).filter(why -> p.enabled() || !why.isOfTheForce()).isEmpty())
        .isPresent();
  }

  public void require(UUID caseId, String staffId) throws Refusal {
    var person = people.find(staffId).orElseThrow(() -> new Refusal("Nobody has this account."));
    var barred = barred(caseId, person).filter(why -> why != Barred.NOT_INDEPENDENT);
    if (barred.isPresent()) {
      throw new Refusal(barred.get().sentence());
    }
    Independence.require(person, cases.get(caseId));
  }
}
