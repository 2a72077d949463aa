package org.casereview.referral;

/** The person neither sends for a force nor belongs to central intake. */
public class NotASender extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotASender() {
    super("Packages are handed in by a force's liaison or by central intake.");
  }
}
