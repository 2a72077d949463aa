package org.casereview.decision;

import java.util.stream.IntStream;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.questions.GivenAnswer;
import org.casereview.questions.RecordedQuestions;
import org.casereview.questions.Submission;
import org.casereview.review.Walk;

/** Answers to a task of an owner's own, with a text for each of its questions. */
final class PeersAnswers {

  private PeersAnswers() {}

  static void given(
      Walk walk, RecordedQuestions questions, CaseFile file, String person, String... said) {
    var answers =
        IntStream.range(0, said.length)
            .mapToObj(i -> new GivenAnswer("q" + i, "TEXT", "Is it ready?", null, said[i]))
            .toList();
    walk.as(
        person,
        () ->
            questions.record(
                new Submission(
                    file.id(),
                    Ids.next(),
                    "panel-decision",
                    "readAsPeer",
                    "peer-reading",
                    1,
                    1,
                    person,
                    answers)));
  }
}
