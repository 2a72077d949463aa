package org.casereview.screening.process;

import org.casereview.engine.Answers;
import org.casereview.screening.LeavingOut;

/** Reads what has to be settled before a case is left out; the same fields in both forms. */
final class Left {

  private Left() {}

  static LeavingOut out(Answers answers) {
    return new LeavingOut(
        answers.text("reasons").orElse(null),
        answers.flag("safeguardingConsidered"),
        answers.text("safeguardingNote").orElse(null),
        answers.code("signpost"),
        answers.code("victimNotice"));
  }
}
