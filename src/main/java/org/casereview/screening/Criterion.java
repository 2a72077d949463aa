package org.casereview.screening;

/** The ten scope criteria (domain handbook 1.3), by the names that tables and forms use. */
public enum Criterion {
  C1_NFA("c1Nfa"),
  C2_WINDOW("c2Window"),
  C3_SUSPECTS("c3Suspects"),
  C4_VICTIMS("c4Victims"),
  C5_CHILD("c5Child"),
  C6_CONTACT("c6Contact"),
  C7_ALIVE("c7Alive"),
  C8_NOT_REVIEWED("c8NotReviewed"),
  C9_JURISDICTION("c9Jurisdiction"),
  C10_GROUP("c10Group");

  private final String field;

  Criterion(String field) {
    this.field = field;
  }

  /** The name in decision tables and forms. */
  public String field() {
    return field;
  }
}
