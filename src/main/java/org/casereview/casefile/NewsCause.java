package org.casereview.casefile;

/** Why a case file has another version: what came in, in a sentence that people read. */
public enum NewsCause {
  FORCE("The force sent something new."),
  VICTIM("A victim told something new."),
  THIRD_PARTY("Somebody else told something new."),
  REVIEW("The review found something new."),
  FORCE_ANSWERED("The force answered a question."),
  SCOPE_PANEL("The scope panel decided beside the review."),
  PLAN_REPORT("The force reported on its action plan."),
  FORCE_CONFLICT("It was said whether the force itself stands in a conflict."),
  LEGAL_ADVICE("Legal advice took the bar of an acquittal away."),
  OTHER("Something new came in.");

  private final String sentence;

  NewsCause(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
