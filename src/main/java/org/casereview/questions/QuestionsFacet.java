package org.casereview.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions of process owners that were answered. Who opens the file reads which they were and
 * what was chosen; what was written is for those who may read the review, and for who wrote it.
 */
@Component
class QuestionsFacet implements CaseFacet {

  private final AnswerRecords records;
  private final Reviews reviews;
  private final People people;

  QuestionsFacet(AnswerRecords records, Reviews reviews, People people) {
    this.records = records;
    this.reviews = reviews;
    this.people = people;
  }

  @Override
  public String name() {
    return "questions";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    var answered = records.of(caseId);
    if (answered.isEmpty()) {
      return null;
    }
    boolean readsAll = reviews.mayRead(caseId, Actor.now());
    return answered.stream().map(form -> shown(form, readsAll)).toList();
  }

  private Map<String, Object> shown(AnsweredForm form, boolean readsAll) {
    boolean reads = readsAll || form.by().equals(Actor.now());
    var shown = new LinkedHashMap<String, Object>();
    shown.put("activity", form.activity());
    shown.put("form", form.form());
    shown.put("version", form.formVersion());
    shown.put("by", people.find(form.by()).map(Person::name).orElse(form.by()));
    shown.put("at", form.at());
    shown.put("answers", form.answers().stream().map(it -> answer(it, reads)).toList());
    return shown;
  }

  private static Map<String, Object> answer(GivenAnswer it, boolean reads) {
    boolean isText = it.kind().equals("TEXT");
    var shown = new LinkedHashMap<String, Object>();
    shown.put("question", it.wording());
    shown.put("answer", isText && !reads ? null : it.said());
    shown.put("kept", isText && !reads && it.said() != null);
    return shown;
  }
}
