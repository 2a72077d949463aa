package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Harmless;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Row.Flaw;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** One CSV file of a package. It is looked through once; then its rows can be read again. */
final class CsvTable {

  /** Takes one row that is not blank. */
  @FunctionalInterface
  interface RowSink {
    void accept(Row row);
  }

  private static final int LONGEST_ROW = 1 << 20;

  private final ZipFile zip;
  private final ZipEntry entry;
  private final Table table;
  private final Limits limits;
  private Charset charset;
  private Header header;
  private long bytes;

  CsvTable(ZipFile zip, ZipEntry entry, Table table, Limits limits) {
    this.zip = zip;
    this.entry = entry;
    this.table = table;
    this.limits = limits;
  }

  /** Finds size, encoding, separator and columns; refuses what is too large or not the table. */
  List<Problem> look() throws PackageFault, IOException {
    charset = isUtf8() ? UTF_8 : Charset.forName("windows-1252");
    header = Header.find(table, firstLine());
    if (charset == UTF_8) {
      return header.problems();
    }
    var problems = new java.util.ArrayList<>(header.problems());
    problems.add(
        Problem.ofTable(
            table.label(),
            null,
            "WINDOWS_1252",
            "The file is not UTF-8 and was read as Windows-1252: check the letters with accents."));
    return problems;
  }

  long bytes() {
    return bytes;
  }

  void rows(RowSink sink) throws PackageFault, IOException {
    if (header == null) {
      look();
    }
    try (var csv = csv()) {
      int number = 0;
      boolean headed = false;
      for (CsvRecord line : csv) {
        number++;
        if (number > limits.rows() + 1) {
          throw PackageFault.tooLarge(
              table.label() + " has more than " + limits.rows() + " rows: send several packages.");
        }
        if (isBlank(line)) {
          continue;
        }
        if (headed) {
          sink.accept(row(line, number));
        }
        headed = true;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw broken(e);
    }
  }

  private Row row(CsvRecord line, int number) {
    var cells = new String[table.columns().size()];
    Flaw flaw = null;
    for (int i = 0; i < line.getFieldCount(); i++) {
      String value = line.getField(i);
      if (i >= header.width()) {
        flaw = Text.trimmed(value).isEmpty() ? flaw : Flaw.SURPLUS_VALUES;
      } else if (header.place(i) >= 0) {
        cells[header.place(i)] = header.isGivenBack() ? Harmless.undone(value) : value;
      }
    }
    return new Row(table, number, cells, flaw);
  }

  private static boolean isBlank(CsvRecord line) {
    for (int i = 0; i < line.getFieldCount(); i++) {
      if (!Text.trimmed(line.getField(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private CsvReader<CsvRecord> csv() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(header.separator())
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(reader());
  }

  private String firstLine() throws PackageFault, IOException {
    try (var in = new BufferedReader(reader())) {
      int blank = 0;
      for (String line = in.readLine(); line != null && blank < 1000; line = in.readLine()) {
        if (!Text.trimmed(line).isEmpty()) {
          return line;
        }
        blank++;
      }
    }
    throw new PackageFault(
        PackageFault.Code.MISSING_COLUMN, table.label() + " has no header row: add it.");
  }

  private Reader reader() throws IOException {
    Reader in = new InputStreamReader(zip.getInputStream(entry), charset);
    in = new BufferedReader(in);
    in.mark(1);
    if (in.read() != 0xFEFF) {
      in.reset();
    }
    return in;
  }

  private boolean isUtf8() throws PackageFault, IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long max = Math.min(limits.table(), packed * limits.ratio());
    boolean valid = true;
    try (InputStream in = zip.getInputStream(entry);
        var counted = new Counted(in, max)) {
      var decoder =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      try {
        drain(new InputStreamReader(counted, decoder));
      } catch (CharacterCodingException e) {
        valid = false;
        counted.transferTo(java.io.OutputStream.nullOutputStream());
      }
      bytes = counted.count();
    } catch (Counted.TooMuch e) {
      throw PackageFault.tooLarge(
          table.label()
              + " is larger than 200 MB or more than 100 times its packed size: send several"
              + " packages.");
    } catch (ZipException | java.io.EOFException e) {
      throw PackageFault.unreadable(
          "The file of " + table.label() + " is cut short, damaged or encrypted: pack it again.");
    }
    return valid;
  }

  private static void drain(Reader in) throws IOException {
    var buffer = new char[1 << 14];
    while (in.read(buffer) >= 0) {
      // only the decoding matters
    }
  }

  private PackageFault broken(RuntimeException e) {
    return PackageFault.unreadable(
        table.label()
            + " is not a CSV file that can be read: a quote is not closed, or text follows a closing"
            + " quote"
            + (e instanceof CsvParseException ? "" : ", or the file is damaged")
            + ".");
  }
}
