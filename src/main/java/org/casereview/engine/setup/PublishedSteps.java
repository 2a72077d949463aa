package org.casereview.engine.setup;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;

/** The steps that a diagram may bind a task to. */
public class PublishedSteps {

  private final ObjectProvider<Map<String, JavaDelegate>> delegates;
  private Map<String, JavaDelegate> byName;

  PublishedSteps(ObjectProvider<Map<String, JavaDelegate>> delegates) {
    this.delegates = delegates;
  }

  public Set<String> names() {
    return all().keySet();
  }

  /** The step of that name, which never lets a message with data into the engine's tables. */
  synchronized Map<String, JavaDelegate> all() {
    if (byName == null) {
      var wrapped = new java.util.HashMap<String, JavaDelegate>();
      delegates
          .getIfAvailable(Map::of)
          .forEach((name, step) -> wrapped.put(name, new GuardedStep(name, step)));
      byName = Map.copyOf(wrapped);
    }
    return byName;
  }
}
