package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says of a file that is no package what it is, and what to do. */
final class Unsupported {

  private static final String OLE = "\u00d0\u00cf\u0011\u00e0";
  private static final Map<String, String> STARTS = new LinkedHashMap<>();

  static {
    STARTS.put("Rar!", "This is a RAR archive: pack the files as ZIP.");
    STARTS.put("7z\u00bc\u00af", "This is a 7z archive: pack the files as ZIP.");
    STARTS.put("\u001f\u008b", "This is a gzip file: pack the files as ZIP.");
    STARTS.put("%PDF", "This is a PDF: send the tables as a workbook, CSV files or JSON.");
    STARTS.put("MZ", "This is a program: send the tables as a workbook, CSV files or JSON.");
    STARTS.put("<", "This is a web page or XML: send the tables as a workbook, CSV files or JSON.");
  }

  private Unsupported() {}

  static PackageFault of(Path spooled, byte[] start) throws IOException {
    String begins = new String(start, ISO_8859_1);
    if (begins.startsWith(OLE)) {
      return refused(oldOffice(spooled));
    }
    for (var known : STARTS.entrySet()) {
      if (begins.startsWith(known.getKey())) {
        return refused(known.getValue());
      }
    }
    if (begins.lines().findFirst().orElse("").matches("[^\0]*[A-Za-z][^\0]*[,;\t|][^\0]*")) {
      return refused("This is a single CSV file: put it into a ZIP with the other tables.");
    }
    return refused(
        "Send a workbook (.xlsx), a ZIP of CSV files or JSON: this is none of them. If it is one,"
            + " it was cut short.");
  }

  private static PackageFault refused(String sentence) {
    return new PackageFault(PackageFault.Code.UNSUPPORTED, sentence);
  }

  /** A protected workbook and one of before 2007 begin alike; the directory tells them apart. */
  private static String oldOffice(Path spooled) throws IOException {
    String streams = directory(spooled);
    if (streams.contains("EncryptedPackage")) {
      return "The workbook is protected with a password: take the password off in Excel (File,"
          + " Info, Protect Workbook, Encrypt with Password), save it and send it again.";
    }
    if (streams.contains("Workbook") || streams.contains("Book")) {
      return "This is a workbook of the old kind (.xls): save it as .xlsx and send that.";
    }
    return "This is an old Office file: save the tables as a workbook (.xlsx) and send that.";
  }

  private static String directory(Path spooled) throws IOException {
    try (var file = new RandomAccessFile(spooled.toFile(), "r")) {
      byte[] head = new byte[512];
      if (file.read(head) < head.length) {
        return "";
      }
      var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
      long sector = 1L << Math.min(16, Math.max(7, header.getShort(30)));
      long at = (header.getInt(48) + 1L) * sector;
      if (at < 0 || at >= file.length()) {
        return "";
      }
      file.seek(at);
      byte[] some = new byte[4096];
      int read = Math.max(0, file.read(some));
      return new String(some, 0, read - read % 2, UTF_16LE);
    }
  }
}
