package org.casereview.screening.process;

import java.util.HashMap;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;
import org.springframework.stereotype.Component;

/** Starts the information request that nothing waits for, as an instance of its own. */
@Component
class BesideRequests {

  private final InformationRequests requests;
  private final RuntimeService runtime;

  BesideRequests(InformationRequests requests, RuntimeService runtime) {
    this.requests = requests;
    this.runtime = runtime;
  }

  void start(UUID caseId) {
    requests.prepareBeside(caseId).ifPresent(this::start);
  }

  private void start(InformationRequests.Prepared request) {
    var facts = new HashMap<String, Object>();
    facts.put(Variables.CASE_ID.name(), request.caseId().toString());
    facts.put(Variables.CASE_NUMBER.name(), request.caseNumber());
    facts.put(Variables.FORCE_CODE.name(), request.forceCode());
    facts.put(Variables.REQUEST_ID.name(), request.id().toString());
    facts.put(Variables.REQUEST_NUMBER.name(), request.number());
    if (request.priority() != null) {
      facts.put(Variables.PRIORITY.name(), request.priority());
    }
    runtime.startProcessInstanceByKey("information-request", request.number(), facts);
  }
}
