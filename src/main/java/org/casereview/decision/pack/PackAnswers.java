package org.casereview.decision.pack;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.questions.AnsweredForm;
import org.casereview.questions.RecordedQuestions;
import org.springframework.stereotype.Component;

/** What people answered to the questions of process owners, such as what a peer has read. */
@Component
class PackAnswers {

  private final RecordedQuestions questions;

  PackAnswers(RecordedQuestions questions) {
    this.questions = questions;
  }

  List<Pack.Row> of(UUID caseId, Pseudonyms hide) {
    return questions.answered(caseId).stream().flatMap(form -> rows(form, hide)).toList();
  }

  private static Stream<Pack.Row> rows(AnsweredForm form, Pseudonyms hide) {
    return form.answers().stream()
        .filter(it -> it.said() != null)
        .map(it -> new Pack.Row(it.wording(), hide.in(it.said())));
  }
}
