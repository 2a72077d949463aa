package org.casereview.decision;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.platform.Refusal;
import org.casereview.review.Independence;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Who has a voice in a decision: somebody independent of the force who had no hand in the review.
 */
@Component
public class Voices {

  private final CaseFiles cases;
  private final People people;
  private final Reviews reviews;

  Voices(CaseFiles cases, People people, Reviews reviews) {
    this.cases = cases;
    this.people = people;
    this.reviews = reviews;
  }

  public void require(UUID caseId, String staffId) throws Refusal {
    if (reviews.handsOn(caseId).contains(staffId)) {
      throw new Refusal(
          "You had a part in the review of this case. Leave the task to somebody who had none.");
    }
    Independence.require(
        people.find(staffId).orElseThrow(() -> new Refusal("Nobody has this account.")),
        cases.get(caseId));
  }
}
