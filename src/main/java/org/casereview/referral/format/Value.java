package org.casereview.referral.format;

/**
 * What a cell was read as.
 *
 * @param text the value in its canonical spelling, or null when it could not be read
 * @param original the code as sent, where another one stands for it; else null
 * @param code what is wrong or odd; null when nothing is
 * @param message the sentence that goes with it
 */
record Value(String text, String original, String code, String message) {

  static Value of(String text) {
    return new Value(text, null, null, null);
  }

  static Value instead(String text, String original) {
    return new Value(text, original, null, null);
  }

  static Value odd(String text, String code, String message) {
    return new Value(text, null, code, message);
  }

  static Value wrong(String code, String message) {
    return new Value(null, null, code, message);
  }
}
