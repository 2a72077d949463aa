package org.casereview.standards;

import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes indications of misconduct from whoever may know of a case. The file, its version, its
 * timeline and its clocks stay as they are: nothing there tells that somebody spoke.
 */
@Service
public class ConductIndications {

  private final CaseAccess cases;
  private final MatterRecords matters;
  private final MatterStart start;
  private final ApplicationEventPublisher events;

  ConductIndications(
      CaseAccess cases,
      MatterRecords matters,
      MatterStart start,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.matters = matters;
    this.start = start;
    this.events = events;
  }

  /**
   * Raises an indication in the name of the person now acting. Sent twice, it is raised once.
   *
   * @throws Refusal when the person has to declare first whether there is a conflict
   */
  @Transactional(rollbackFor = Refusal.class)
  public void raise(String caseNumber, Indication indication, String account) throws Refusal {
    take(cases.toTellOf(caseNumber), indication, account.strip());
  }

  /** Takes what another part of the review has found out, in the same transaction. */
  void take(CaseFile file, Indication indication, String account) {
    var id = Ids.next();
    matters
        .raise(id, file, indication, account)
        .ifPresent(
            number -> {
              events.publishEvent(Restricted.altered(id));
              start.start(id, number);
            });
  }
}
