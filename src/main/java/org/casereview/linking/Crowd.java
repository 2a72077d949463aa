package org.casereview.linking;

/**
 * Something that so many cases have in common that it tells nothing of one of them.
 *
 * @param here whose it is, by pseudonym; null for a crime number
 * @param others how many other cases have it
 */
record Crowd(Kind kind, String here, long others) {}
