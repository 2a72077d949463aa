package org.casereview.referral;

/** What was handed in as a correction cannot be read as one. */
public class BadCorrection extends Exception {

  private static final long serialVersionUID = 1L;
  private final boolean tooLarge;

  BadCorrection(String sentence) {
    this(sentence, false);
  }

  BadCorrection(String sentence, boolean tooLarge) {
    super(sentence);
    this.tooLarge = tooLarge;
  }

  public boolean isTooLarge() {
    return tooLarge;
  }
}
