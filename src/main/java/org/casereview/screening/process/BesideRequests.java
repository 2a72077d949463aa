package org.casereview.screening.process;

import java.util.UUID;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;
import org.casereview.screening.RequestStart;
import org.springframework.stereotype.Component;

/** Starts the information request that stands beside a case, as an instance of its own. */
@Component
class BesideRequests implements RequestStart {

  private final InformationRequests requests;
  private final BesideProcesses beside;

  BesideRequests(InformationRequests requests, BesideProcesses beside) {
    this.requests = requests;
    this.beside = beside;
  }

  void start(UUID caseId) {
    requests.prepareBeside(caseId).ifPresent(this::start);
  }

  /** Once more, where nobody answered. */
  void again(UUID requestId) {
    requests.prepareAgain(requestId).ifPresent(this::start);
  }

  @Override
  public void start(InformationRequests.Prepared request) {
    var facts =
        Facts.of(Variables.CASE_ID, request.caseId().toString())
            .and(Variables.CASE_NUMBER, request.caseNumber())
            .and(Variables.FORCE_CODE, request.forceCode())
            .and(Variables.REQUEST_ID, request.id().toString())
            .and(Variables.REQUEST_NUMBER, request.number());
    if (request.priority() != null) {
      facts.and(Variables.PRIORITY, request.priority());
    }
    beside.start("information-request", request.number(), facts);
  }
}
