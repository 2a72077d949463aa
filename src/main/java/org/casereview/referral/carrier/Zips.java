package org.casereview.referral.carrier;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Mapping;

/** Opens what begins like a ZIP, and finds out which of the things that do so it is. */
final class Zips {

  private static final int TAIL = 65_557;

  private Zips() {}

  static PackageReader open(Path spooled, Limits limits, Mapping mapping)
      throws PackageFault, IOException {
    refuseHugeDirectory(spooled, limits);
    ZipFile zip;
    try {
      zip = new ZipFile(spooled.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw PackageFault.unreadable(
          "The ZIP cannot be opened: it is cut short, damaged or encrypted. Pack it again without a"
              + " password.");
    }
    try {
      return of(zip, spooled, limits, mapping);
    } catch (PackageFault | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static PackageReader of(ZipFile zip, Path spooled, Limits limits, Mapping mapping)
      throws PackageFault, IOException {
    refuseOverlap(zip, java.nio.file.Files.size(spooled));
    if (zip.getEntry("xl/workbook.xml") != null) {
      return XlsxPackage.of(zip, spooled, limits, mapping);
    }
    refuse(zip, "xl/workbook.bin", "This is a binary workbook (.xlsb): save it as .xlsx.");
    refuse(zip, "word/document.xml", "This is a Word document: send the tables as .xlsx or CSV.");
    refuse(zip, "content.xml", "This is an OpenDocument file: save it as .xlsx.");
    try {
      return ZipPackage.of(zip, limits, mapping);
    } catch (PackageFault fault) {
      throw fault.code() == PackageFault.Code.MISSING_TABLE && holdsWorkbook(zip)
          ? new PackageFault(
              fault.code(), "The ZIP holds a workbook and no cases.csv: send the workbook itself.")
          : fault;
    }
  }

  private static void refuse(ZipFile zip, String entry, String sentence) throws PackageFault {
    if (zip.getEntry(entry) != null) {
      throw new PackageFault(PackageFault.Code.UNSUPPORTED, sentence);
    }
  }

  private static boolean holdsWorkbook(ZipFile zip) {
    return zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx"));
  }

  /** Entries that share their packed bytes unpack to more than any file holds. */
  private static void refuseOverlap(ZipFile zip, long size) throws PackageFault {
    long packed = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      packed += Math.max(0, entry.getCompressedSize());
    }
    if (packed > size) {
      throw PackageFault.tooLarge("The entries of the ZIP overlap: pack it again.");
    }
  }

  /** The directory of a ZIP is read into memory as a whole: look at its size first. */
  private static void refuseHugeDirectory(Path spooled, Limits limits)
      throws PackageFault, IOException {
    try (var in = new RandomAccessFile(spooled.toFile(), "r")) {
      int length = (int) Math.min(in.length(), TAIL);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      for (int i = length - 22; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          int entries = (tail[i + 10] & 0xff) | (tail[i + 11] & 0xff) << 8;
          long directory = 0;
          for (int b = 3; b >= 0; b--) {
            directory = directory << 8 | (tail[i + 12 + b] & 0xff);
          }
          if (entries > limits.entries() || directory > limits.entries() * 1024L) {
            throw PackageFault.tooLarge(
                "The ZIP has more than " + limits.entries() + " entries: send several packages.");
          }
          return;
        }
      }
    }
    throw PackageFault.unreadable("The file is cut short: send it again.");
  }
}
