package org.casereview.referral.carrier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really unpacked, whatever the ZIP says, and stops where it is too much. */
final class Counted extends FilterInputStream {

  /** More came out than may. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long max;
  private long count;

  Counted(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    counted(Math.max(0, n));
    return n;
  }

  long count() {
    return count;
  }

  private void counted(int n) throws TooMuch {
    count += n;
    if (count > max) {
      throw new TooMuch();
    }
  }
}
