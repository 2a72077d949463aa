package org.casereview.referral.carrier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part, whose tags, texts, comments and marked sections are none of them longer
 * than any cell: a parser holds each of these in memory.
 */
final class Pieces extends FilterInputStream {

  static final int LONGEST = 1 << 20;

  private long piece;
  private boolean opened;
  private boolean marked;
  private byte last;
  private byte beforeLast;
  private boolean tooLong;
  private IOException failure;

  Pieces(InputStream in) {
    super(in);
  }

  static PackageFault tooLong(String part) {
    return PackageFault.unreadable(
        part + " has a cell that holds more than a million characters: shorten it.");
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** Why it could not be read on; null when it could. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n;
    try {
      n = super.read(into, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    for (int i = from; i < from + n; i++) {
      look(into[i]);
    }
    if (piece > LONGEST) {
      tooLong = true;
      throw new IOException("too long");
    }
    return n;
  }

  /** A comment or marked section goes on through other brackets, to its own end. */
  private void look(byte b) {
    if (opened && b == '!') {
      marked = true;
    }
    opened = b == '<';
    if (marked) {
      marked = b != '>' || last != beforeLast || (last != '-' && last != ']');
    } else if (opened) {
      piece = 0;
    }
    piece++;
    beforeLast = last;
    last = b;
  }
}
