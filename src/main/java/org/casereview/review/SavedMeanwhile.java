package org.casereview.review;

/** Somebody, or another window, saved the answer after this one was opened. */
public class SavedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ReviewPage.Item saved;

  SavedMeanwhile(ReviewPage.Item saved) {
    super(
        "This answer was saved in the meantime, perhaps in another window. Read what is there now,"
            + " then save again.");
    this.saved = saved;
  }

  /** What stands there now. */
  public ReviewPage.Item saved() {
    return saved;
  }
}
