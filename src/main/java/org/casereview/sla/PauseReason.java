package org.casereview.sla;

/** Why a clock may wait (domain handbook 11); which target may for which reason is data. */
public enum PauseReason {
  AWAITING_FORCE,
  AWAITING_CPS,
  AWAITING_PARTNER,
  LEGAL_HOLD,
  /**
   * The case rests for a reason that is not told. Also what standards liaisons call a hold for a
   * matter of conduct: nothing outside their records says that it is one.
   */
  ADMINISTRATIVE_HOLD,
  VICTIM_REQUEST,
  TRIAL_PENDING
}
