package org.casereview.referral.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An entry of a ZIP that has to be what the ZIP says of it: Java compares no checksum, and in an
 * entry that is not packed nothing else tells of damage.
 */
final class Intact extends CheckedInputStream {

  private final long said;

  private Intact(InputStream in, long said) {
    super(in, new CRC32());
    this.said = said;
  }

  static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    return new Intact(zip.getInputStream(entry), entry.getCrc());
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return checked(super.read(into, from, length));
  }

  private int checked(int read) throws ZipException {
    if (read < 0 && getChecksum().getValue() != said) {
      throw new ZipException("The entry is not the one that was packed.");
    }
    return read;
  }
}
