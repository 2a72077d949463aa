package org.casereview.engine.setup;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** What expressions can name: the published steps, looked up late because they need the engine. */
class StepBeans extends AbstractMap<Object, Object> {

  private final ObjectProvider<PublishedSteps> steps;

  StepBeans(ObjectProvider<PublishedSteps> steps) {
    this.steps = steps;
  }

  @Override
  public boolean containsKey(Object name) {
    return steps.getObject().all().containsKey(name);
  }

  @Override
  public Object get(Object name) {
    return steps.getObject().all().get(name);
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Set.of()));
  }
}
