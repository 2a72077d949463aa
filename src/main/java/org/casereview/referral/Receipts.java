package org.casereview.referral;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Sender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipts, for the force that sent the package and for central intake only. */
@Service
@Transactional(readOnly = true)
public class Receipts {

  private static final int MOST = 5000;

  private final Packages packages;
  private final Items items;
  private final Problems problems;
  private final Senders senders;
  private final RejectedRows rejected;

  Receipts(
      Packages packages, Items items, Problems problems, Senders senders, RejectedRows rejected) {
    this.packages = packages;
    this.items = items;
    this.problems = problems;
    this.senders = senders;
    this.rejected = rejected;
  }

  /** A page of things and how many there are in all. */
  public record Page<T>(List<T> content, int page, int size, long total) {}

  /**
   * The receipt with a page of its referrals and problems; empty when it is not for this person.
   */
  public Optional<Receipt> find(UUID receiptId, int page, int size) {
    int fit = fit(size);
    int from = Math.max(0, page);
    return mine(receiptId)
        .map(
            p ->
                receipt(
                    p,
                    items.lines(p.id(), from, fit),
                    problems.page(p.id(), from, fit),
                    problems.count(p.id()),
                    from,
                    fit));
  }

  /** The packages that the person now acting may know of, newest first, without their rows. */
  public Page<Receipt> list(int page, int size) {
    int fit = Math.min(fit(size), 200);
    int from = Math.max(0, page);
    return senders
        .now()
        .map(
            viewer ->
                new Page<>(
                    packages.of(viewer, from, fit).stream()
                        .map(p -> receipt(p, null, null, problems.count(p.id()), null, null))
                        .toList(),
                    from,
                    fit,
                    packages.countOf(viewer)))
        .orElseGet(() -> new Page<>(List.of(), from, fit, 0));
  }

  /** All problems of a receipt, in turn; false when it is not for this person. */
  public boolean problems(UUID receiptId, Consumer<Problem> each) {
    var mine = mine(receiptId);
    mine.ifPresent(
        p -> {
          List<Problem> some;
          int page = 0;
          do {
            some = problems.page(p.id(), page++, 1000);
            some.forEach(each);
          } while (!some.isEmpty());
        });
    return mine.isPresent();
  }

  /** True when there is such a receipt for the person now acting. */
  public boolean isMine(UUID receiptId) {
    return mine(receiptId).isPresent();
  }

  /** The rejected referrals as a package, each row with what is wrong with it. */
  public void rejected(UUID receiptId, OutputStream out) throws IOException {
    var mine = mine(receiptId);
    if (mine.isPresent()) {
      rejected.write(mine.get().id(), out);
    }
  }

  private Optional<Packages.Stored> mine(UUID receiptId) {
    return senders
        .now()
        .flatMap(viewer -> packages.find(receiptId).filter(p -> maySee(viewer, p.sender())));
  }

  private static boolean maySee(Sender viewer, Sender sender) {
    return viewer.anyForce() || sender.forces().stream().anyMatch(viewer.forces()::contains);
  }

  private Receipt receipt(
      Packages.Stored p,
      List<Receipt.Line> lines,
      List<Problem> problems,
      Long problemCount,
      Integer page,
      Integer size) {
    var fault = fault(p);
    return new Receipt(
        p.id(),
        p.receivedAt(),
        p.fileName(),
        p.sha256(),
        p.sender().staffId(),
        p.status(),
        p.total(),
        fault,
        Receipt.Counts.of(items.counts(p.id())),
        lines,
        problems,
        problemCount,
        page,
        size);
  }

  private Receipt.Fault fault(Packages.Stored p) {
    if (p.faultCode() != null) {
      return new Receipt.Fault(p.faultCode(), p.faultMessage());
    }
    return p.status().equals("PROCESSING") && items.waitForMalwareCheck(p.id())
        ? new Receipt.Fault("MALWARE_CHECK", FileChecks.NOT_ANSWERING)
        : null;
  }

  private static int fit(int size) {
    return Math.max(1, Math.min(size, MOST));
  }
}
