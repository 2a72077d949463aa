package org.casereview.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the form boundary works with.
 *
 * @param once holds a task against whoever finishes it in the same moment
 * @param flush writes pending domain rows, so that a broken constraint is met inside the boundary
 */
record FormServices(
    Recorders recorders,
    DeployedForms forms,
    TaskGate gate,
    SeenFile seen,
    OneByOne once,
    Runnable flush) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This value cannot be shown in a form.", e);
    }
  }
}
