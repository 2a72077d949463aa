package org.casereview.casefile;

/** No case has this id, or the person may not know of it. */
public class UnknownCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownCase() {
    super("There is no such case.");
  }
}
