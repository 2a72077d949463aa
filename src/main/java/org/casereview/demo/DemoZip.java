package org.casereview.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs made-up referrals as most forces do: a ZIP of CSV files, with documents beside them. */
final class DemoZip {

  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  void referral(JsonNode referral) {
    String reference = referral.path("forceReference").asText();
    row("cases", null, referral);
    referral
        .fields()
        .forEachRemaining(
            field -> field.getValue().forEach(row -> row(column(field.getKey()), reference, row)));
  }

  void file(String name, byte[] content) {
    files.put(name, content);
  }

  private void row(String table, String reference, JsonNode values) {
    var row = new LinkedHashMap<String, String>();
    if (reference != null) {
      row.put("force_reference", reference);
    }
    values
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isValueNode()) {
                row.put(column(field.getKey()), field.getValue().asText());
              }
            });
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  /** The column that a field of the JSON carrier is called in the others. */
  private static String column(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
        write(table.getValue(), zip);
        zip.closeEntry();
      }
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("documents/" + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }

  private static void write(List<Map<String, String>> rows, ZipOutputStream zip)
      throws IOException {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var csv = CsvWriter.builder().build(new OutputStreamWriter(zip, UTF_8));
    csv.writeRecord(columns);
    for (var row : rows) {
      csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    csv.flush();
  }
}
