package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.engine.Question;
import org.casereview.engine.QuestionForm;

/**
 * A way asks for an owner's question only where it was certainly answered: the engine stops at a
 * fact that nobody gave, and the case with it.
 */
final class AnsweredBefore implements ModelRule {

  private final Release release;
  private final Map<String, QuestionForm> forms;

  AnsweredBefore(Release release, Map<String, QuestionForm> forms) {
    this.release = release;
    this.forms = forms;
  }

  @Override
  public void check(Model model, Findings findings) {
    model
        .flows()
        .forEach(
            flow ->
                flow.children("conditionExpression")
                    .forEach(condition -> asks(model, flow, condition.text(), findings)));
  }

  private void asks(Model model, XmlElement flow, String condition, Findings findings) {
    forms.forEach(
        (form, asked) ->
            asked.questions().stream()
                .filter(question -> isNamed(question, condition))
                .forEach(question -> check(model, flow, form, question, findings)));
  }

  private void check(
      Model model, XmlElement flow, String form, Question question, Findings findings) {
    JsonNode content = release.forms.get(form).content();
    if (question.kind() == Question.Kind.YES_NO && !isAlwaysAnswered(content, question.key())) {
      String sentence =
          "It asks for '%s' of the form '%s', which may be left unanswered: make the question required and never hide it.";
      findings.add(model.file(), flow, Rule.C2, sentence.formatted(question.key(), form));
    }
    if (isReachedWithout(model, flow.get("sourceRef"), form)) {
      String sentence =
          "A way leads here past the form '%s', so '%s' may not be known: ask only behind its task, in the same drawing.";
      findings.add(model.file(), flow, Rule.C2, sentence.formatted(form, question.key()));
    }
  }

  private static boolean isNamed(Question question, String condition) {
    return question
        .fact()
        .filter(fact -> List.of(condition.split("\\W+")).contains(fact.name()))
        .isPresent();
  }

  private static boolean isAlwaysAnswered(JsonNode holder, String key) {
    for (JsonNode component : holder.path("components")) {
      boolean shown = !component.path("conditional").has("hide");
      boolean required = component.path("validate").path("required").asBoolean();
      boolean here = component.path("key").asText().equals(key) && required;
      if (shown && (here || isAlwaysAnswered(component, key))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the box can be come to without the form; a timer leaves its task unanswered. */
  private static boolean isReachedWithout(Model model, String box, String form) {
    var reached = new HashSet<>(model.nodes("startEvent").toList());
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      XmlElement node = open.poll();
      boolean answered = form.equals(node.get("camunda:formRef"));
      Stream<XmlElement> on = answered ? Stream.empty() : model.next(node);
      Stream.concat(on, model.boundary(node)).filter(reached::add).forEach(open::add);
    }
    return reached.contains(model.node(box));
  }
}
