package org.casereview.referral.format;

import java.util.Optional;

/** The files that came with a package under {@code documents/}. */
@FunctionalInterface
public interface Attachments {

  /** A carrier that brings no files. */
  Attachments NONE = name -> Optional.empty();

  /**
   * What a file is.
   *
   * @param mediaType found from its content; null when it cannot be taken
   * @param fault why it cannot be taken, in a sentence that says what to do; null when it can
   * @param scan what the malware check said; null as long as it was not asked
   */
  record Look(String sha256, String mediaType, long size, String fault, Scan scan) {

    public Look with(Scan result) {
      return new Look(sha256, mediaType, size, fault, result);
    }

    public Look refused(String sentence) {
      return new Look(sha256, null, size, sentence, scan);
    }
  }

  /** What the malware check said of a file. */
  enum Scan {
    CLEAN,
    NOT_CONFIGURED
  }

  Optional<Look> look(String name);
}
