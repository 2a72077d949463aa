package org.casereview.referral.documents;

import java.util.Optional;

/** Tells from its structure whether a PDF is whole, readable by everybody and nothing else. */
final class Pdf {

  static final String CUT =
      "The PDF is cut short or damaged: save it again and send the whole file.";
  static final String LOCKED =
      "The PDF is protected by a password: remove the password and send it again.";
  static final String TWOFOLD =
      "The file is a PDF and something else at the same time: print it to a new PDF and send that.";

  /** Programs may leave line ends behind the last mark, and nothing else. */
  private static final int END = 2048;

  private Pdf() {}

  static boolean is(byte[] content) {
    return Bytes.isAt(content, 0, "%PDF-");
  }

  static Optional<String> fault(byte[] content) {
    int end = Bytes.findLast(content, 0, "%%EOF");
    if (end < 0
        || Bytes.findLast(content, end - END, "startxref") < 0
        || Bytes.find(content, 0, " obj") < 0) {
      return Optional.of(CUT);
    }
    if (!isBlank(content, end + "%%EOF".length()) || Bytes.isSomethingElseToo(content)) {
      return Optional.of(TWOFOLD);
    }
    return isLocked(content) ? Optional.of(LOCKED) : Optional.empty();
  }

  private static boolean isBlank(byte[] content, int from) {
    for (int i = from; i < content.length; i++) {
      if (content[i] != 0 && !Character.isWhitespace(content[i])) {
        return false;
      }
    }
    return true;
  }

  /** An encrypted PDF names the rules of its encryption in a trailer, which is never encrypted. */
  private static boolean isLocked(byte[] content) {
    String name = "/Encrypt";
    for (int at = Bytes.find(content, 0, name); at >= 0; at = Bytes.find(content, at + 1, name)) {
      int next = at + name.length();
      while (next < content.length && Character.isWhitespace(content[next])) {
        next++;
      }
      if (next < content.length && (Character.isDigit(content[next]) || content[next] == '<')) {
        return true;
      }
    }
    return false;
  }
}
