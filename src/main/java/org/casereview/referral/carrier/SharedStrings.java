package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The texts of a workbook, which its cells name by number. They lie in a file without a name beside
 * the package, not on the heap: there may be 200 MB of them.
 */
final class SharedStrings {

  private static final String PART = "The list of texts of the workbook";
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int MOST_PER_ROW = 4;

  private final ByteBuffer texts;
  private final int[] starts;
  private final int count;

  private SharedStrings(ByteBuffer texts, int[] starts, int count) {
    this.texts = texts;
    this.starts = starts;
    this.count = count;
  }

  static SharedStrings of(ZipFile zip, ZipEntry entry, Path spooled, Limits limits)
      throws PackageFault, IOException {
    if (entry == null) {
      return new SharedStrings(ByteBuffer.allocate(0), new int[1], 0);
    }
    Path file = Files.createTempFile(spooled.toAbsolutePath().getParent(), "package-", ".tmp");
    try {
      return read(zip, entry, file, limits);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static SharedStrings read(ZipFile zip, ZipEntry entry, Path file, Limits limits)
      throws PackageFault, IOException {
    var starts = new int[1024];
    int count = 0;
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        Xml xml = Xml.open(zip, entry, PART, limits)) {
      while (xml.next()) {
        if (xml.starts("si")) {
          if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
          }
          byte[] text = text(xml, "si").getBytes(UTF_8);
          out.write(text);
          starts[count + 1] = starts[count] + text.length;
          if (++count > (long) limits.rows() * MOST_PER_ROW) {
            throw PackageFault.tooLarge(PART + " is too long: send several packages.");
          }
        }
      }
    }
    try (var channel = FileChannel.open(file)) {
      var texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new SharedStrings(texts, starts, count);
    }
  }

  /** The text that stands at the end of this element, without reading aids and formats. */
  static String text(Xml xml, String end) throws PackageFault, IOException {
    var text = new StringBuilder();
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts("t")) {
        xml.text(text);
      } else if (xml.starts("rPh")) {
        xml.text(new StringBuilder());
      }
    }
    return unescaped(text.toString());
  }

  /** A workbook writes what XML cannot hold as _x000D_. */
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
        : text;
  }

  /** The text of that number, or null when there is none. */
  String get(String number) {
    int i;
    try {
      i = Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return null;
    }
    if (i < 0 || i >= count) {
      return null;
    }
    var bytes = new byte[starts[i + 1] - starts[i]];
    texts.get(starts[i], bytes);
    return new String(bytes, UTF_8);
  }
}
