package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Harmless;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;
import org.springframework.stereotype.Component;

/** Gives the rejected referrals of a package back as a package, to be corrected and sent again. */
@Component
class RejectedRows {

  private final Packages packages;
  private final Items items;
  private final Problems problems;
  private final Spool spool;

  RejectedRows(Packages packages, Items items, Problems problems, Spool spool) {
    this.packages = packages;
    this.items = items;
    this.problems = problems;
    this.spool = spool;
  }

  void write(UUID packageId, OutputStream out) throws IOException {
    Set<Integer> rejected = items.rejected(packageId);
    var problems = problems(packageId);
    Mapping mapping = packages.find(packageId).orElseThrow().mapping();
    try (Spooled spooled = spool.take(packages.content(packageId), Long.MAX_VALUE - 1);
        PackageReader reader = PackageReader.open(spooled.path(), Limits.STANDARD, mapping);
        var zip = new ZipOutputStream(out, UTF_8)) {
      for (Table table : tables(reader, rejected)) {
        table(table, zip, reader, rejected, problems);
      }
      files(zip, reader, rejected);
    } catch (PackageFault e) {
      throw new IllegalStateException("The package on file cannot be read.", e);
    }
  }

  /** A table that none of them came with is left out: an empty one would say that all is gone. */
  private static Set<Table> tables(PackageReader reader, Set<Integer> rejected)
      throws IOException, PackageFault {
    Set<Table> tables = EnumSet.of(Table.CASES);
    reader.each(
        referral -> {
          if (rejected.contains(referral.file().number())) {
            tables.addAll(referral.children().keySet());
          }
        });
    return tables;
  }

  private static void table(
      Table table,
      ZipOutputStream zip,
      PackageReader reader,
      Set<Integer> rejected,
      Map<String, List<String>> problems)
      throws IOException, PackageFault {
    zip.putNextEntry(new ZipEntry(table.label() + ".csv"));
    var csv = CsvWriter.builder().build(new OutputStreamWriter(zip, UTF_8));
    var header = new ArrayList<>(table.columns().stream().map(Column::name).toList());
    header.add("problems");
    csv.writeRecord(header);
    reader.each(
        referral -> {
          int item = referral.file().number();
          var rows = table == Table.CASES ? List.of(referral.file()) : referral.rows(table);
          if (rejected.contains(item)) {
            for (Row row : rows) {
              csv.writeRecord(cells(row, problems.get(key(item, table.label(), row.number()))));
            }
          }
        });
    csv.flush();
    zip.closeEntry();
  }

  /** Rows are known by their number; in JSON each case counts its own anew. */
  private static String key(int item, String table, int row) {
    return item + "/" + table + "/" + row;
  }

  private static List<String> cells(Row row, List<String> problems) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.cells().length; i++) {
      cells.add(row.value(i));
    }
    cells.add(problems == null ? "" : String.join(" | ", problems));
    return cells.stream().map(Harmless::cell).toList();
  }

  private Map<String, List<String>> problems(UUID packageId) {
    var all = new HashMap<String, List<String>>();
    problems
        .byItem(packageId)
        .forEach(
            (item, found) ->
                found.forEach(
                    p ->
                        all.computeIfAbsent(key(item, p.table(), p.row()), k -> new ArrayList<>())
                            .add(said(p))));
    return all;
  }

  private static String said(Problem p) {
    return (p.column() == null ? "" : p.column() + ": ") + p.code() + " " + p.message();
  }

  private static void files(ZipOutputStream zip, PackageReader reader, Set<Integer> rejected)
      throws IOException, PackageFault {
    var names = new HashSet<String>();
    reader.each(
        referral -> {
          if (rejected.contains(referral.file().number())) {
            referral.rows(Table.DOCUMENTS).forEach(d -> names.add(d.value("file")));
          }
        });
    names.remove(null);
    for (String name : names) {
      try (InputStream in = reader.attachment(name).orElse(null)) {
        if (in != null) {
          zip.putNextEntry(new ZipEntry("documents/" + name));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
  }
}
