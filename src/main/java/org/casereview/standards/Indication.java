package org.casereview.standards;

/**
 * What kind of misconduct is indicated: the inputs of the table {@code conduct-triage}, K1 to K11
 * of the handbook (5.3) in its order.
 */
public enum Indication {
  OFFENDING_OR_CORRUPTION(
      "An officer is suspected of sexual offending, of corruption, or of protecting a suspect"),
  FORCE_CONFLICTED("Professional standards, a chief officer or the force itself is conflicted"),
  DEATH_OR_INJURY("A victim died or was seriously hurt after contact with the police"),
  CRIMINAL_OFFENCE(
      "A criminal offence is indicated, such as a falsified record or destroyed evidence"),
  DISCRIMINATION("Discrimination made it worse: race, sex, age, being in care"),
  GROSS_NEGLECT_PATTERN("A pattern of gross neglect across cases, or exceptional public concern"),
  NEGLECT_OF_DUTY("Somebody who can be identified neglected their duty"),
  PERFORMANCE("A failing of performance or knowledge"),
  SYSTEM_FAILING("A failing of the system, of no person"),
  VICTIM_DISSATISFIED("A victim is not satisfied"),
  PARTNER_AGENCY("The Crown Prosecution Service or a partner is concerned");

  private final String words;

  Indication(String words) {
    this.words = words;
  }

  /** The indication in words that people read. */
  public String words() {
    return words;
  }
}
