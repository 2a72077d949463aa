package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ways: from one start to drawn ends, with a default at every question. */
final class FlowRules implements ModelRule {

  private final Expressions expressions;

  FlowRules(Expressions expressions) {
    this.expressions = expressions;
  }

  @Override
  public void check(Model model, Findings findings) {
    model.flows().forEach(f -> flow(model, f, findings));
    model.nodes().forEach(n -> leaves(model, n, findings));
    model.nodes("exclusiveGateway", "inclusiveGateway").forEach(g -> asks(model, g, findings));
    List<XmlElement> starts = model.nodes("startEvent").toList();
    if (starts.size() != 1 || Model.isMessage(starts.get(0))) {
      String sentence = "A process has exactly one start, and what starts it is not drawn in it.";
      findings.add(model.file(), model.process(), Rule.FLOW, sentence);
    }
    Set<XmlElement> reached = reached(model, starts);
    model
        .nodes()
        .filter(n -> !reached.contains(n))
        .forEach(
            n -> findings.add(model.file(), n, Rule.FLOW, "No way from the start leads here."));
  }

  private void flow(Model model, XmlElement flow, Findings findings) {
    XmlElement from = model.node(flow.get("sourceRef"));
    XmlElement to = model.node(flow.get("targetRef"));
    if (from == null || to == null) {
      findings.add(model.file(), flow, Rule.FLOW, "It does not join two boxes of this drawing.");
      return;
    }
    if (from.is("endEvent") || to.is("startEvent", "boundaryEvent")) {
      findings.add(model.file(), flow, Rule.FLOW, "No way leads from an end or to a start.");
    }
    flow.children("conditionExpression")
        .forEach(
            condition -> {
              expressions
                  .wrongCondition(condition.text())
                  .ifPresent(wrong -> findings.add(model.file(), flow, Rule.C2, wrong));
              if (!from.is("exclusiveGateway", "inclusiveGateway")) {
                String sentence = "A condition stands behind an exclusive or inclusive gateway.";
                findings.add(model.file(), flow, Rule.FLOW, sentence);
              }
            });
  }

  private void leaves(Model model, XmlElement node, Findings findings) {
    int ways = model.outgoing(node).size();
    if (ways == 0 && !node.is("endEvent")) {
      findings.add(model.file(), node, Rule.FLOW, "The way stops here: lead it to an end event.");
    }
    if (ways > 1 && !node.name().endsWith("Gateway")) {
      findings.add(model.file(), node, Rule.FLOW, "Use a gateway to split the way.");
    }
  }

  private void asks(Model model, XmlElement gateway, Findings findings) {
    List<XmlElement> ways = model.outgoing(gateway);
    if (ways.size() < 2) {
      return;
    }
    String usual = gateway.get("default");
    if (ways.stream().noneMatch(f -> f.id().equals(usual))) {
      String sentence = "Mark one way as the default, so that every answer leads somewhere.";
      findings.add(model.file(), gateway, Rule.FLOW, sentence);
    }
    for (XmlElement way : ways) {
      boolean conditional = way.child("conditionExpression").isPresent();
      if (conditional == way.id().equals(usual)) {
        String sentence =
            conditional
                ? "The default way has no condition."
                : "Say when this way is taken: ${variable == 'CODE'}.";
        findings.add(model.file(), way, Rule.FLOW, sentence);
      }
    }
  }

  private static Set<XmlElement> reached(Model model, List<XmlElement> starts) {
    var reached = new HashSet<>(starts);
    var open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      XmlElement node = open.poll();
      Stream.concat(model.next(node), model.boundary(node)).filter(reached::add).forEach(open::add);
    }
    return reached;
  }
}
