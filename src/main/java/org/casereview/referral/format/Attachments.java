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
   * @param mediaType found from its content; null when it is of no allowed type or too large
   */
  record Look(String sha256, String mediaType, long size) {}

  Optional<Look> look(String name);
}
