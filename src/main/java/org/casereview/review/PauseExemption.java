package org.casereview.review;

/** Says when nobody needs a pause, since what happens is not happening: a demonstration begins. */
@FunctionalInterface
public interface PauseExemption {

  boolean holdsNow();
}
