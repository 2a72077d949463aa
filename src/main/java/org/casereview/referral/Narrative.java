package org.casereview.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casereview.referral.content.Referral;

/** A text of the package that tells what happened; it stays folded until somebody asks for it. */
public enum Narrative {
  CLOSURE_RATIONALE("closure_rationale"),
  REFERRAL_NOTE("referral_note"),

  /** What each offence is said to have been, row by row. */
  OFFENCES(null),

  /** What each line of inquiry is said to be, row by row. */
  LINES_OF_INQUIRY(null);

  private final String column;

  Narrative(String column) {
    this.column = column;
  }

  /** Empty where the force left it out. */
  Optional<String> in(Referral referral) {
    return Optional.ofNullable(
        switch (this) {
          case OFFENCES -> described(referral.offences());
          case LINES_OF_INQUIRY -> described(referral.lines());
          default -> referral.file().text(column);
        });
  }

  private static String described(List<Referral.Row> rows) {
    String all =
        rows.stream()
            .filter(row -> row.text("description") != null)
            .map(row -> "%s: %s".formatted(row.reference(), row.text("description")))
            .collect(Collectors.joining("\n"));
    return all.isEmpty() ? null : all;
  }

  static List<String> columns() {
    return Arrays.stream(values())
        .map(narrative -> narrative.column)
        .filter(Objects::nonNull)
        .toList();
  }

  static List<Narrative> of(Referral referral) {
    return Arrays.stream(values()).filter(one -> one.in(referral).isPresent()).toList();
  }
}
