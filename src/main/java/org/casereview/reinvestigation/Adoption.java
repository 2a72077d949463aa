package org.casereview.reinvestigation;

/**
 * What is prepared for the NCA's tasking decision.
 *
 * @param grounds why the NCA should investigate
 * @param complexity what makes the case too complex for its force alone
 * @param consent what the force said
 */
public record Adoption(String grounds, String complexity, Consent consent) {

  /** What the force said to an adoption; a force that was not asked holds it up. */
  public enum Consent {
    CONSENTED,
    DIRECTION_NEEDED,
    NOT_ASKED
  }
}
