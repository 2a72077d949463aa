package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.casereview.referral.carrier.Headings;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.documents.Clamd;
import org.casereview.referral.documents.MalwareCheckDown;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/** A package whose files go past the malware check, each once, before anything is made of them. */
final class CheckedPackage implements PackageReader {

  private static final int LONGEST_NAME = 80;

  private final PackageReader reader;
  private final Clamd clamd;
  private final boolean onlyLooking;
  private final BiConsumer<String, String> found;
  private final Map<String, Optional<String>> malware = new HashMap<>();
  private volatile boolean down;

  /**
   * @param onlyLooking whether to go on where the check does not answer
   * @param found is told the hash of a file and the name of the malware that it is
   */
  CheckedPackage(
      PackageReader reader, Clamd clamd, boolean onlyLooking, BiConsumer<String, String> found) {
    this.reader = reader;
    this.clamd = clamd;
    this.onlyLooking = onlyLooking;
    this.found = found;
  }

  /** Looks at the files of a referral; false when the malware check has to answer first. */
  boolean isReady(RawReferral referral) {
    try {
      for (Row row : referral.rows(Table.DOCUMENTS)) {
        String name = row.value("file");
        if (name != null) {
          look(name);
        }
      }
      return true;
    } catch (MalwareCheckDown e) {
      return false;
    }
  }

  /** Whether some file could not be checked because the malware check did not answer. */
  boolean wasDown() {
    return down;
  }

  @Override
  public Attachments attachments() {
    return this::look;
  }

  private Optional<Attachments.Look> look(String name) {
    return reader.attachments().look(name).map(look -> checked(name, look));
  }

  // One at a time: blocks that are taken side by side ask about the same file only once.
  private synchronized Attachments.Look checked(String name, Attachments.Look look) {
    if (!clamd.isConfigured() || look.sha256().isEmpty()) {
      return look.with(Attachments.Scan.NOT_CONFIGURED);
    }
    if (down && !malware.containsKey(look.sha256())) {
      return unanswered(look, new MalwareCheckDown("It did not answer for an earlier file."));
    }
    try {
      var what = malware(name, look.sha256());
      return what.isEmpty()
          ? look.with(Attachments.Scan.CLEAN)
          : look.refused(
              "The malware check found %s in this file: do not open it, tell your IT security, and send a clean copy."
                  .formatted(what.get()));
    } catch (MalwareCheckDown e) {
      down = true;
      return unanswered(look, e);
    }
  }

  private Attachments.Look unanswered(Attachments.Look look, MalwareCheckDown e) {
    if (onlyLooking) {
      return look;
    }
    throw e;
  }

  private Optional<String> malware(String name, String sha256) {
    var known = malware.get(sha256);
    if (known != null) {
      return known;
    }
    try (InputStream in = reader.attachment(name).orElseThrow()) {
      var result = clamd.malware(in).map(CheckedPackage::plain);
      result.ifPresent(one -> found.accept(sha256, one));
      malware.put(sha256, result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signatures have names such as {@code Win.Test.EICAR_HDB-1}. */
  private static String plain(String signature) {
    String plain = signature.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    return reader.look();
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    reader.each(sink);
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    return reader.attachment(name);
  }

  @Override
  public List<Headings> headings() throws PackageFault, IOException {
    return reader.headings();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
