package org.casereview.referral.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.stream.Stream;

/** Looks for marks in the bytes of a file. */
final class Bytes {

  /** A browser that guesses types looks no further than this. */
  private static final int GUESSED_FROM = 1024;

  private static final int LONGEST_ZIP_END = 65_557;

  private Bytes() {}

  static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isAt(byte[] content, int at, String mark) {
    if (at < 0 || at + mark.length() > content.length) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (content[at + i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the mark is first at or after this place; -1 when it is not. */
  static int find(byte[] content, int from, String mark) {
    for (int i = Math.max(0, from); i <= content.length - mark.length(); i++) {
      if (content[i] == mark.charAt(0) && isAt(content, i, mark)) {
        return i;
      }
    }
    return -1;
  }

  static int findLast(byte[] content, int downTo, String mark) {
    for (int i = content.length - mark.length(); i >= Math.max(0, downTo); i--) {
      if (isAt(content, i, mark)) {
        return i;
      }
    }
    return -1;
  }

  static int two(byte[] content, int at) {
    return (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
  }

  static long four(byte[] content, int at) {
    return (long) two(content, at) << 16 | two(content, at + 2);
  }

  /** Whether the same bytes are a web page or an archive, too, for a program that looks for one. */
  static boolean isSomethingElseToo(byte[] content) {
    String start =
        new String(content, 0, Math.min(GUESSED_FROM, content.length), ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return Stream.of("<html", "<!doctype", "<script", "<svg", "<body", "<iframe", "<?php")
            .anyMatch(start::contains)
        || endsAsZip(content);
  }

  /** The directory of a ZIP stands at its end, and says how far the end is. */
  private static boolean endsAsZip(byte[] content) {
    for (int i = content.length - 22; i >= Math.max(0, content.length - LONGEST_ZIP_END); i--) {
      if (isAt(content, i, "PK\u0005\u0006")
          && i + 22 + (content[i + 20] & 0xff | (content[i + 21] & 0xff) << 8) == content.length) {
        return true;
      }
    }
    return false;
  }
}
