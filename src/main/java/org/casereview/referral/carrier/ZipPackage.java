package org.casereview.referral.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/** A ZIP of CSV files, with documents beside them; folders inside it are ignored. */
final class ZipPackage implements PackageReader {

  private static final int TAIL = 65_557;

  private final ZipFile zip;
  private final Limits limits;
  private final Map<Table, CsvTable> tables = new EnumMap<>(Table.class);
  private final DocumentEntries files = new DocumentEntries();
  private final Map<String, Optional<Attachments.Look>> looks = new HashMap<>();

  private ZipPackage(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipPackage open(Path spooled, Limits limits) throws PackageFault, IOException {
    refuseHugeDirectory(spooled, limits);
    ZipFile file;
    try {
      file = new ZipFile(spooled.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw PackageFault.unreadable(
          "The ZIP cannot be opened: it is cut short, damaged or encrypted. Pack it again without a"
              + " password.");
    }
    var found = new ZipPackage(file, limits);
    try {
      found.sort();
      return found;
    } catch (PackageFault e) {
      file.close();
      throw e;
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
    throw PackageFault.unreadable("The ZIP is cut short: send it again.");
  }

  private void sort() throws PackageFault {
    long packed = 0;
    boolean workbook = false;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      packed += Math.max(0, entry.getCompressedSize());
      String path = entry.getName().replace('\\', '/');
      workbook |= path.equals("xl/workbook.xml");
      if (!entry.isDirectory()) {
        put(entry, path);
      }
    }
    if (packed > limits.packed()) {
      throw PackageFault.tooLarge("The entries of the ZIP overlap: pack it again.");
    }
    if (workbook && tables.isEmpty()) {
      throw new PackageFault(
          PackageFault.Code.UNSUPPORTED,
          "Workbooks are not read yet: send the sheets as a ZIP of CSV files.");
    }
    if (!tables.containsKey(Table.CASES)) {
      throw new PackageFault(
          PackageFault.Code.MISSING_TABLE, "The package has no cases.csv: add it.");
    }
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
    if (table.isPresent()
        && tables.put(table.get(), new CsvTable(zip, entry, table.get(), limits)) != null) {
      throw PackageFault.unreadable(
          "The ZIP holds two files called " + name + ": leave only one of them.");
    }
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    var problems = new ArrayList<Problem>();
    var references = new References();
    for (var table : tables.values()) {
      problems.addAll(table.look());
    }
    tables.get(Table.CASES).rows(row -> references.add(row.value("force_reference")));
    for (Table child : Table.CHILDREN) {
      if (tables.containsKey(child)) {
        tables.get(child).rows(row -> references.orphan(row).ifPresent(problems::add));
      }
    }
    return new Looked(references.rows(), references.duplicates(), problems);
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    long bytes = 0;
    for (var table : tables.values()) {
      bytes += table.bytes();
    }
    int passes = (int) (1 + bytes / limits.pass());
    for (int pass = 0; pass < passes; pass++) {
      for (RawReferral referral : pass(pass, passes)) {
        sink.accept(referral);
      }
    }
  }

  /**
   * The referrals whose reference falls into this pass: memory stays bounded, nothing is sorted.
   */
  private List<RawReferral> pass(int pass, int passes) throws PackageFault, IOException {
    var files = new ArrayList<Row>();
    var children = new HashMap<String, Map<Table, List<Row>>>();
    tables
        .get(Table.CASES)
        .rows(
            row -> {
              if (inPass(row, pass, passes)) {
                files.add(row);
                children.put(String.valueOf(row.value("force_reference")), none());
              }
            });
    for (Table child : Table.CHILDREN) {
      if (tables.containsKey(child)) {
        tables.get(child).rows(row -> attach(children, row));
      }
    }
    var referrals = new ArrayList<RawReferral>(files.size());
    for (Row file : files) {
      referrals.add(
          new RawReferral(file, children.get(String.valueOf(file.value("force_reference")))));
    }
    return referrals;
  }

  private static void attach(Map<String, Map<Table, List<Row>>> children, Row row) {
    var of = children.get(row.value("force_reference"));
    if (of != null) {
      of.get(row.table()).add(row);
    }
  }

  private static boolean inPass(Row row, int pass, int passes) {
    return passes == 1
        || Math.floorMod(String.valueOf(row.value("force_reference")).hashCode(), passes) == pass;
  }

  private Map<Table, List<Row>> none() {
    var none = new EnumMap<Table, List<Row>>(Table.class);
    for (Table child : Table.CHILDREN) {
      if (tables.containsKey(child)) {
        none.put(child, new ArrayList<>(4));
      }
    }
    return none;
  }

  @Override
  public Attachments attachments() {
    return name -> looks.computeIfAbsent(name, n -> Files.look(zip, files, n, limits));
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    var entry = files.find(name);
    return entry.isEmpty() ? Optional.empty() : Optional.of(zip.getInputStream(entry.get()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
