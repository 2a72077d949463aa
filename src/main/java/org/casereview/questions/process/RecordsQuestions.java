package org.casereview.questions.process;

import org.casereview.engine.Answers;
import org.casereview.engine.AskedForm;
import org.casereview.engine.Question;
import org.casereview.engine.QuestionForm;
import org.casereview.engine.QuestionRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.questions.GivenAnswer;
import org.casereview.questions.RecordedQuestions;
import org.casereview.questions.Submission;
import org.springframework.stereotype.Component;

/** Records every form of questions that no capability records. */
@Component
class RecordsQuestions implements QuestionRecorder {

  private final RecordedQuestions questions;

  RecordsQuestions(RecordedQuestions questions) {
    this.questions = questions;
  }

  @Override
  public void admit(TaskAtHand task, QuestionForm form, String staffId) throws Refusal {
    questions.admit(task.caseId(), form.newcomersOnly(), staffId);
  }

  @Override
  public void record(TaskAtHand task, AskedForm asked, Answers answers) {
    questions.record(
        new Submission(
            task.caseId(),
            task.taskId(),
            task.process(),
            task.activity(),
            task.form(),
            asked.version(),
            task.fact(Variables.FILE_VERSION_TAKEN),
            task.person(),
            asked.form().questions().stream().map(it -> given(it, answers)).toList()));
  }

  private static GivenAnswer given(Question question, Answers answers) {
    return new GivenAnswer(
        question.key(),
        question.kind().name(),
        question.wording(),
        question.code(answers),
        question.said(answers).orElse(null));
  }
}
