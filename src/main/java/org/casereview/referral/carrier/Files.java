package org.casereview.referral.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casereview.referral.documents.Inspection;
import org.casereview.referral.format.Attachments.Look;

/** Unpacks the files that come with a package one at a time, hashes them and has them inspected. */
final class Files {

  /** What is smaller may be packed as tightly as it likes. */
  private static final long HARMLESS = 1 << 20;

  private Files() {}

  static Optional<Look> look(ZipFile zip, DocumentEntries entries, String name, Limits limits) {
    var odd = entries.fault(name);
    if (odd.isPresent()) {
      return Optional.of(new Look("", null, 0, odd.get(), null));
    }
    return entries.find(name).map(entry -> look(zip, entry, name, limits));
  }

  private static Look look(ZipFile zip, ZipEntry entry, String name, Limits limits) {
    long unpacked =
        Math.min(
            limits.file(),
            Math.max(HARMLESS, limits.ratio() * Math.max(0, entry.getCompressedSize())));
    try (InputStream in = Intact.open(zip, entry)) {
      byte[] content = in.readNBytes((int) unpacked + 1);
      return content.length > unpacked ? tooLarge(unpacked, limits) : whole(name, content);
    } catch (ZipException | java.io.EOFException e) {
      return new Look("", null, 0, "The file cannot be unpacked: pack it again.", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Look whole(String name, byte[] content) {
    var found = Inspection.of(name, content);
    return new Look(sha256(content), found.mediaType(), content.length, found.fault(), null);
  }

  private static Look tooLarge(long unpacked, Limits limits) {
    String why =
        unpacked < limits.file()
            ? "The file grows to more than "
                + limits.ratio()
                + " times its packed size: save it in another way, such as a PDF."
            : "The file is larger than 20 MB: split it, or send a smaller copy.";
    return new Look("", null, 0, why, null);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
