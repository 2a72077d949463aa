package org.casereview.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Sender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Cures rejected referrals in place: by right values, or because the record really says so. */
@Service
public class Corrections {

  private final RejectedReferrals rejected;
  private final CorrectionDesk desk;
  private final Processing processing;
  private final PackageReaders readers;
  private final Packages packages;
  private final Problems problems;
  private final Spool spool;
  private final Senders senders;
  private final Judging judging;
  private final TransactionOperations transaction;
  private final Clock clock;

  Corrections(
      RejectedReferrals rejected,
      CorrectionDesk desk,
      Processing processing,
      PackageReaders readers,
      Packages packages,
      Problems problems,
      Spool spool,
      Senders senders,
      Judging judging,
      TransactionOperations transaction,
      Clock clock) {
    this.rejected = rejected;
    this.desk = desk;
    this.processing = processing;
    this.readers = readers;
    this.packages = packages;
    this.problems = problems;
    this.spool = spool;
    this.senders = senders;
    this.judging = judging;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A rejected referral with what is wrong with it now. */
  public record Opened(Rejected item, boolean late, String fileName, List<Wrong> problems) {}

  /** The rejected referral, on record; empty when it is not for the person now acting. */
  public Optional<Opened> open(UUID id) throws IOException, BadCorrection {
    var item = rejected.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try (Correction correction = read(item.get(), CorrectionBody.of(item.get().raw()))) {
      var now = desk.looked(correction).referral().problems();
      Rejected it = item.get();
      return Optional.of(
          transaction.execute(
              status ->
                  new Opened(
                      it,
                      it.dueAt() != null && it.dueAt().isBefore(clock.instant()),
                      packages.find(it.packageId()).orElseThrow().fileName(),
                      Wrong.all(
                          now, problems.of(it.packageId(), it.row()), correction.raw(), it))));
    }
  }

  /** The receipt of what would happen; nothing is kept. */
  public Optional<Receipt> check(UUID id, InputStream in)
      throws IOException, BadCorrection, Refusal {
    var item = rejected.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try (Correction correction = read(item.get(), CorrectionBody.read(in))) {
      var judgement = desk.tried(correction);
      var validator = correction.validator(processing.today());
      var rehearsal = new Rehearsal(judging, transaction, validator);
      rehearsal.note(judgement);
      rehearsal.remark(renamed(correction, judgement));
      return Optional.of(
          rehearsal.receipt(
              Ids.next(),
              clock.instant(),
              item.get().number() + ".json",
              correction.spooled().sha256(),
              correction.sender(),
              correction.looked()));
    }
  }

  /**
   * Takes a correction, in place of the rejected referral.
   *
   * @return the number of its receipt; empty when it is not for the person now acting
   */
  public Optional<UUID> correct(UUID id, InputStream in)
      throws IOException, BadCorrection, Refusal {
    var item = rejected.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try (Correction correction = read(item.get(), CorrectionBody.read(in))) {
      UUID receipt = desk.kept(correction);
      processing.now(receipt);
      return Optional.of(receipt);
    }
  }

  private Correction read(Rejected item, CorrectionBody body) throws IOException, BadCorrection {
    Sender now = senders.now().orElseThrow(NotASender::new);
    UUID filesOf = transaction.execute(status -> packages.filesOf(item.packageId()));
    var spooled = spool.take(new ByteArrayInputStream(body.referral()), Limits.STANDARD.packed());
    try {
      return Correction.read(
          item, body.said(), now, spooled, readers.open(spooled.path(), Mapping.NONE, filesOf));
    } catch (PackageFault e) {
      spooled.close();
      throw new BadCorrection(e.getMessage());
    } catch (IOException | BadCorrection | RuntimeException e) {
      spooled.close();
      throw e;
    }
  }

  /** Another reference is another referral: who corrects it has to mean that. */
  private static List<Problem> renamed(Correction correction, Judgement judgement) {
    var remarks = new ArrayList<Problem>();
    String reference = judgement.referral().shownReference();
    var file = correction.raw().file();
    boolean renamed = correction.isRenamed(judgement);
    if (judgement.result() == Result.REJECTED) {
      return remarks;
    }
    if (judgement.before() != null && (renamed || correction.item().forceCode() == null)) {
      remarks.add(
          Problem.warning(
              file,
              "force_reference",
              reference,
              "EXISTING_CASE",
              "This is the reference of %s: the correction would change that case and open none."
                  .formatted(judgement.before().caseNumber())));
    } else if (renamed) {
      remarks.add(
          Problem.warning(
              file,
              "force_reference",
              reference,
              "REFERENCE_CHANGED",
              "The referral came under another reference: when that one comes again, it is a"
                  + " referral of its own."));
    }
    return remarks;
  }
}
