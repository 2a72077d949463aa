package org.casereview.referral.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks for tests part by part, so that each part can be as wrong as a test wants. */
public final class WorkbookBuilder {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String STYLES =
      "<styleSheet "
          + MAIN
          + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\""
          + " formatCode=\"000\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/><numFmt"
          + " numFmtId=\"167\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf"
          + " numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"17\"/><xf numFmtId=\"165\"/><xf"
          + " numFmtId=\"166\"/><xf numFmtId=\"16\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String properties = "";

  /** The good package as a workbook. */
  public static WorkbookBuilder good() {
    return new WorkbookBuilder()
        .csv("cases", PackageBuilder.CASES + PackageBuilder.CASE)
        .csv("suspects", "force_reference,suspect_reference,family_name\nR-1,S1,Example\n");
  }

  public WorkbookBuilder from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** A sheet of texts; a value that begins with a bracket is the inside of its cell. */
  public WorkbookBuilder csv(String name, String csv) {
    var rows = new StringBuilder();
    String[] lines = csv.split("\n");
    for (int i = 0; i < lines.length; i++) {
      rows.append(row(i + 1, lines[i].split(",", -1)));
    }
    return sheet(name, rows.toString());
  }

  public static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String at = " r=\"" + column(i) + number + "\"";
      if (cells[i].startsWith("<c")) {
        row.append("<c").append(at).append(cells[i].substring(2));
      } else if (!cells[i].isEmpty()) {
        row.append("<c").append(at).append(" t=\"inlineStr\"><is><t>");
        row.append(escaped(cells[i])).append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String column(int at) {
    return (at >= 26 ? String.valueOf((char) ('A' + at / 26 - 1)) : "") + (char) ('A' + at % 26);
  }

  public WorkbookBuilder sheet(String name, String rows) {
    return raw(name, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A sheet with XML of its own. */
  public WorkbookBuilder raw(String name, String xml) {
    sheets.put(name, xml);
    return this;
  }

  public WorkbookBuilder part(String name, String content) {
    parts.put(name, content.getBytes(UTF_8));
    return this;
  }

  public WorkbookBuilder texts(String items) {
    return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
  }

  public Path write(Path folder) throws IOException {
    return Files.write(Files.createTempFile(folder, "book", ".xlsx"), bytes());
  }

  public byte[] bytes() throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    var list = new StringBuilder();
    var links = new StringBuilder();
    int id = 0;
    for (var sheet : sheets.entrySet()) {
      id++;
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), id, id));
      links.append("<Relationship Id=\"r%d\" Target=\"worksheets/s%d.xml\"/>".formatted(id, id));
      all.put("xl/worksheets/s" + id + ".xml", sheet.getValue().getBytes(UTF_8));
    }
    all.put(
        "xl/workbook.xml",
        ("<workbook "
                + MAIN
                + " xmlns:r=\"r\">"
                + properties
                + "<sheets>"
                + list
                + "</sheets></workbook>")
            .getBytes(UTF_8));
    all.put(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships>" + links + "</Relationships>").getBytes(UTF_8));
    all.put("xl/styles.xml", STYLES.getBytes(UTF_8));
    all.putAll(parts);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (var part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
