package org.casereview.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.stream.Stream;
import org.casereview.referral.format.Harmless;
import org.casereview.referral.format.Problem;

/** The problems of a receipt as a table that is safe to open in a spreadsheet. */
final class ProblemsCsv implements Closeable {

  private final CsvWriter csv;

  ProblemsCsv(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    writer.write('\uFEFF');
    csv = CsvWriter.builder().build(writer);
    csv.writeRecord(
        "severity", "table", "row", "column", "force_reference", "code", "value", "message");
  }

  void write(Problem p) {
    csv.writeRecord(
        Stream.of(
                p.severity().name(),
                p.table(),
                Integer.toString(p.row()),
                p.column(),
                p.forceReference(),
                p.code(),
                p.value(),
                p.message())
            .map(Harmless::cell)
            .toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
