package org.casereview.referral;

import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.documents.Clamd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has the files of packages checked for malware, where that is configured. */
@Component
class FileChecks {

  static final String NOT_ANSWERING =
      "The malware check does not answer. Nothing with a file is taken unchecked: the rest of the"
          + " package is taken by itself once the check answers.";
  static final String NOT_CHECKED =
      "The malware check does not answer now, so the files were not checked for malware. A package"
          + " that is sent waits until it does.";

  private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);

  private final Clamd clamd;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  FileChecks(Clamd clamd, TransactionOperations transaction, ApplicationEventPublisher events) {
    this.clamd = clamd;
    this.transaction = transaction;
    this.events = events;
  }

  /** A package whose files are checked as it is taken; what is found goes on record. */
  CheckedPackage taking(PackageReader reader, UUID packageId) {
    return new CheckedPackage(
        reader, clamd, false, (sha256, malware) -> record(packageId, sha256, malware));
  }

  /** A package that is only looked at; nothing is kept but a line in the log. */
  CheckedPackage checking(PackageReader reader) {
    return new CheckedPackage(
        reader,
        clamd,
        true,
        (sha256, malware) ->
            LOG.warn("A package was checked that holds malware: {} is {}.", sha256, malware));
  }

  boolean isDown() {
    return clamd.isConfigured() && !clamd.answers();
  }

  private void record(UUID packageId, String sha256, String malware) {
    LOG.warn("Package {} holds malware: {} is {}.", packageId, sha256, malware);
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new Act(Act.Operation.COLLECT, "MALWARE_FOUND", null, packageId, Map.of())
                    .with("sha256", sha256)
                    .with("malware", malware)));
  }
}
