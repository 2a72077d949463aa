package org.casereview.screening;

import java.util.Optional;
import java.util.stream.Stream;

/** What a screener confirms: the ten criteria, then the circumstances that the tables ask for. */
public enum Question {
  C1_NFA("c1Nfa", "1. No further action"),
  C2_WINDOW("c2Window", "2. Decided in the window"),
  C3_SUSPECTS("c3Suspects", "3. Two or more suspects"),
  C4_VICTIMS("c4Victims", "4. More than one victim"),
  C5_CHILD("c5Child", "5. A victim under 18"),
  C6_CONTACT("c6Contact", "6. A contact offence"),
  C7_ALIVE("c7Alive", "7. A suspect believed alive"),
  C8_NOT_REVIEWED("c8NotReviewed", "8. Free of an earlier review"),
  C9_JURISDICTION("c9Jurisdiction", "9. A force that takes part"),
  C10_GROUP("c10Group", "10. Suspects connected"),
  INVESTIGATION_LIVE("investigationLive", "an investigation is live"),
  NEW_INFORMATION_SINCE_REVIEW("newInformationSinceReview", "new information since a review"),
  WHOLLY_FAMILIAL("whollyFamilial", "a wholly familial group"),
  EXPLOITATION_RECORDED("exploitationRecorded", "exploitation recorded"),
  OTHER_VICTIMS_PLAUSIBLE("otherVictimsPlausible", "other victims plausible"),
  RAPE_ALLEGED("rapeAlleged", "rape alleged"),
  CURRENT_RISK("currentRisk", "danger now");

  private final String field;
  private final String label;

  Question(String field, String label) {
    this.field = field;
    this.label = label;
  }

  /** The name in decision tables and forms. */
  public String field() {
    return field;
  }

  /** The name of a field that belongs to the question, such as {@code reasonC1Nfa}. */
  public String named(String prefix) {
    return prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }

  String label() {
    return label;
  }

  /** True for what the tables take as true or false: unknown is no answer there. */
  boolean isFlag() {
    return ordinal() >= EXPLOITATION_RECORDED.ordinal();
  }

  Optional<Criterion> criterion() {
    return Stream.of(Criterion.values()).filter(c -> c.name().equals(name())).findFirst();
  }

  static Question of(Criterion criterion) {
    return valueOf(criterion.name());
  }
}
