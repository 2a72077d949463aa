package org.casereview.engine.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.casereview.engine.contract.GivenFacts;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;
import org.springframework.stereotype.Component;

/**
 * Asks the tables of the release, parsed once, and says which rules fired. Tables that look at the
 * clock cannot be released, so equal facts have equal answers.
 */
@Component
class EngineDecisions implements Decisions {

  private final ReleaseSet release;
  private final DmnEngine engine;

  /** A table as it stands in one release. */
  private record Table(String decision, int release) {}

  private final Map<Table, DmnDecision> parsed = new ConcurrentHashMap<>();
  private final Map<Table, Map<String, String>> sentences = new ConcurrentHashMap<>();
  private final KnownVerdicts known = new KnownVerdicts();
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
    Set<String> missing = GivenFacts.missing(decision, facts.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalStateException(decision + " is asked without its facts " + missing + ".");
    }
    int version = release.version();
    return known.of(decision, version, facts, () -> asked(decision, version, facts));
  }

  @Override
  public Optional<String> sentence(String decision, String rule) {
    return Optional.ofNullable(
        sentences
            .computeIfAbsent(new Table(decision, release.version()), it -> sentences(decision))
            .get(rule));
  }

  private Map<String, String> sentences(String decision) {
    var written = new HashMap<String, String>();
    Dmn.readModelFromStream(release.open(decision + ".dmn"))
        .getModelElementsByType(Rule.class)
        .stream()
        .filter(rule -> rule.getDescription() != null)
        .forEach(rule -> written.put(rule.getId(), rule.getDescription().getTextContent()));
    return written;
  }

  private Verdict asked(String decision, int version, Map<String, Object> facts) {
    DmnDecision table = parsed.computeIfAbsent(new Table(decision, version), it -> parse(decision));
    fired.remove();
    DmnDecisionTableResult result = engine.evaluateDecisionTable(table, facts);
    return new Verdict(decision, version, List.copyOf(fired.get()), rows(result));
  }

  /** Nobody may write into what others are told, too. */
  private static List<Map<String, Object>> rows(DmnDecisionTableResult result) {
    return result.getResultList().stream().map(Collections::unmodifiableMap).toList();
  }

  private DmnDecision parse(String decision) {
    return engine.parseDecision(decision, release.open(decision + ".dmn"));
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    fired.set(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
  }
}
