package org.casereview.referral.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** A workbook with a sheet for each table. Formulas are never calculated, links never followed. */
final class XlsxPackage implements PackageReader {

  /** Sheets of the template that explain it. */
  private static final Set<String> OWN_SHEETS = Set.of("help", "lists");

  private static final int MOST_UNKNOWN = 100;

  private final ZipFile zip;
  private final Tables tables;
  private final List<Problem> unknown = new ArrayList<>();

  private XlsxPackage(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.tables = new Tables(limits);
  }

  static XlsxPackage of(ZipFile zip, Path spooled, Limits limits, Mapping mapping)
      throws PackageFault, IOException {
    if (zip.stream().anyMatch(XlsxPackage::isMacro)) {
      throw new PackageFault(
          PackageFault.Code.UNSUPPORTED,
          "The workbook holds macros: save it as a workbook without macros (.xlsx) and send that.");
    }
    var found = new XlsxPackage(zip, limits);
    var book = Workbook.of(zip, spooled, limits);
    for (var sheet : book.sheets().entrySet()) {
      var table = Table.named(sheet.getKey());
      if (table.isEmpty()) {
        found.noteUnknown(sheet.getKey());
      } else {
        found.add(book, table.get(), sheet.getValue(), limits, mapping);
      }
    }
    if (!found.tables.has(Table.CASES)) {
      throw new PackageFault(
          PackageFault.Code.MISSING_TABLE,
          "The workbook has no sheet called cases: name the sheet with the cases so.");
    }
    return found;
  }

  private static boolean isMacro(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/");
  }

  private void add(Workbook book, Table table, ZipEntry entry, Limits limits, Mapping mapping)
      throws PackageFault {
    if (entry == null) {
      throw Xml.damaged("The sheet " + table.label());
    }
    var cells = new SheetCells(book, entry, "The sheet " + table.label(), limits);
    if (!tables.add(table, new SheetTable(cells, table, mapping))) {
      throw PackageFault.unreadable(
          "The workbook has two sheets called " + table.label() + ": leave only one of them.");
    }
  }

  private void noteUnknown(String sheet) {
    if (!OWN_SHEETS.contains(Table.key(sheet)) && unknown.size() < MOST_UNKNOWN) {
      unknown.add(
          Problem.ofTable(
              Text.cut(sheet, 100),
              null,
              "UNKNOWN_TABLE",
              "This sheet is not a table of the referral package and was ignored."));
    }
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    return tables.look().and(unknown);
  }

  @Override
  public List<Headings> headings() throws PackageFault, IOException {
    return tables.headings();
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    tables.each(sink);
  }

  @Override
  public Attachments attachments() {
    return Attachments.NONE;
  }

  @Override
  public Optional<InputStream> attachment(String name) {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
