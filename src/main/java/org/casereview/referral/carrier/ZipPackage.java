package org.casereview.referral.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** A ZIP of CSV files, with documents beside them; folders inside it are ignored. */
final class ZipPackage implements PackageReader {

  private static final int MOST_UNKNOWN = 100;

  private final ZipFile zip;
  private final Limits limits;
  private final Mapping mapping;
  private final Tables tables;
  private final List<Problem> unknown = new ArrayList<>();
  private final DocumentEntries files = new DocumentEntries();
  private final Map<String, Optional<Attachments.Look>> looks = new ConcurrentHashMap<>();

  private ZipPackage(ZipFile zip, Limits limits, Mapping mapping) {
    this.zip = zip;
    this.limits = limits;
    this.mapping = mapping;
    this.tables = new Tables(limits);
  }

  /** Sorts the entries of an open ZIP; their names are compared and never used as paths. */
  static ZipPackage of(ZipFile zip, Limits limits, Mapping mapping) throws PackageFault {
    var found = new ZipPackage(zip, limits, mapping);
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        found.put(entry, entry.getName().replace('\\', '/'));
      }
    }
    if (!found.tables.has(Table.CASES)) {
      throw new PackageFault(
          PackageFault.Code.MISSING_TABLE, "The package has no cases.csv: add it.");
    }
    return found;
  }

  private void put(ZipEntry entry, String path) throws PackageFault {
    int documents = ("/" + path.toLowerCase(Locale.ROOT)).lastIndexOf("/documents/");
    if (documents >= 0) {
      files.add(path.substring(documents + "documents/".length()), entry);
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv")) {
      return;
    }
    var table = Table.named(name.substring(0, name.length() - 4));
    if (table.isEmpty()) {
      noteUnknown(name);
    } else if (!tables.add(table.get(), new CsvTable(zip, entry, table.get(), limits, mapping))) {
      throw PackageFault.unreadable(
          "The ZIP holds two files called " + name + ": leave only one of them.");
    }
  }

  private void noteUnknown(String name) {
    if (unknown.size() < MOST_UNKNOWN) {
      unknown.add(
          Problem.ofTable(
              Text.cut(name, 100),
              null,
              "UNKNOWN_TABLE",
              "This file is not a table of the referral package and was ignored."));
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
    return name -> looks.computeIfAbsent(name, n -> Files.look(zip, files, n, limits));
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    var entry = files.find(name);
    return entry.isEmpty() ? Optional.empty() : Optional.of(Intact.open(zip, entry.get()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
