package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Text;
import org.casereview.referral.format.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Receives packages: looks through them at once, takes them in the background. */
@Service
public class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int CHECKED = 50_000;

  private final Spool spool;
  private final Packages packages;
  private final Items items;
  private final Judging judging;
  private final Processing processing;
  private final Senders senders;
  private final ColumnMappings mappings;
  private final FileChecks checks;
  private final RejectedLimit limit;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Intake(
      Spool spool,
      Packages packages,
      Items items,
      Judging judging,
      Processing processing,
      Senders senders,
      ColumnMappings mappings,
      FileChecks checks,
      RejectedLimit limit,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.spool = spool;
    this.packages = packages;
    this.items = items;
    this.judging = judging;
    this.processing = processing;
    this.senders = senders;
    this.mappings = mappings;
    this.checks = checks;
    this.limit = limit;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A package that is on file.
   *
   * @param done completes when the package was gone through, whatever came of it
   */
  public record Handed(UUID receiptId, CompletableFuture<Void> done) {}

  /**
   * Keeps a package of the person now acting and begins to take it.
   *
   * @throws FaultyPackage when nothing of it can be taken; that too has a receipt
   * @throws NotASender when the person may not hand in packages
   */
  public Handed receive(InputStream in, String fileName) throws IOException {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    UUID id = Ids.next();
    String name = Text.cut(fileName, 255);
    Mapping mapping = mappings.of(sender);
    try (Spooled spooled = spool.take(in, Limits.STANDARD.packed())) {
      try (PackageReader reader = PackageReader.open(spooled.path(), Limits.STANDARD, mapping)) {
        Looked looked = reader.look();
        limit.hold(reader, looked, validator(sender, looked, reader));
        transaction.executeWithoutResult(
            status -> keep(id, spooled, name, sender, mapping, looked));
      } catch (PackageFault fault) {
        throw failed(id, spooled.sha256(), name, sender, fault);
      }
    }
    return new Handed(id, processing.begin(id));
  }

  /** Keeps a correction of a rejected referral in the caller's transaction, who then takes it. */
  void keepCorrection(UUID id, Spooled spooled, Sender sender, Looked looked, Rejected item) {
    UUID filesOf = packages.filesOf(item.packageId());
    keep(id, spooled, item.number() + ".json", sender, Mapping.NONE, looked);
    packages.corrects(id, item.id(), filesOf);
  }

  /** A package that was too large to be received at all has a receipt, too. */
  public FaultyPackage refuseTooLarge() {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    var fault =
        new PackageFault(
            PackageFault.Code.TOO_LARGE, "The package is larger than 500 MB: send several.");
    return failed(Ids.next(), "", null, sender, fault);
  }

  /** What is neither a file nor JSON has a receipt, too. */
  public FaultyPackage refuseUnsupported() {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    var fault =
        new PackageFault(
            PackageFault.Code.UNSUPPORTED,
            "Send a workbook or a ZIP as multipart/form-data in the field file, or a JSON body.");
    return failed(Ids.next(), "", null, sender, fault);
  }

  /** The full receipt of what would happen; nothing is kept but a line in the log. */
  public Receipt check(InputStream in, String fileName) throws IOException {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    UUID id = Ids.next();
    Mapping mapping = mappings.of(sender);
    try (Spooled spooled = spool.take(in, Limits.STANDARD.packed())) {
      try (CheckedPackage reader =
          checks.checking(PackageReader.open(spooled.path(), Limits.STANDARD, mapping))) {
        Looked looked = reader.look();
        refuseWhatTakesTooLong(looked);
        var validator = validator(sender, looked, reader);
        limit.hold(reader, looked, validator);
        var rehearsal = new Rehearsal(judging, transaction, validator);
        reader.each(rehearsal::add);
        rehearsal.checked(reader);
        LOG.info("A package of {} referrals was checked.", looked.referrals());
        return rehearsal.receipt(id, clock.instant(), fileName, spooled.sha256(), sender, looked);
      } catch (PackageFault fault) {
        LOG.info("A package was checked and found {}.", fault.code());
        throw new FaultyPackage(id, fault);
      }
    }
  }

  /** A check is answered while somebody waits; what is sent is taken in the background. */
  private static void refuseWhatTakesTooLong(Looked looked) throws PackageFault {
    if (looked.referrals() > CHECKED) {
      throw new PackageFault(
          PackageFault.Code.TOO_LARGE,
          "At most " + CHECKED + " referrals are checked at once: check a part of them.");
    }
  }

  private Validator validator(Sender sender, Looked looked, PackageReader reader) {
    return new Validator(sender, looked.duplicates(), processing.today(), reader.attachments());
  }

  private void keep(
      UUID id, Spooled spooled, String fileName, Sender sender, Mapping mapping, Looked looked) {
    packages.keep(id, spooled.sha256(), fileName, sender, looked.referrals());
    packages.keepMapping(id, mapping);
    try {
      packages.keepContent(id, spooled.path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    items.addProblems(id, looked.problems());
    events.publishEvent(
        new Act(Act.Operation.COLLECT, "PACKAGE_RECEIVED", null, id, Map.of())
            .with("sha256", spooled.sha256()));
  }

  private FaultyPackage failed(
      UUID id, String sha256, String fileName, Sender sender, PackageFault fault) {
    transaction.executeWithoutResult(
        status -> {
          packages.keepFailed(id, sha256, fileName, sender, fault);
          events.publishEvent(
              new Act(Act.Operation.COLLECT, "PACKAGE_REFUSED", null, id, Map.of())
                  .with("code", fault.code().published()));
        });
    return new FaultyPackage(id, fault);
  }
}
