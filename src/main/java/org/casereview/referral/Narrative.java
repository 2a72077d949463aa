package org.casereview.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casereview.referral.content.Referral;

/** A text of the package that tells what happened; it stays folded until somebody asks for it. */
public enum Narrative {
  CLOSURE_RATIONALE("closure_rationale"),
  REFERRAL_NOTE("referral_note");

  private final String column;

  Narrative(String column) {
    this.column = column;
  }

  /** Empty where the force left it out. */
  Optional<String> in(Referral referral) {
    return Optional.ofNullable(referral.file().text(column));
  }

  static List<String> columns() {
    return Arrays.stream(values()).map(narrative -> narrative.column).toList();
  }

  static List<Narrative> of(Referral referral) {
    return Arrays.stream(values()).filter(one -> one.in(referral).isPresent()).toList();
  }
}
