package org.casereview.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tells a second click from a second indication, without reading what was said. */
final class SameWords {

  private SameWords() {}

  static byte[] of(UUID caseId, String person, Indication indication, String account) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {caseId.toString(), person, indication.name(), account}) {
        digest.update(part.getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
