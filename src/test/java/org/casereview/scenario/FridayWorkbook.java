package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A force's export as a workbook: its own name for one column, a day that never was, and a code
 * that nobody knows.
 */
final class FridayWorkbook {

  static final String OWN_HEADING = "Told to police";
  static final String WRONG_CODE = "999";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private FridayWorkbook() {}

  /** Three cases of a force; the last one with this outcome. */
  static FilePayload of(String force, String reference, String outcome) {
    var sheets = new LinkedHashMap<String, String>();
    sheets.put(
        "cases",
        """
        force_code,force_reference,%s,closed_date,outcome_code,suspect_count,victim_count,group_based
        %2$s,%3$s/1,01/02/2011,06/05/2012,15,2,2,Y
        %2$s,%3$s/2,01/03/2011,06/05/2012,15,2,2,Y
        %2$s,%3$s/3,01/04/2011,06/05/2012,%4$s,2,2,Y"""
            .formatted(OWN_HEADING, force, reference, outcome));
    sheets.put(
        "suspects",
        """
        force_reference,suspect_reference,family_name,date_of_birth
        %1$s/1,S1,Example,01/01/1980
        %1$s/2,S1,Sample,31/02/1981"""
            .formatted(reference));
    return new FilePayload(
        "niche-export.xlsx", TYPE + "sheet", new FridayWorkbook().written(sheets));
  }

  private byte[] written(Map<String, String> sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      String types = "";
      String links = "";
      String names = "";
      int number = 0;
      for (var sheet : sheets.entrySet()) {
        String part = "worksheets/sheet" + ++number + ".xml";
        types +=
            "<Override PartName=\"/xl/%s\" ContentType=\"%sworksheet+xml\"/>".formatted(part, TYPE);
        links +=
            "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"%s\"/>"
                .formatted(number, OFFICE, part);
        names +=
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%2$d\"/>".formatted(sheet.getKey(), number);
        add(zip, "xl/" + part, sheet(sheet.getValue()));
      }
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                  .formatted(TYPE)
              + types
              + "</Types>");
      add(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .formatted(PACKAGE, OFFICE));
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, OFFICE, names));
      add(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, links));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
        .formatted(MAIN, rows.lines().map(FridayWorkbook::row).collect(Collectors.joining()));
  }

  private static String row(String cells) {
    return Stream.of(cells.split(","))
        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + xml).getBytes(UTF_8));
    zip.closeEntry();
  }
}
