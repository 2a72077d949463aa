package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casereview.engine.Question;
import org.casereview.engine.QuestionForm;
import org.casereview.engine.Variable;
import org.casereview.engine.contract.Vocabulary.Kind;

/**
 * The forms of a set that owners ask questions of their own with, and the words that come of it.
 */
final class OwnersQuestions {

  /** Kinds of component that such a form may hold. */
  private static final Set<String> ASKED =
      Set.of("textfield", "textarea", "checkbox", "radio", "select", "datetime");

  private static final Set<String> SHOWN = Set.of("text", "group", "separator", "spacer");

  private final Release release;
  private final Vocabulary words;
  private final Map<String, QuestionForm> forms = new TreeMap<>();

  OwnersQuestions(Release release, Vocabulary words) {
    this.release = release;
    this.words = words;
    release.forms.forEach(
        (id, form) -> QuestionForm.of(form.content()).ifPresent(asked -> forms.put(id, asked)));
    forms.keySet().removeAll(words.forms());
  }

  boolean hold(String form) {
    return forms.containsKey(form);
  }

  /** That no way asks for what nobody may have answered. */
  ModelRule answeredBefore() {
    return new AnsweredBefore(release, forms);
  }

  /** Whether an answer of the form is a fact that ways may depend on. */
  boolean giveFacts(String form) {
    return forms.get(form).questions().stream().anyMatch(it -> it.fact().isPresent());
  }

  /**
   * The words of the program with those of this set: its forms, the facts that their answers leave,
   * and for each of their tasks a deadline by its own name.
   */
  Vocabulary published() {
    var variables = new TreeMap<>(words.variables());
    forms.values().stream()
        .flatMap(form -> form.questions().stream())
        .flatMap(question -> question.fact().stream())
        .forEach(fact -> variables.putIfAbsent(fact.name(), Kind.of(fact)));
    release.models.values().stream()
        .flatMap(model -> model.nodes("userTask"))
        .filter(task -> hold(task.get("camunda:formRef")))
        .forEach(task -> variables.putIfAbsent(task.id() + "DueAt", Kind.INSTANT));
    var ids = new TreeSet<>(words.forms());
    ids.addAll(forms.keySet());
    return new Vocabulary(
        words.steps(),
        variables,
        ids,
        words.teams(),
        words.errors(),
        words.messages(),
        words.decisions(),
        words.guarded(),
        words.promises());
  }

  void check(Findings findings) {
    release.forms.forEach((id, form) -> marked(id, form, findings));
    var askedBy = new HashMap<String, String>();
    forms.forEach(
        (id, form) -> {
          Release.Form file = release.forms.get(id);
          if (form.questions().isEmpty()) {
            findings.add(file.file(), 0, "", "", Rule.FORM, "The form asks nothing.");
          }
          components(file, file.content(), findings);
          form.questions()
              .forEach(
                  question ->
                      question
                          .fact()
                          .flatMap(fact -> taken(fact, id, askedBy))
                          .ifPresent(wrong -> complain(file, question, wrong, findings)));
        });
  }

  private void marked(String id, Release.Form form, Findings findings) {
    JsonNode mark = form.content().path(QuestionForm.MARK);
    if (mark.isMissingNode()) {
      return;
    }
    boolean known = mark.isBoolean() || mark.asText().equals(QuestionForm.NO_PART_BEFORE);
    if (!known) {
      String sentence = "'recordedQuestions' is true, or \"NO_PART_BEFORE\".";
      findings.add(form.file(), 0, "", "", Rule.FORM, sentence);
    }
    if (words.forms().contains(id)) {
      String sentence = "The program records this form by itself; take 'recordedQuestions' off it.";
      findings.add(form.file(), 0, "", "", Rule.FORM, sentence);
    }
  }

  private void components(Release.Form form, JsonNode holder, Findings findings) {
    for (JsonNode component : holder.path("components")) {
      wrong(component)
          .ifPresent(
              wrong ->
                  findings.add(
                      form.file(),
                      0,
                      component.path("key").asText(component.path("id").asText()),
                      Boxes.nameOf(component),
                      Rule.FORM,
                      wrong));
      components(form, component, findings);
    }
  }

  private static Optional<String> wrong(JsonNode component) {
    String type = component.path("type").asText();
    if (!ASKED.contains(type) && !SHOWN.contains(type)) {
      return Optional.of("Recorded questions ask for text, yes or no, a choice or a date.");
    }
    if (component.has("valuesKey")) {
      return Optional.of("Give its choices here (values): nobody gives them to this form.");
    }
    if (component.has("defaultValue")) {
      return Optional.of("Nothing is answered beforehand: take the default value off.");
    }
    if (component.path("disabled").asBoolean() || component.path("readonly").asBoolean()) {
      return Optional.of("People must be able to answer this: take the lock off.");
    }
    boolean filled =
        (component.path("text").asText() + component.path("label").asText()).contains("{{");
    return filled
        ? Optional.of("Nobody gives words to this form: write the text out.")
        : Optional.empty();
  }

  /** One name stands for one question, in the whole set. */
  private Optional<String> taken(Variable<?> fact, String form, Map<String, String> askedBy) {
    if (words.variables().containsKey(fact.name())) {
      return Optional.of(
          "Its answer would be called '" + fact.name() + "', which is taken; change its key.");
    }
    String other = askedBy.putIfAbsent(fact.name(), form);
    return other == null
        ? Optional.empty()
        : Optional.of(
            "The form "
                + other
                + " gives the answer '"
                + fact.name()
                + "' too; give one of the questions another key.");
  }

  private static void complain(
      Release.Form form, Question question, String wrong, Findings findings) {
    findings.add(form.file(), 0, question.key(), question.wording(), Rule.FORM, wrong);
  }
}
