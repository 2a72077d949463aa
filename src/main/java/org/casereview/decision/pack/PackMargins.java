package org.casereview.decision.pack;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/**
 * What stands at the edge of each page: the case, the version, the page, and who printed it when.
 */
final class PackMargins extends PdfPageEventHelper {

  private final Pack pack;
  private final int of;
  private final PackFonts fonts;
  private int pages;

  PackMargins(Pack pack, int of, PackFonts fonts) {
    this.pack = pack;
    this.of = of;
    this.fonts = fonts;
  }

  int pages() {
    return pages;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    pages++;
    var page = document.getPageSize();
    var over = writer.getDirectContent();
    String header =
        "%s, version %d of the case file".formatted(pack.caseNumber(), pack.fileVersion());
    line(over, Element.ALIGN_LEFT, header, 48, page.getTop() - 36);
    line(over, Element.ALIGN_RIGHT, "Official-Sensitive", page.getRight() - 48, page.getTop() - 36);
    String by =
        "Printed by %s, %s. Each print is recorded.".formatted(pack.printedBy(), pack.printedAt());
    line(over, Element.ALIGN_LEFT, by, 48, 30);
    line(over, Element.ALIGN_RIGHT, "Page %d of %d".formatted(pages, of), page.getRight() - 48, 30);
    watermark(writer.getDirectContentUnder(), page.getWidth() / 2, page.getHeight() / 2);
  }

  private void line(PdfContentByte on, int side, String text, float x, float y) {
    on.beginText();
    on.setFontAndSize(fonts.plain(), 8);
    on.showTextAligned(side, text, x, y, 0);
    on.endText();
  }

  private void watermark(PdfContentByte under, float x, float y) {
    under.saveState();
    var faint = new PdfGState();
    faint.setFillOpacity(0.22f);
    under.setGState(faint);
    under.setColorFill(Color.GRAY);
    under.beginText();
    under.setFontAndSize(fonts.plain(), 42);
    under.showTextAligned(Element.ALIGN_CENTER, pack.printedBy(), x, y + 26, 45);
    under.showTextAligned(Element.ALIGN_CENTER, pack.printedAt(), x + 38, y - 26, 45);
    under.endText();
    under.restoreState();
  }
}
