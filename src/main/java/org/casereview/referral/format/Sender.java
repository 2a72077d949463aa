package org.casereview.referral.format;

import java.util.Set;

/**
 * Who hands a package in.
 *
 * @param staffId the person or system
 * @param forces the forces that they send for
 * @param anyForce whether they belong to central intake, which may send for any force
 */
public record Sender(String staffId, Set<String> forces, boolean anyForce) {

  public boolean mayRefer(String forceCode) {
    return anyForce || forces.contains(forceCode);
  }
}
