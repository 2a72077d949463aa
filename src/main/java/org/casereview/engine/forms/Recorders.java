package org.casereview.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.engine.Answers;
import org.casereview.engine.AskedForm;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.QuestionRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who records which form. */
@Component
public class Recorders {

  private final ObjectProvider<List<FormRecorder>> beans;
  private final ObjectProvider<QuestionRecorder> questions;
  private final DeployedForms released;
  private Map<String, FormRecorder> byForm;

  Recorders(
      ObjectProvider<List<FormRecorder>> beans,
      ObjectProvider<QuestionRecorder> questions,
      DeployedForms released) {
    this.beans = beans;
    this.questions = questions;
    this.released = released;
  }

  public Set<String> forms() {
    return all().keySet();
  }

  /** Who records the form of a task: its own recorder, or the general one of owners' questions. */
  FormRecorder of(TaskEntity task) {
    String form = DeployedForms.idOf(task);
    FormRecorder recorder = all().get(form);
    return recorder != null
        ? recorder
        : released
            .of(task)
            .asked()
            .map(this::asking)
            .orElseThrow(
                () -> new BadUserRequestException("Nothing records the form " + form + "."));
  }

  private FormRecorder asking(AskedForm asked) {
    return new FormRecorder() {
      @Override
      public String form() {
        return asked.form().id();
      }

      @Override
      public void admit(TaskAtHand task, String staffId) throws Refusal {
        questions.getObject().admit(task, asked.form(), staffId);
      }

      @Override
      public Facts record(TaskAtHand task, Answers answers) throws Refusal {
        questions.getObject().record(task, asked, answers);
        return asked.form().facts(answers);
      }
    };
  }

  private synchronized Map<String, FormRecorder> all() {
    if (byForm == null) {
      byForm =
          beans.getIfAvailable(List::of).stream()
              .collect(Collectors.toUnmodifiableMap(FormRecorder::form, Function.identity()));
    }
    return byForm;
  }
}
