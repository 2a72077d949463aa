package org.casereview.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.casereview.engine.FormRecorder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who records which form. */
@Component
public class Recorders {

  private final ObjectProvider<List<FormRecorder>> beans;
  private Map<String, FormRecorder> byForm;

  Recorders(ObjectProvider<List<FormRecorder>> beans) {
    this.beans = beans;
  }

  public Set<String> forms() {
    return all().keySet();
  }

  FormRecorder of(String form) {
    FormRecorder recorder = all().get(form);
    if (recorder == null) {
      throw new BadUserRequestException("Nothing records the form " + form + ".");
    }
    return recorder;
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
