package org.casereview.review;

import java.util.Map;

/** An answer has codes that do not exist or texts that are too long; says so field by field. */
public class AnswerRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> fields;

  AnswerRefused(Map<String, String> fields) {
    super("Some fields of this answer cannot be saved.");
    this.fields = fields;
  }

  public Map<String, String> fields() {
    return fields;
  }
}
