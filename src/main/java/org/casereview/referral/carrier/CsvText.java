package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;

/** The text of a CSV file, read in the encoding that it is really in. */
final class CsvText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final ZipFile zip;
  private final ZipEntry entry;
  private final Limits limits;
  private final Charset charset;

  private CsvText(ZipFile zip, ZipEntry entry, Limits limits, Charset charset) {
    this.zip = zip;
    this.entry = entry;
    this.limits = limits;
    this.charset = charset;
  }

  /** Reads the file through once: its size and its encoding are what they are, not what is said. */
  static CsvText of(ZipFile zip, ZipEntry entry, Table table, Limits limits)
      throws PackageFault, IOException {
    try {
      Charset marked = marked(zip, entry);
      for (Charset charset : marked == null ? new Charset[] {UTF_8, WINDOWS} : one(marked)) {
        var text = new CsvText(zip, entry, limits, charset);
        if (text.isValid()) {
          return text;
        }
      }
    } catch (IOException e) {
      throw Entries.fault("The file of " + table.label(), e);
    }
    throw PackageFault.unreadable(
        "The letters of "
            + table.label()
            + " are in no encoding that is known here: save the file as CSV UTF-8.");
  }

  private static Charset[] one(Charset charset) {
    return new Charset[] {charset};
  }

  private static Charset marked(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      byte[] mark = in.readNBytes(2);
      if (mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
        return UTF_16LE;
      }
      return mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF ? UTF_16BE : null;
    }
  }

  private boolean isValid() throws IOException {
    var buffer = new char[1 << 14];
    try (Reader in = strict()) {
      while (in.read(buffer) >= 0) {
        // only the decoding and the size matter
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Reader strict() throws IOException {
    return new InputStreamReader(
        Entries.open(zip, entry, limits),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The text without a byte order mark. */
  Reader open() throws IOException {
    Reader in = new BufferedReader(strict());
    in.mark(1);
    if (in.read() != 0xFEFF) {
      in.reset();
    }
    return in;
  }

  /** What a person should know of the encoding. */
  Optional<Problem> remark(Table table) {
    if (charset == UTF_8) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.ofTable(
            table.label(),
            null,
            charset == WINDOWS ? "WINDOWS_1252" : "UTF_16",
            "The file is not UTF-8 and was read as "
                + (charset == WINDOWS ? "Windows-1252" : "UTF-16")
                + ": check the letters with accents."));
  }
}
