package org.casereview.referral;

/** What became of a referral, in the words of the receipt. */
public enum Result {
  ACCEPTED,
  UPDATED,
  UNCHANGED,
  REJECTED
}
