package org.casereview.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens packages that are on file, and corrections with the files that belong to them. */
@Component
class PackageReaders {

  private final Packages packages;
  private final Spool spool;
  private final TransactionOperations transaction;

  PackageReaders(Packages packages, Spool spool, TransactionOperations transaction) {
    this.packages = packages;
    this.spool = spool;
    this.transaction = transaction;
  }

  /** A package on file, out of its parts. */
  Spooled spooled(UUID packageId) {
    return transaction.execute(
        status -> {
          try {
            return spool.take(packages.content(packageId), Long.MAX_VALUE - 1);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Opens a package.
   *
   * @param mapping how its columns are read
   * @param filesOf the package whose files are its own; null when it brings them itself
   */
  PackageReader open(Path spooled, Mapping mapping, UUID filesOf) throws PackageFault, IOException {
    PackageReader reader = PackageReader.open(spooled, Limits.STANDARD, mapping);
    return filesOf == null || !namesFiles(reader) ? reader : withFiles(reader, filesOf);
  }

  private PackageReader withFiles(PackageReader reader, UUID filesOf)
      throws PackageFault, IOException {
    Spooled origin = spooled(filesOf);
    try {
      return new CorrectedPackage(
          reader, PackageReader.open(origin.path(), Limits.STANDARD, Mapping.NONE), origin);
    } catch (PackageFault | IOException e) {
      origin.close();
      throw e;
    }
  }

  private static boolean namesFiles(PackageReader reader) throws PackageFault, IOException {
    var some = new AtomicBoolean();
    reader.each(referral -> some.compareAndSet(false, namesFiles(referral)));
    return some.get();
  }

  private static boolean namesFiles(RawReferral referral) {
    return referral.rows(Table.DOCUMENTS).stream().anyMatch(d -> d.value("file") != null);
  }
}
