package org.casereview.reinvestigation;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.platform.Refusal;
import org.casereview.review.Independence;
import org.springframework.stereotype.Component;

/** Who leads a decided case: somebody independent of its force. */
@Component
class Leads {

  private final CaseFiles cases;
  private final People people;

  Leads(CaseFiles cases, People people) {
    this.cases = cases;
    this.people = people;
  }

  void require(UUID caseId, String person) throws Refusal {
    Independence.require(
        people.find(person).orElseThrow(() -> new Refusal("Nobody has this account.")),
        cases.get(caseId));
  }
}
