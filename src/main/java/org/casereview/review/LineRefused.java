package org.casereview.review;

import java.util.Map;

/** What is said of a line cannot be kept; says why, field by field. */
public class LineRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> fields;

  LineRefused(Map<String, String> fields) {
    super("Nothing was recorded. Look at what is said beside the fields.");
    this.fields = fields;
  }

  public Map<String, String> fields() {
    return fields;
  }
}
