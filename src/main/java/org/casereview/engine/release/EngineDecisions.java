package org.casereview.engine.release;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;
import org.springframework.stereotype.Component;

/** Asks the tables of the release, parsed once, and says which rules fired. */
@Component
class EngineDecisions implements Decisions {

  private final ReleaseSet release;
  private final DmnEngine engine;
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
  private final ThreadLocal<List<String>> fired = ThreadLocal.withInitial(List::of);

  EngineDecisions(ReleaseSet release) {
    this.release = release;
    var configuration = new DefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add((DmnDecisionTableEvaluationListener) this::remember);
    this.engine = configuration.buildEngine();
  }

  @Override
  public Verdict evaluate(String decision, Map<String, Object> facts) {
    DmnDecision table = parsed.computeIfAbsent(decision, this::parse);
    fired.remove();
    DmnDecisionTableResult result = engine.evaluateDecisionTable(table, facts);
    return new Verdict(decision, release.version(), fired.get(), result.getResultList());
  }

  private DmnDecision parse(String decision) {
    return engine.parseDecision(decision, release.open(decision + ".dmn"));
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    fired.set(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
  }
}
