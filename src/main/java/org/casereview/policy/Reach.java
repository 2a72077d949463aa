package org.casereview.policy;

import java.util.Arrays;
import java.util.Optional;

/** For which cases a role may do something. */
public enum Reach {
  /** Not at all, and nothing is said to be there. */
  NO("-"),
  /** Not at all, and the reason is told where the person may know of the case. */
  TOLD_NO("told no"),
  /** It is not about one case. */
  YES("yes"),
  /** Cases of the forces that the person speaks for. */
  OWN_FORCE("own force"),
  /** Cases of which the person is the reviewer. */
  IN_HAND("in hand"),
  /** Cases that there is a reason for this person to open. */
  WITH_REASON("with a reason"),
  /** Cases in which the person has a part; a file opened in an emergency gives none. */
  WITH_PART("with a part"),
  /** Cases in which the person has no part: the door for emergencies. */
  NO_PART("no part"),
  /** Every case but those that the person is kept from. */
  EVERY_CASE("every case");

  private final String word;

  Reach(String word) {
    this.word = word;
  }

  /** As it stands in the table. */
  public String word() {
    return word;
  }

  /** Whether anything may be done with it. */
  public boolean lets() {
    return this != NO && this != TOLD_NO;
  }

  /** Whether who may know of the case, and has no reason or part in it, is told so. */
  public boolean tellsWhyNot() {
    return this == TOLD_NO || this == WITH_REASON || this == WITH_PART;
  }

  /** Whether it lets without a look at the case. */
  public boolean letsAnyCase() {
    return this == YES || this == EVERY_CASE;
  }

  boolean isAboutCases() {
    return lets() && this != YES;
  }

  static Optional<Reach> of(String word) {
    return Arrays.stream(values()).filter(reach -> reach.word.equals(word)).findFirst();
  }
}
