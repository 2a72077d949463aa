package org.casereview.sla;

/** Why a clock may wait (domain handbook 11); which target may for which reason is data. */
public enum PauseReason {
  AWAITING_FORCE,
  AWAITING_CPS,
  AWAITING_PARTNER,
  LEGAL_HOLD,
  CONDUCT_HOLD,
  VICTIM_REQUEST,
  TRIAL_PENDING
}
