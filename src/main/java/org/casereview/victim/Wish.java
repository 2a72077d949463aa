package org.casereview.victim;

/**
 * What a victim is known to wish about contact (domain handbook 4.6). Silence is {@link
 * #NOT_YET_ASKED}, never a wish.
 */
public enum Wish {
  NOT_YET_ASKED(null),
  OPTED_IN(null),
  OPTED_OUT(
      "This victim asked not to be told. Choose not to tell them; ask again only when something"
          + " new gives a reason to."),
  OPTED_OUT_KEY_EVENTS_ONLY(null),
  NOT_TRACED(
      "This victim is not traced, and tracing is for the force. Choose not to tell them, and say in"
          + " the reasons who was asked to trace them."),
  UNSAFE_TO_CONTACT(
      "It is not safe to contact this victim. Choose not to tell them, and say in the reasons what"
          + " would have to change."),
  DECEASED(null);

  private final String whyNot;

  Wish(String whyNot) {
    this.whyNot = whyNot;
  }

  /** Why such a person is not told, and what to do; null when they may be. */
  String whyNot() {
    return whyNot;
  }

  /** True when the victim said it, on some day. */
  public boolean wasSaid() {
    return this == OPTED_IN || this == OPTED_OUT || this == OPTED_OUT_KEY_EVENTS_ONLY;
  }

  /** True when whoever is told has not been asked before. */
  boolean isFirstContact() {
    return this == NOT_YET_ASKED || this == DECEASED;
  }
}
