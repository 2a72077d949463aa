package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.stereotype.Component;

/**
 * The requests to the force as the Case file shows them, with what came after their end. What the
 * force stated is not in them: it opens when it is asked for.
 */
@Component
class RequestsShown {

  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final Statements statements;
  private final People people;

  RequestsShown(
      RequestRecords requests, RequestQuestions questions, Statements statements, People people) {
    this.requests = requests;
    this.questions = questions;
    this.statements = statements;
    this.people = people;
  }

  /**
   * All requests of a case, the oldest first.
   *
   * @param words whether the reader may read what people wrote
   */
  List<Map<String, Object>> of(UUID caseId, boolean words) {
    return requests.ofCase(caseId).stream().map(asked -> request(asked, words)).toList();
  }

  private Map<String, Object> request(Asked asked, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("number", asked.number());
    shown.put("stage", asked.stage());
    shown.put("attempt", asked.attempt());
    shown.put("askedBy", nameOf(asked.askedBy()));
    shown.put("waitedFor", asked.waitedFor());
    shown.put("openedAt", asked.openedAt());
    shown.put("dueAt", asked.dueAt());
    shown.put("answeredAt", asked.answeredAt());
    shown.put("answeredBy", nameOf(asked.answeredBy()));
    shown.put("recordLost", asked.recordLost());
    shown.put("defaultedAt", asked.defaultedAt());
    var texts = new LinkedHashMap<String, String>();
    asked.questions().forEach(q -> texts.put(q.key(), q.text()));
    shown.put("questions", asked.questions().stream().map(q -> line(q, texts, words)).toList());
    shown.put("late", questions.late(asked.id()).stream().map(q -> line(q, texts, words)).toList());
    shown.put("stated", words && statements.areIn(asked));
    return shown;
  }

  private static Map<String, Object> line(
      Asked.Line line, Map<String, String> texts, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    boolean inWords = line.criterion().isEmpty();
    shown.put("criterion", line.criterion().map(Criterion::field).orElse(line.key()));
    if (words || !inWords) {
      shown.put("question", texts.get(line.key()));
    }
    shown.put("answer", line.answer());
    shown.put("answeredAt", line.answeredAt());
    return shown;
  }

  private String nameOf(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
