package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Text;

/** Reads the referrals out of a spooled package, whichever way the tables are carried. */
public interface PackageReader extends Closeable {

  /** Takes one referral; they come in an order that is the same each time. */
  @FunctionalInterface
  interface Sink {
    void accept(RawReferral referral) throws IOException;
  }

  /**
   * Reads the package through without taking anything.
   *
   * @throws PackageFault when nothing of it may be taken
   */
  Looked look() throws PackageFault, IOException;

  void each(Sink sink) throws PackageFault, IOException;

  Attachments attachments();

  /** A file that came under {@code documents/}. */
  Optional<InputStream> attachment(String name) throws IOException;

  /** The headings of the tables, also where they are not those of the package page. */
  List<Headings> headings() throws PackageFault, IOException;

  /** Finds out from the content, not from a name, how the tables are carried. */
  static PackageReader open(Path spooled, Limits limits, Mapping mapping)
      throws PackageFault, IOException {
    if (Files.size(spooled) > limits.packed()) {
      throw PackageFault.tooLarge(
          "The package is larger than " + limits.packedText() + ": send several packages.");
    }
    byte[] start;
    try (var in = Files.newInputStream(spooled)) {
      start = in.readNBytes(512);
    }
    if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
      return Zips.open(spooled, limits, mapping);
    }
    String text = Text.trimmed(new String(start, encoding(start)));
    if (text.startsWith("{") || text.startsWith("[")) {
      return new JsonPackage(spooled, limits, mapping);
    }
    throw Unsupported.of(spooled, start);
  }

  private static Charset encoding(byte[] start) {
    boolean marked =
        start.length > 1
            && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    return marked ? UTF_16 : UTF_8;
  }
}
