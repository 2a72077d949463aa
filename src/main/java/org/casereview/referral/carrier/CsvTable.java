package org.casereview.referral.carrier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Harmless;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Row.Flaw;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** One CSV file of a package. It is looked through once; then its rows can be read again. */
final class CsvTable implements TableRows {

  private static final int LONGEST_ROW = 1 << 20;
  private static final int START = 1 << 18;
  private static final int SAMPLED = 50;

  private final ZipFile zip;
  private final ZipEntry entry;
  private final Table table;
  private final Limits limits;
  private final Mapping mapping;
  private CsvText text;
  private Header header;
  private char separator;

  CsvTable(ZipFile zip, ZipEntry entry, Table table, Limits limits, Mapping mapping) {
    this.zip = zip;
    this.entry = entry;
    this.table = table;
    this.limits = limits;
    this.mapping = mapping;
  }

  @Override
  public List<Problem> look() throws PackageFault, IOException {
    var line = headerLine();
    header = new Header(table, line.headings(), mapping);
    separator = line.separator();
    var problems = new ArrayList<>(header.problems());
    text.remark(table).ifPresent(problems::add);
    return problems;
  }

  private Header.Line headerLine() throws PackageFault, IOException {
    text = CsvText.of(zip, entry, table, limits);
    var line = Header.Line.of(table, start(), mapping);
    if (line.headings().stream().anyMatch(heading -> heading.indexOf('\0') >= 0)) {
      throw PackageFault.unreadable(
          "The file of " + table.label() + " is not text: save it as CSV UTF-8.");
    }
    if (line.headings().isEmpty()) {
      throw new PackageFault(
          PackageFault.Code.MISSING_COLUMN, table.label() + " has no header row: add it.");
    }
    return line;
  }

  private String start() throws IOException {
    var buffer = new char[START];
    int filled = 0;
    try (Reader in = text.open()) {
      for (int n = 0; n >= 0 && filled < START; n = in.read(buffer, filled, START - filled)) {
        filled += n;
      }
    }
    return new String(buffer, 0, filled);
  }

  @Override
  public Headings headings() throws PackageFault, IOException {
    var line = headerLine();
    var found = Headings.of(table, line.headings());
    try (var csv = csv(new StringReader(start()), line.separator())) {
      csv.stream()
          .limit(SAMPLED + 1)
          .filter(row -> !isBlank(row))
          .skip(1) // the header, whatever blank lines stand before it
          .forEach(row -> note(found, line.headings(), row));
    } catch (CsvParseException e) {
      return found; // the start of a long file may break off within quotes
    }
    return found;
  }

  private static void note(Headings found, List<String> names, CsvRecord row) {
    for (int i = 0; i < Math.min(row.getFieldCount(), names.size()); i++) {
      if (!Text.trimmed(names.get(i)).isEmpty()) {
        found.note(names.get(i), row.getField(i));
      }
    }
  }

  @Override
  public void rows(Sink sink) throws PackageFault, IOException {
    int number = 0;
    try (var csv = csv(text.open(), separator)) {
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
      throw broken(number + 1);
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

  static boolean isBlank(CsvRecord line) {
    for (int i = 0; i < line.getFieldCount(); i++) {
      if (!Text.trimmed(line.getField(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static CsvReader<CsvRecord> csv(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(text);
  }

  private PackageFault broken(int row) {
    return PackageFault.unreadable(
        table.label()
            + " cannot be read from row "
            + row
            + " on: a quote is not closed, text follows a closing quote, or the row is longer than"
            + " a million characters.");
  }
}
