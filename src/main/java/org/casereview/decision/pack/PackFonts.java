package org.casereview.decision.pack;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The letters of a pack, carried in the file, so that every name and sign is printed as it is. */
record PackFonts(BaseFont plain, Font title, Font heading, Font text, Font strong, Font hint) {

  static final Color GREY = new Color(0x50, 0x50, 0x50);

  static PackFonts here() {
    var plain = letters("LiberationSans-Regular.ttf");
    var bold = letters("LiberationSans-Bold.ttf");
    return new PackFonts(
        plain,
        new Font(bold, 14),
        new Font(bold, 10),
        new Font(plain, 8.5f),
        new Font(bold, 8.5f),
        new Font(plain, 8.5f, Font.NORMAL, GREY));
  }

  private static BaseFont letters(String name) {
    try (var file = PackFonts.class.getResourceAsStream("/liberation/" + name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
