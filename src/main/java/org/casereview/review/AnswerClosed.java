package org.casereview.review;

/** The person may read this review but not answer it now; the message says why. */
public class AnswerClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnswerClosed(String why) {
    super(why);
  }
}
