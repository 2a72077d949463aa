package org.casereview.referral.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Walks through a PNG or JPEG from its header to its end, without decoding it. */
final class Picture {

  static final String CUT =
      "The picture is cut short or damaged: save it again and send the whole file.";
  static final String TWOFOLD =
      "The file is a picture and something else at the same time: save it as a new picture and send"
          + " that.";

  /** A sheet of A3 at 600 dots per inch has 70 million; a browser still shows that. */
  private static final long MOST_PIXELS = 75_000_000;

  private static final long LONGEST_SIDE = 20_000;
  private static final int HEADER = 13;

  private final byte[] content;

  private Picture(byte[] content) {
    this.content = content;
  }

  static boolean isPng(byte[] content) {
    return Bytes.startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
  }

  static boolean isJpeg(byte[] content) {
    return Bytes.startsWith(content, 0xff, 0xd8, 0xff);
  }

  static Optional<String> fault(byte[] content) {
    var picture = new Picture(content);
    var fault = isPng(content) ? picture.png() : picture.jpeg();
    return fault.isEmpty() && Bytes.isSomethingElseToo(content) ? Optional.of(TWOFOLD) : fault;
  }

  private Optional<String> png() {
    boolean data = false;
    for (int at = 8; at + 12 <= content.length; ) {
      long length = Bytes.four(content, at);
      if (length > content.length - at - 12 || !isIntact(at + 4, (int) length + 4)) {
        return Optional.of(CUT);
      }
      if (at == 8) {
        if (!Bytes.isAt(content, 12, "IHDR") || length != HEADER) {
          return Optional.of(CUT);
        }
        var large = tooLarge(Bytes.four(content, 16), Bytes.four(content, 20));
        if (large.isPresent()) {
          return large;
        }
      }
      data |= Bytes.isAt(content, at + 4, "IDAT");
      boolean end = Bytes.isAt(content, at + 4, "IEND");
      at += (int) length + 12;
      if (end) {
        return !data ? Optional.of(CUT) : at < content.length ? Optional.of(TWOFOLD) : NONE;
      }
    }
    return Optional.of(CUT);
  }

  private static final Optional<String> NONE = Optional.empty();

  /** Each part of a PNG carries a sum of its own bytes. */
  private boolean isIntact(int at, int length) {
    var sum = new CRC32();
    sum.update(content, at, length);
    return sum.getValue() == Bytes.four(content, at + length);
  }

  private Optional<String> jpeg() {
    boolean sized = false;
    for (int at = 2; at + 4 <= content.length; ) {
      int mark = content[at + 1] & 0xff;
      if ((content[at] & 0xff) != 0xff) {
        return Optional.of(CUT);
      }
      if (mark == 0xff) {
        at++;
        continue;
      }
      int length = Bytes.two(content, at + 2);
      if (length < 2 || at + 2 + length > content.length) {
        return Optional.of(CUT);
      }
      if (isFrame(mark) && length >= 8) {
        var large = tooLarge(Bytes.two(content, at + 7), Bytes.two(content, at + 5));
        if (large.isPresent()) {
          return large;
        }
        sized = true;
      }
      at += 2 + length;
      if (mark == 0xda) {
        at = afterScan(at);
        if (at < 0 || !sized) {
          return Optional.of(CUT);
        }
        // Cameras put a smaller picture behind the end: that is no fault.
        if ((content[at + 1] & 0xff) == 0xd9) {
          return NONE;
        }
      }
    }
    return Optional.of(CUT);
  }

  /** C4, C8 and CC between the frames are tables. */
  private static boolean isFrame(int mark) {
    return mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc;
  }

  /** The next mark behind the data of a scan; -1 when the data has no end. */
  private int afterScan(int from) {
    for (int i = from; i + 1 < content.length; i++) {
      int next = content[i + 1] & 0xff;
      boolean isMark = (content[i] & 0xff) == 0xff && next != 0 && next != 0xff;
      if (isMark && (next < 0xd0 || next > 0xd7)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> tooLarge(long width, long height) {
    if (width == 0 || height == 0) {
      return Optional.of(CUT);
    }
    return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS
        ? Optional.of(
            String.format(
                Locale.UK,
                "The picture has %,d x %,d pixels, which is more than can be shown: send a smaller"
                    + " copy of at most 20,000 on a side and 75 million in all.",
                width,
                height))
        : NONE;
  }
}
