package org.casereview.decision.pack;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.review.Ledger;
import org.casereview.review.LedgerLine;
import org.springframework.stereotype.Component;

/** The lines of inquiry that a pack names: what can still be done, and what was missed. */
@Component
class PackLines {

  private final Ledger ledger;

  PackLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Those that matter most first. */
  List<Pack.Row> achievable(UUID caseId, Pseudonyms hide) {
    return ledger.achievable(caseId).stream().map(line -> row(line, hide)).toList();
  }

  /** What was missed, or is no longer possible, and cannot be asked for as it stands. */
  List<Pack.Row> missed(UUID caseId, Pseudonyms hide) {
    return ledger.of(caseId).stream()
        .filter(line -> line.wasMissed() && !line.isAchievable())
        .sorted(LedgerLine.BY_EFFECT)
        .map(line -> row(line, hide))
        .toList();
  }

  private static Pack.Row row(LedgerLine line, Pseudonyms hide) {
    var said = line.said();
    String facts =
        Stream.of(
                Plain.word(said.status()),
                said.goneReason() == null ? null : Plain.word(said.goneReason()),
                said.effect() == null ? null : "effect " + Plain.word(said.effect()),
                line.wasMissed() && !line.can("YES")
                    ? "can still be done: " + Plain.word(said.stillAchievable())
                    : null,
                said.persons().isEmpty() ? null : String.join(", ", said.persons()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    String from =
        line.item() != null
            ? ", finding " + line.item()
            : line.forcesWords().what() ? ", in the force's words" : "";
    return new Pack.Row(
        line.label() + from,
        "%s (%s)".formatted(Plain.or(hide.in(said.what()), "not described"), sentence(facts)));
  }

  private static String sentence(String facts) {
    return facts.substring(0, 1).toLowerCase(Locale.ROOT) + facts.substring(1);
  }
}
