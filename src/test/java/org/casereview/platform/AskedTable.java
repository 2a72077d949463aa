package org.casereview.platform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** A decision table, parsed once and asked many times, by the decision engine alone. */
public final class AskedTable {

  private final String id;
  private final DmnEngine engine;
  private final DmnDecision decision;
  private DmnDecisionTableEvaluationEvent last;

  private AskedTable(String path, String id) {
    this.id = id;
    DefaultDmnEngineConfiguration config = new DefaultDmnEngineConfiguration();
    config.getCustomPostDecisionTableEvaluationListeners().add(event -> last = event);
    this.engine = config.buildEngine();
    InputStream file = AskedTable.class.getClassLoader().getResourceAsStream(path);
    this.decision = engine.parseDecision(id, file);
  }

  /** The table of that id in a folder of {@code processes/}. */
  public static AskedTable of(String folder, String id) {
    return new AskedTable("processes/" + folder + "/" + id + ".dmn", id);
  }

  public Verdict ask(Map<String, Object> facts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    engine
        .evaluateDecisionTable(decision, facts)
        .forEach(row -> rows.add(new LinkedHashMap<>(row.getEntryMap())));
    List<String> rules =
        last.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList();
    return new Verdict(id, 0, rules, rows);
  }

  /** The ids of all its rules, in their order. */
  public List<String> rules() {
    return ((DmnDecisionTableImpl) decision.getDecisionLogic())
        .getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
  }
}
