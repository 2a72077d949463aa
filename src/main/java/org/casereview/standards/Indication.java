package org.casereview.standards;

/**
 * What kind of misconduct is indicated: the inputs of the table {@code conduct-triage}, in the
 * numbers of the handbook (5.3).
 */
public enum Indication {
  K1("An officer is suspected of sexual offending, of corruption, or of protecting a suspect"),
  K2("Professional standards, a chief officer or the force itself is conflicted"),
  K3("A victim died or was seriously hurt after contact with the police"),
  K4("A criminal offence is indicated, such as a falsified record or destroyed evidence"),
  K5("Discrimination made it worse: race, sex, age, being in care"),
  K6("A pattern of gross neglect across cases, or exceptional public concern"),
  K7("Somebody who can be identified neglected their duty"),
  K8("A failing of performance or knowledge"),
  K9("A failing of the system, of no person"),
  K10("A victim is not satisfied"),
  K11("The Crown Prosecution Service or a partner is concerned");

  private final String words;

  Indication(String words) {
    this.words = words;
  }

  /** The indication in words that people read. */
  public String words() {
    return words;
  }
}
