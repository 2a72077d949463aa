package org.casereview.engine.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 by which a file or a whole set is known again. */
final class Fingerprint {

  private Fingerprint() {}

  /** Over names and contents: two sets are the same when this is. */
  static String of(Map<String, byte[]> set) {
    MessageDigest digest = sha256();
    new TreeMap<>(set)
        .forEach(
            (name, content) -> {
              digest.update(name.getBytes(UTF_8));
              digest.update(content);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(byte[] file) {
    return HexFormat.of().formatHex(sha256().digest(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
