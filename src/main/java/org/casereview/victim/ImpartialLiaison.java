package org.casereview.victim;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.Impartiality;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody decides what victims are told of a force that they work or have worked for. */
@Component
@Transactional(readOnly = true)
public class ImpartialLiaison {

  private final NoticeRecords notices;
  private final CaseFiles cases;
  private final People people;

  ImpartialLiaison(NoticeRecords notices, CaseFiles cases, People people) {
    this.notices = notices;
    this.cases = cases;
    this.people = people;
  }

  /** Refuses also who has not declared their former forces. */
  public void require(UUID noticeId, String staffId) throws Refusal {
    var person =
        people
            .find(staffId)
            .filter(Person::enabled)
            .orElseThrow(() -> new Refusal("Nobody has this account, or it is closed."));
    Impartiality.require(person, cases.get(notices.atHand(noticeId).caseId()).forceCode());
  }
}
