package org.casereview.referral.carrier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the sheets of a workbook share: their list, the formats, the texts, the first day. */
final class Workbook {

  private static final String PART = "The list of sheets of the workbook";
  private static final int MOST = 1000;

  private final ZipFile zip;
  private final Limits limits;
  private final Map<String, ZipEntry> sheets = new LinkedHashMap<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private SharedStrings texts;
  private boolean from1904;

  private Workbook(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static Workbook of(ZipFile zip, Path spooled, Limits limits) throws PackageFault, IOException {
    var book = new Workbook(zip, limits);
    book.readSheets(book.targets());
    book.readFormats();
    book.texts = SharedStrings.of(zip, zip.getEntry("xl/sharedStrings.xml"), spooled, limits);
    return book;
  }

  private Map<String, String> targets() throws PackageFault, IOException {
    var targets = new HashMap<String, String>();
    ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
    if (entry == null) {
      throw Xml.damaged(PART);
    }
    try (Xml xml = Xml.open(zip, entry, PART, limits)) {
      while (xml.next()) {
        String target = xml.starts("Relationship") ? xml.attribute("Target") : null;
        if (target != null && targets.size() < MOST) {
          targets.put(
              xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private void readSheets(Map<String, String> targets) throws PackageFault, IOException {
    try (Xml xml = Xml.open(zip, zip.getEntry("xl/workbook.xml"), PART, limits)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String first = xml.attribute("date1904");
          from1904 = "1".equals(first) || "true".equals(first);
        } else if (xml.starts("sheet") && sheets.size() < MOST) {
          String name = xml.attribute("name");
          if (name != null) {
            // An entry that is not there is told when the sheet is one that is read.
            sheets.put(name, zip.getEntry(targets.getOrDefault(xml.attribute("id"), "")));
          }
        }
      }
    }
  }

  private void readFormats() throws PackageFault, IOException {
    ZipEntry entry = zip.getEntry("xl/styles.xml");
    if (entry == null) {
      return;
    }
    var own = new HashMap<Integer, CellFormat>();
    boolean inCells = false;
    try (Xml xml = Xml.open(zip, entry, "The list of formats of the workbook", limits)) {
      while (xml.next()) {
        if (xml.starts("numFmt") && xml.attribute("formatCode") != null) {
          own.put(number(xml.attribute("numFmtId")), CellFormat.of(xml.attribute("formatCode")));
        } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
          inCells = xml.starts("cellXfs");
        } else if (inCells && xml.starts("xf") && formats.size() < 1 << 16) {
          int id = number(xml.attribute("numFmtId"));
          formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
        }
      }
    }
  }

  private static int number(String digits) {
    return digits != null && digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
  }

  /** The sheets by name, in their order; the value is null where the sheet itself is not there. */
  Map<String, ZipEntry> sheets() {
    return sheets;
  }

  /** The format that a cell names. */
  CellFormat format(String style) {
    int at = number(style);
    return at >= 0 && at < formats.size() ? formats.get(at) : CellFormat.GENERAL;
  }

  /** The shared text of that number, or null. */
  String text(String number) {
    return texts.get(number);
  }

  /** True when day 0 is 1 January 1904, as in workbooks of old Macs. */
  boolean isFrom1904() {
    return from1904;
  }

  Xml open(ZipEntry sheet, String part) throws PackageFault, IOException {
    return Xml.open(zip, sheet, part, limits);
  }
}
