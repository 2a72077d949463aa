package org.casereview.reinvestigation;

import java.time.LocalDate;
import org.casereview.casefile.CaseState;

/**
 * What a supervision review found, and how it goes on.
 *
 * @param stage where the investigation stands; needed when it goes on
 * @param suspectsCharged how many, and
 * @param chargedOn when; both needed when somebody was charged
 */
public record Supervision(
    Progress progress,
    Result result,
    Stage stage,
    String findings,
    Integer suspectsCharged,
    LocalDate chargedOn) {

  /** How the investigation comes on. */
  public enum Progress {
    ON_COURSE,
    SLOW,
    STALLED
  }

  /** It goes on, somebody was charged, or it is to end without a charge. */
  public enum Result {
    CONTINUE,
    CHARGED,
    END
  }

  /** Who has the work in hand, and the state of the case that says so. */
  public enum Stage {
    WITH_FORCE(CaseState.REINVESTIGATION),
    EARLY_ADVICE(CaseState.CPS_EARLY_ADVICE),
    WITH_CPS(CaseState.CPS_CHARGING);

    private final CaseState state;

    Stage(CaseState state) {
      this.state = state;
    }

    CaseState state() {
      return state;
    }
  }
}
