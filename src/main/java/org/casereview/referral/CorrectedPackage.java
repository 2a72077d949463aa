package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Headings;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Attachments;

/** A correction, with the files of the package that its referral first came with. */
final class CorrectedPackage implements PackageReader {

  private final PackageReader correction;
  private final PackageReader origin;
  private final Spooled spooled;

  CorrectedPackage(PackageReader correction, PackageReader origin, Spooled spooled) {
    this.correction = correction;
    this.origin = origin;
    this.spooled = spooled;
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    return correction.look();
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    correction.each(sink);
  }

  @Override
  public Attachments attachments() {
    return origin.attachments();
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    return origin.attachment(name);
  }

  @Override
  public List<Headings> headings() throws PackageFault, IOException {
    return correction.headings();
  }

  @Override
  public void close() throws IOException {
    try (spooled;
        origin;
        correction) {
      // closed in turn, whatever one of them does
    }
  }
}
