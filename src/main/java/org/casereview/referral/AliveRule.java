package org.casereview.referral;

/**
 * Which suspects have to be believed alive for criterion 7 (domain handbook 1.3, policy choice).
 */
enum AliveRule {
  AT_LEAST_ONE,
  ALL
}
