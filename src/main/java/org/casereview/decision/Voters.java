package org.casereview.decision;

import java.util.UUID;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who votes on a case: somebody with a voice in it, and with a seat where it is on a meeting. */
@Component
class Voters {

  private final Voices voices;
  private final Seats seats;

  Voters(Voices voices, Seats seats) {
    this.voices = voices;
    this.seats = seats;
  }

  boolean mayVote(UUID caseId, Person person) {
    return voices.barred(caseId, person).isEmpty()
        && seats.of(caseId).filter(it -> !it.voters().contains(person.staffId())).isEmpty();
  }

  void requireSeat(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    var seated = seats.of(caseId);
    if (seated.isPresent() && !seated.get().voters().contains(person)) {
      throw new Refusal(
          "This case is decided at the meeting %s, by its members and their substitutes. Leave the task to one of them."
              .formatted(seated.get().meeting()));
    }
  }
}
