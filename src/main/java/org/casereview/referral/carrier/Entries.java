package org.casereview.referral.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks entries of a ZIP: no more comes out than may, whatever the ZIP says of itself. */
final class Entries {

  /** What is this small unpacked is no bomb, however well it was packed. */
  private static final long SMALL = 1 << 20;

  private Entries() {}

  static Counted open(ZipFile zip, ZipEntry entry, Limits limits) throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long most = Math.max(SMALL, packed * limits.ratio());
    return new Counted(Intact.open(zip, entry), Math.min(limits.table(), most));
  }

  /** The sentence for an entry that cannot be read to its end. */
  static PackageFault fault(String what, IOException e) throws IOException {
    if (e instanceof Counted.TooMuch) {
      return PackageFault.tooLarge(
          what
              + " is larger than 200 MB or more than 100 times its packed size: send several"
              + " packages.");
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return PackageFault.unreadable(
          what + " is cut short, damaged or encrypted: save or pack it again without a password.");
    }
    throw e;
  }
}
