package org.casereview.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A part of a stored package, marked with whose and which it is, so that none can be moved. */
final class PackagePart {

  private static final int MARK = 20;

  private PackagePart() {}

  static byte[] marked(UUID id, int part, byte[] plain) {
    return ByteBuffer.allocate(MARK + plain.length)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putInt(part)
        .put(plain)
        .array();
  }

  static byte[] opened(UUID id, int part, byte[] marked) {
    var content = ByteBuffer.wrap(marked);
    var owner = new UUID(content.getLong(), content.getLong());
    if (!owner.equals(id) || content.getInt() != part) {
      throw new UncheckedIOException(new IOException("A part of a package is not its own."));
    }
    var plain = new byte[content.remaining()];
    content.get(plain);
    return plain;
  }
}
