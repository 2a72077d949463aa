package org.casereview.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Writes a plain PDF: a title and lines on each page, in a type that every viewer has. */
final class DemoPdf {

  private DemoPdf() {}

  /** Each page is a list of lines, the first of which is its title. */
  static byte[] of(List<List<String>> pages) {
    var objects = new ArrayList<String>();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(4 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids));
    objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
              .formatted(5 + 2 * i));
      String drawn = drawn(pages.get(i));
      objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(drawn.length(), drawn));
    }
    return written(objects);
  }

  private static String drawn(List<String> lines) {
    var text = new StringBuilder("BT /F1 18 Tf 60 770 Td 20 TL (");
    text.append(escaped(lines.get(0))).append(") Tj /F1 11 Tf T*");
    lines.stream()
        .skip(1)
        .forEach(line -> text.append(" T* (").append(escaped(line)).append(") Tj"));
    return text.append(" ET").toString();
  }

  private static String escaped(String line) {
    return line.replaceAll("([()\\\\])", "\\\\$1");
  }

  private static byte[] written(List<String> objects) {
    var pdf = new StringBuilder("%PDF-1.4\n");
    var places = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int size = objects.size() + 1;
    int at = pdf.length();
    pdf.append("xref\n0 %d\n0000000000 65535 f \n%s".formatted(size, places));
    pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(size, at));
    return pdf.toString().getBytes(ISO_8859_1);
  }
}
