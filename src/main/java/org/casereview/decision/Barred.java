package org.casereview.decision;

/** Why somebody has no voice in a decision. */
public enum Barred {
  PART_IN_REVIEW(
      "You had a part in the review of this case. Leave the task to somebody who had none."),
  SCREENED_IT("You screened this case. Leave the task to somebody who had no part in it."),
  CONFLICT(
      "You declared a conflict of interest with this case. Leave the task to somebody who has"
          + " none."),
  KEPT_AWAY("You are kept from this case. Leave the task to somebody who is not."),
  NOT_INDEPENDENT(
      "You worked for the force of this case, or the forces that you worked for are not declared."
          + " Leave the task to somebody else.");

  private final String sentence;

  Barred(String sentence) {
    this.sentence = sentence;
  }

  boolean isOfTheForce() {
    return this == NOT_INDEPENDENT;
  }

  public String sentence() {
    return sentence;
  }
}
