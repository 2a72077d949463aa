package org.casereview.referral.content;

/** A yes/no answer that may be unknown; unknown is never no. */
public enum Known {
  YES,
  NO,
  UNKNOWN;

  static Known of(String letter) {
    if ("Y".equals(letter)) {
      return YES;
    }
    return "N".equals(letter) ? NO : UNKNOWN;
  }
}
