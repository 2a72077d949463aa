package org.casereview.referral;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.referral.format.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A rejected referral in sentences, for those who work on it. */
@Service
@Transactional(readOnly = true)
public class RejectedSheet {

  private static final int MOST = 12;

  /**
   * What a form shows.
   *
   * @param problems what is to be cured, a line each
   * @param asked who asked for its withdrawal and why; empty when nobody did
   * @param sentBack why central intake did not withdraw it; empty when it was never asked
   */
  public record Sheet(
      String number,
      String force,
      String reference,
      boolean rapeAlleged,
      String problems,
      String asked,
      String sentBack) {}

  private final RejectedRecords records;
  private final Problems problems;
  private final People people;

  RejectedSheet(RejectedRecords records, Problems problems, People people) {
    this.records = records;
    this.problems = problems;
    this.people = people;
  }

  public Sheet of(UUID id) {
    Rejected item = records.find(id).orElseThrow();
    return new Sheet(
        item.number(),
        item.queueForce(),
        item.shownReference() == null ? "no reference" : item.shownReference(),
        item.rapeAlleged(),
        problems(item),
        asked(item.withdrawal()),
        records.lastReason(id, Withdrawals.REFUSED).orElse(""));
  }

  private String problems(Rejected item) {
    List<Problem> errors =
        problems.of(item.packageId(), item.row()).stream().filter(Problem::isError).toList();
    String lines =
        errors.stream().limit(MOST).map(RejectedSheet::line).collect(Collectors.joining("\n"));
    return errors.size() > MOST ? lines + "\n- and %d more".formatted(errors.size() - MOST) : lines;
  }

  private static String line(Problem p) {
    String column = p.column() == null ? "" : ", " + p.column().replace('_', ' ');
    return "- %s, row %d%s: %s"
        .formatted(p.table().replace('_', ' '), p.row(), column, p.message());
  }

  private String asked(Rejected.Withdrawal withdrawal) {
    return withdrawal == null
        ? ""
        : "%s asks to withdraw it: %s"
            .formatted(
                people.find(withdrawal.askedBy()).map(Person::name).orElse("Somebody"),
                withdrawal.reason());
  }
}
