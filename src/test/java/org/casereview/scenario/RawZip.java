package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a ZIP byte by byte, so that it can say what is not so. */
final class RawZip implements AutoCloseable {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final OutputStream out;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private long written;
  private int entries;

  RawZip(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** An entry as it comes, with a piece that is repeated; nothing is packed. */
  RawZip stored(String name, String head, String piece, int times) throws IOException {
    byte[] first = head.getBytes(UTF_8);
    byte[] again = piece.getBytes(UTF_8);
    var crc = new CRC32();
    crc.update(first);
    for (int i = 0; i < times; i++) {
      crc.update(again);
    }
    long size = first.length + (long) again.length * times;
    long at = local(name, STORED, crc.getValue(), size, size);
    write(first);
    for (int i = 0; i < times; i++) {
      write(again);
    }
    return listed(name, STORED, crc.getValue(), size, size, at);
  }

  /** An entry of so many zeros, packed as tightly as can be; it may lie about its size. */
  RawZip bomb(String name, String head, long zeros, long said) throws IOException {
    var packed = new ByteArrayOutputStream();
    var crc = new CRC32();
    try (var deflater =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true), 1 << 16)) {
      crc.update(head.getBytes(UTF_8));
      deflater.write(head.getBytes(UTF_8));
      var none = new byte[1 << 16];
      for (long left = zeros; left > 0; left -= none.length) {
        int n = (int) Math.min(none.length, left);
        crc.update(none, 0, n);
        deflater.write(none, 0, n);
      }
    }
    long at = local(name, DEFLATED, crc.getValue(), packed.size(), said);
    write(packed.toByteArray());
    return listed(name, DEFLATED, crc.getValue(), packed.size(), said, at);
  }

  /** The local header of an entry; its content has to follow. */
  long local(String name, int method, long crc, long packed, long size) throws IOException {
    long at = written;
    write(
        bytes(30 + name.getBytes(UTF_8).length)
            .putInt(0x04034b50)
            .putShort((short) 20)
            .putShort((short) 0x800)
            .putShort((short) method)
            .putInt(0)
            .putInt((int) crc)
            .putInt((int) packed)
            .putInt((int) size)
            .putShort((short) name.getBytes(UTF_8).length)
            .putShort((short) 0)
            .put(name.getBytes(UTF_8))
            .array());
    return at;
  }

  /** A line of the directory that says where an entry is: several may name the same place. */
  RawZip listed(String name, int method, long crc, long packed, long size, long at)
      throws IOException {
    byte[] called = name.getBytes(UTF_8);
    directory.write(
        bytes(46 + called.length)
            .putInt(0x02014b50)
            .putShort((short) 20)
            .putShort((short) 20)
            .putShort((short) 0x800)
            .putShort((short) method)
            .putInt(0)
            .putInt((int) crc)
            .putInt((int) packed)
            .putInt((int) size)
            .putShort((short) called.length)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putInt(0)
            .putInt((int) at)
            .put(called)
            .array());
    entries++;
    return this;
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(byte[] some) throws IOException {
    out.write(some);
    written += some.length;
  }

  @Override
  public void close() throws IOException {
    long start = written;
    write(directory.toByteArray());
    write(
        bytes(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) Math.min(entries, 0xffff))
            .putShort((short) Math.min(entries, 0xffff))
            .putInt(directory.size())
            .putInt((int) start)
            .putShort((short) 0)
            .array());
    out.close();
  }
}
