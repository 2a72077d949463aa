package org.casereview.review;

/**
 * Which words of a line are the force's own; they stay folded until somebody asks for them.
 *
 * @param what whether the line is told in the words of the package
 * @param why whether what is said of it is the statement of a report
 * @param kind of the line that the force named, such as WITNESS; null for other lines
 */
public record ForcesWords(boolean what, boolean why, String kind) {

  /** Whether there are words to open. */
  boolean any() {
    return what || why;
  }
}
