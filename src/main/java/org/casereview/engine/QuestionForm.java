package org.casereview.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form of a process owner's own questions: one whose file says {@code "recordedQuestions"}. It
 * needs no recorder of its own.
 *
 * @param newcomersOnly whether only somebody may answer who had no part in the case before
 */
public record QuestionForm(String id, boolean newcomersOnly, List<Question> questions) {

  /** The property of the file that marks such a form. */
  public static final String MARK = "recordedQuestions";

  /** The mark of a form that somebody answers who had no part in the case before. */
  public static final String NO_PART_BEFORE = "NO_PART_BEFORE";

  private static final Set<String> YES_AND_NO = Set.of("YES", "NO");

  /** The questions of a form file; empty when it is not marked. */
  public static Optional<QuestionForm> of(JsonNode form) {
    JsonNode mark = form.path(MARK);
    if (!mark.asBoolean(false) && !mark.asText().equals(NO_PART_BEFORE)) {
      return Optional.empty();
    }
    var questions = new ArrayList<Question>();
    collect(form, questions);
    return Optional.of(
        new QuestionForm(
            form.path("id").asText(),
            mark.asText().equals(NO_PART_BEFORE),
            List.copyOf(questions)));
  }

  /** What the answers leave in the engine: codes and yes or no, never a text. */
  public Facts facts(Answers answers) {
    Facts facts = Facts.none();
    for (Question question : questions) {
      question.fact().ifPresent(fact -> put(facts, fact, question.factIn(answers)));
    }
    return facts;
  }

  private static <T> void put(Facts facts, Variable<T> fact, Object value) {
    facts.and(fact, fact.type().cast(value));
  }

  private static void collect(JsonNode holder, List<Question> questions) {
    for (JsonNode component : holder.path("components")) {
      kind(component).ifPresent(kind -> questions.add(question(component, kind)));
      collect(component, questions);
    }
  }

  private static Question question(JsonNode component, Question.Kind kind) {
    String key = component.path("key").asText();
    String wording = component.path("label").asText(component.path("dateLabel").asText(key));
    return new Question(key, wording, kind, choices(component));
  }

  private static Optional<Question.Kind> kind(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "textfield", "textarea" -> Optional.of(Question.Kind.TEXT);
      case "datetime" -> Optional.of(Question.Kind.DATE);
      case "checkbox" -> Optional.of(Question.Kind.YES_NO);
      case "radio", "select" ->
          Optional.of(
              choices(component).keySet().equals(YES_AND_NO)
                  ? Question.Kind.YES_NO
                  : Question.Kind.CHOICE);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> choices(JsonNode component) {
    var choices = new LinkedHashMap<String, String>();
    component
        .path("values")
        .forEach(it -> choices.put(it.path("value").asText(), it.path("label").asText()));
    return choices;
  }
}
