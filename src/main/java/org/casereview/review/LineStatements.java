package org.casereview.review;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.ForceStatements;
import org.springframework.stereotype.Component;

/**
 * What the force said of a line of the ledger, in its package or in its report on a plan. The
 * subject is the line with the version of what is said of it, such as {@code L-03.2}.
 */
@Component
class LineStatements implements ForceStatements {

  private static final Pattern SUBJECT = Pattern.compile("(L-[0-9]{2,6})\\.([0-9]{1,6})");

  private final ReviewReaders readers;
  private final LedgerSheet ledger;

  LineStatements(ReviewReaders readers, LedgerSheet ledger) {
    this.readers = readers;
    this.ledger = ledger;
  }

  @Override
  public Optional<String> of(CaseFile file, String subject, String reader) {
    var asked = SUBJECT.matcher(subject);
    if (!asked.matches() || !readers.mayRead(reader, file)) {
      return Optional.empty();
    }
    int version = Integer.parseInt(asked.group(2));
    return ledger.said(file, reader, asked.group(1)).stream()
        .filter(line -> line.version() == version && line.forcesWords().any())
        .findFirst()
        .map(LineStatements::inWords);
  }

  private static String inWords(LedgerLine line) {
    return Stream.of(
            line.forcesWords().what() ? line.said().what() : null,
            line.forcesWords().why() ? "In its report: " + line.said().why() : null)
        .filter(words -> words != null)
        .collect(Collectors.joining("\n"));
  }
}
