package org.casereview.linking;

/**
 * Something that two cases have in common.
 *
 * @param here whose it is in the case at hand, by pseudonym; null for a crime number
 * @param there whose it is in the other case
 */
record Shared(Kind kind, String here, String there) {

  Shared turned() {
    return new Shared(kind, there, here);
  }
}
