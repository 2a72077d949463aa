package org.casereview.engine.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.engine.contract.Vocabulary.Kind;

/** Calls of other processes: of this release, with variables by name and a published number. */
final class CallRules implements ModelRule {

  /** Every process knows its case by these; nothing may change them on the way. */
  private static final List<String> SUBJECT = List.of("caseId", "caseNumber", "forceCode");

  private final Release release;
  private final Expressions expressions;

  CallRules(Release release, Expressions expressions) {
    this.release = release;
    this.expressions = expressions;
  }

  @Override
  public void check(Model model, Findings findings) {
    model
        .nodes("callActivity")
        .forEach(
            call -> {
              called(model, call, findings);
              key(model, call, findings);
              handed(model, call, findings);
            });
  }

  private void called(Model model, XmlElement call, Findings findings) {
    String process = call.get("calledElement");
    if (!release.models.containsKey(process)) {
      findings.add(model.file(), call, Rule.C8, "The set holds no process '" + process + "'.");
    }
    if (!call.get("camunda:calledElementBinding").equals("deployment")) {
      String sentence = "Bind the process to the deployment (camunda:calledElementBinding).";
      findings.add(model.file(), call, Rule.C8, sentence);
    }
  }

  private void key(Model model, XmlElement call, Findings findings) {
    List<String> keys =
        mappings(call, "camunda:in")
            .filter(m -> m.has("businessKey"))
            .map(m -> m.get("businessKey"))
            .toList();
    if (keys.size() != 1) {
      String sentence = "Hand over the number of its subject: <camunda:in businessKey=\"${...}\">.";
      findings.add(model.file(), call, Rule.C10, sentence);
    }
    for (String key : keys) {
      expressions
          .wrongVariable(key, Kind.TEXT)
          .or(
              () ->
                  key.endsWith("Number}")
                      ? Optional.empty()
                      : Optional.of("'" + key + "' is no number of a subject: use ${...Number}."))
          .ifPresent(wrong -> findings.add(model.file(), call, Rule.C10, wrong));
    }
  }

  private void handed(Model model, XmlElement call, Findings findings) {
    mappings(call, "camunda:in").forEach(m -> mapping(model, call, m, findings));
    mappings(call, "camunda:out").forEach(m -> mapping(model, call, m, findings));
    Set<String> given =
        mappings(call, "camunda:in").map(m -> m.get("target")).collect(Collectors.toSet());
    for (String fact : SUBJECT) {
      if (!given.contains(fact)) {
        findings.add(model.file(), call, Rule.C10, "Hand over '" + fact + "' by name.");
      }
    }
  }

  private void mapping(Model model, XmlElement call, XmlElement mapping, Findings findings) {
    String from = mapping.get("source");
    String to = mapping.get("target");
    if (mapping.has("businessKey") && from.isEmpty() && to.isEmpty()) {
      return;
    }
    expressions
        .wrongName(from)
        .or(() -> expressions.wrongName(to, expressions.kind(from)))
        .or(() -> unchanged(mapping, from, to))
        .ifPresent(wrong -> findings.add(model.file(), call, Rule.C10, wrong));
  }

  private static Optional<String> unchanged(XmlElement mapping, String from, String to) {
    boolean changes = SUBJECT.contains(to) && (!from.equals(to) || mapping.is("camunda:out"));
    return changes
        ? Optional.of("'" + to + "' says which case this is and is never changed.")
        : Optional.empty();
  }

  private static java.util.stream.Stream<XmlElement> mappings(XmlElement call, String kind) {
    return call.children("extensionElements").flatMap(e -> e.children(kind));
  }
}
