package org.casereview.decision.pack;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Lays a pack out on at most four pages. Texts and lists are cut shorter and shorter until they
 * fit, each with a word that there is more in the case file: nothing overflows.
 */
final class PackPdf {

  static final int MOST_PAGES = 4;
  private static final float ROOM_BELOW_HEADING = 48;
  private static final String MORE = " ... (more in the case file)";

  /** How long a text and a list may be, from generous to sparing; the last always fits. */
  private static final int[][] ROOM = {
    {4000, 60},
    {2400, 60},
    {1600, 51},
    {1000, 40},
    {700, 30},
    {450, 22},
    {280, 15},
    {160, 9},
    {90, 6}
  };

  private final Pack pack;
  private final PackFonts fonts = PackFonts.here();
  private PdfWriter writer;
  private int longest;
  private int most;

  PackPdf(Pack pack) {
    this.pack = pack;
  }

  byte[] bytes() {
    for (int[] room : ROOM) {
      longest = room[0];
      most = room[1];
      int pages = laid(0, new ByteArrayOutputStream());
      if (pages <= MOST_PAGES) {
        var out = new ByteArrayOutputStream();
        laid(pages, out);
        return out.toByteArray();
      }
    }
    throw new IllegalStateException("The pack of a case does not fit on its pages.");
  }

  /** Laid out once to count the pages, and once more with their number on each. */
  private int laid(int of, ByteArrayOutputStream out) {
    var document = new Document(PageSize.A4, 48, 48, 60, 54);
    writer = PdfWriter.getInstance(document, out);
    var margins = new PackMargins(pack, of, fonts);
    writer.setPageEvent(margins);
    document.addTitle(pack.caseNumber());
    document.open();
    write(document);
    document.close();
    return margins.pages();
  }

  private void write(Document document) {
    document.add(new Paragraph("Pack for the panel: " + pack.caseNumber(), fonts.title()));
    neutralLine(document);
    if (!pack.before().isEmpty()) {
      rows(document, "Why the panel decides again", pack.before(), "");
    }
    section(document, "The case");
    pack.account().forEach(line -> document.add(line(line)));
    rows(document, "Persons, by pseudonym", pack.persons(), "No person is on record.");
    list(document, "Crimes alleged", pack.crimes());
    beside(document);
    rows(
        document,
        "Failings, those that bore most on the decision first",
        pack.failings(),
        "The review found no failing.");
    rows(
        document,
        "What can still be done, from the ledger",
        pack.achievable(),
        "The ledger has no line that can still be done.");
    rows(
        document,
        "What was missed and cannot be asked for now",
        pack.missed(),
        "No other line was missed.");
    if (!pack.answered().isEmpty()) {
      rows(document, "Asked and answered within the review", pack.answered(), "");
    }
    rows(document, "Recommendations", pack.recommended(), "Nobody has recommended anything.");
    rows(
        document,
        "Proposed for suspects and crimes",
        pack.proposed(),
        "Nothing is proposed for single suspects.");
    rows(document, "Open questions to the force", pack.questions(), "No question is open.");
    rows(
        document,
        "Earlier rounds and decisions, and votes that were not followed",
        pack.dissent(),
        "No round has been counted.");
  }

  /** Paper does not fold: who reads it knows what it tells before the first word of it. */
  private void neutralLine(Document document) {
    if (pack.about() != null) {
      var said =
          pack.about()
              + ". What the force and the review wrote of it stands below as it is, unfolded; there"
              + " are no pictures.";
      var line = new Paragraph(11.5f, said, fonts.strong());
      line.setSpacingBefore(6);
      document.add(line);
    }
  }

  /** No heading stands alone at the foot of a page. */
  private void section(Document document, String title) {
    if (writer.getVerticalPosition(true) - document.bottom() < ROOM_BELOW_HEADING) {
      document.newPage();
    }
    var heading = new Paragraph(title, fonts.heading());
    heading.setSpacingBefore(9);
    heading.setSpacingAfter(3);
    document.add(heading);
  }

  private Paragraph line(String text) {
    return new Paragraph(11.5f, cut(text), fonts.text());
  }

  private void list(Document document, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      section(document, title);
      lines.stream().limit(most).forEach(one -> document.add(line(one)));
      more(document, lines.size());
    }
  }

  private void beside(Document document) {
    section(document, "Why the force closed it, beside what the review found");
    var table = table(1, 1);
    table.addCell(cell(or(pack.whyClosed(), "No reason was recorded."), fonts.text()));
    table.addCell(cell(or(pack.found(), "No review was submitted."), fonts.text()));
    document.add(table);
  }

  private void rows(Document document, String title, List<Pack.Row> rows, String none) {
    section(document, title);
    if (rows.isEmpty()) {
      document.add(new Paragraph(none, fonts.hint()));
      return;
    }
    var table = table(1, 3);
    rows.stream()
        .limit(most)
        .forEach(
            row -> {
              table.addCell(cell(row.what(), fonts.strong()));
              table.addCell(cell(row.said(), fonts.text()));
            });
    document.add(table);
    more(document, rows.size());
  }

  private void more(Document document, int all) {
    if (all > most) {
      var rest = new Chunk("%d more are in the case file.".formatted(all - most), fonts.hint());
      document.add(new Paragraph(rest));
    }
  }

  private static PdfPTable table(float... widths) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    // A long cell goes on over the page instead of leaving the rest of the page blank.
    table.setSplitLate(false);
    return table;
  }

  private PdfPCell cell(String text, Font font) {
    var cell = new PdfPCell(new Phrase(11f, cut(text), font));
    cell.setBorderWidth(0.4f);
    cell.setBorderColor(PackFonts.GREY);
    cell.setPadding(3);
    cell.setPaddingBottom(5);
    cell.setUseAscender(true);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
  }

  private String cut(String text) {
    String tidy = text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    return tidy.length() <= longest ? tidy : tidy.substring(0, longest) + MORE;
  }

  private static String or(String text, String none) {
    return text == null || text.isBlank() ? none : text;
  }
}
