package org.casereview.referral;

import java.util.UUID;

/** An item that is open now, as far as it takes to know it again. */
record OpenItem(
    UUID id,
    String number,
    String queueForce,
    String hash,
    String forceCode,
    String forceReference,
    UUID packageId,
    int row,
    boolean rapeAlleged) {

  /** The force and reference by which it is known, or null. */
  String identity() {
    return forceCode == null || forceReference == null ? null : forceCode + "/" + forceReference;
  }

  /** The same rows in the same queue are the same item. */
  String rows() {
    return queueForce + "/" + hash;
  }

  OpenItem numbered(String given) {
    return new OpenItem(
        id, given, queueForce, hash, forceCode, forceReference, packageId, row, rapeAlleged);
  }

  /** The same item with its newest rows. */
  OpenItem with(UUID newPackage, Attempt attempt, boolean newIdentity) {
    return new OpenItem(
        id,
        number,
        queueForce,
        attempt.hash(),
        newIdentity ? attempt.forceCode() : forceCode,
        newIdentity ? attempt.forceReference() : forceReference,
        newPackage,
        attempt.row(),
        attempt.rapeAlleged());
  }
}
