package org.casereview.referral.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes small documents of every kind for tests, good ones and bad ones. */
public final class MadeFiles {

  /** The test file that every malware check knows; harmless, and written in two halves. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private MadeFiles() {}

  /** A PDF with a page for each text. */
  public static byte[] pdf(String... pages) {
    return pdf(List.of(), "", pages);
  }

  /** A PDF that would like to do something when it is opened, clicked or printed. */
  public static byte[] busyPdf(String address, String page) {
    String script = "app.alert('marked'); this.submitForm('" + address + "/submitted');";
    return pdf(
        List.of(
            "<< /S /JavaScript /JS (" + script + ") >>",
            "<< /S /Launch /F (calc.exe) /Win << /F (calc.exe) >> >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI ("
                + address
                + "/clicked) >> >>",
            "<< /Type /Filespec /F (inside.exe) /EF << /F 4 0 R >> >>",
            "<< /Type /EmbeddedFile /Length 4 >>\nstream\nMZ90\nendstream"),
        " /OpenAction 0 0 R /AA << /WC 1 0 R >>"
            + " /Names << /EmbeddedFiles << /Names [(inside.exe) 3 0 R] >>"
            + " /JavaScript << /Names [(a) 0 0 R] >> >>",
        page);
  }

  /** Extra objects are numbered from 0 in what is written of them here. */
  private static byte[] pdf(List<String> extra, String catalog, String... pages) {
    int first = 4 + 2 * pages.length;
    var objects = new ArrayList<String>();
    objects.add("<< /Type /Catalog /Pages 2 0 R" + shifted(catalog, first) + " >>");
    var kids = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      kids.append(4 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Pages /Count " + pages.length + " /Kids [" + kids + "] >>");
    objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (int i = 0; i < pages.length; i++) {
      String annotations = extra.isEmpty() ? "" : " /Annots [" + (first + 2) + " 0 R]";
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
              + (5 + 2 * i)
              + " 0 R /Resources << /Font << /F1 3 0 R >> >>"
              + annotations
              + " >>");
      String drawn = "BT /F1 24 Tf 60 760 Td (" + pages[i] + ") Tj ET";
      objects.add("<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
    }
    extra.forEach(object -> objects.add(shifted(object, first)));
    return written(objects);
  }

  private static String shifted(String object, int by) {
    var found = java.util.regex.Pattern.compile("(\\d+) 0 R").matcher(object);
    return found.replaceAll(m -> Integer.parseInt(m.group(1)) + by + " 0 R");
  }

  private static byte[] written(List<String> objects) {
    var pdf = new StringBuilder("%PDF-1.7\n");
    var table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int at = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n").append(table);
    pdf.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
    return pdf.append(at).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  public static byte[] picture(String format, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A small PNG whose header says another size, with a right sum. */
  public static byte[] pngThatClaims(int width, int height) {
    byte[] png = picture("png", 8, 8);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  public static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** A ZIP with one file of this text. */
  public static byte[] zipped(String text) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inside.com"));
      zip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
