package org.casereview.screening;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An answer to every question of the screening. */
public record Sheet(Map<Question, Answer> answers) {

  public Sheet {
    if (answers.size() != Question.values().length) {
      throw new IllegalArgumentException("A question of the screening has no answer.");
    }
    answers = Map.copyOf(answers);
  }

  static Sheet of(PackageFacts.Derived derived) {
    var answers = new EnumMap<Question, Answer>(Question.class);
    for (Criterion criterion : Criterion.values()) {
      answers.put(
          Question.of(criterion), derived.criteria().getOrDefault(criterion, Answer.UNKNOWN));
    }
    answers.put(Question.INVESTIGATION_LIVE, derived.investigationLive());
    answers.put(Question.NEW_INFORMATION_SINCE_REVIEW, derived.newInformationSinceReview());
    answers.put(Question.WHOLLY_FAMILIAL, derived.whollyFamilial());
    answers.put(Question.EXPLOITATION_RECORDED, Answer.NO);
    answers.put(Question.OTHER_VICTIMS_PLAUSIBLE, Answer.NO);
    answers.put(Question.RAPE_ALLEGED, derived.rapeAlleged() ? Answer.YES : Answer.NO);
    answers.put(Question.CURRENT_RISK, Answer.NO);
    return new Sheet(answers);
  }

  public Answer get(Question question) {
    return answers.get(question);
  }

  boolean says(Question question) {
    return get(question) == Answer.YES;
  }

  Sheet with(Question question, Answer answer) {
    var changed = new EnumMap<>(answers);
    changed.put(question, answer);
    return new Sheet(changed);
  }

  /** As a form shows it: nobody known to be dead is believed to be alive. */
  Sheet shown() {
    return get(Question.C7_ALIVE) == Answer.UNKNOWN ? with(Question.C7_ALIVE, Answer.YES) : this;
  }

  List<Question> differingFrom(Sheet other) {
    return Stream.of(Question.values()).filter(q -> get(q) != other.get(q)).toList();
  }

  List<Criterion> unknown() {
    return Stream.of(Criterion.values())
        .filter(c -> get(Question.of(c)) == Answer.UNKNOWN)
        .toList();
  }

  /** The inputs of the scope tables. */
  Map<String, Object> facts(int requestsUnanswered) {
    var facts = new HashMap<String, Object>();
    answers.forEach((q, a) -> facts.put(q.field(), q.isFlag() ? a == Answer.YES : a.name()));
    facts.put("requestsUnanswered", requestsUnanswered);
    return facts;
  }
}
