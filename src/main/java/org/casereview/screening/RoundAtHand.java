package org.casereview.screening;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The round that a screener has before them: what a force says meanwhile changes what is derived
 * and proposed, so that nobody confirms an unknown that is known by now.
 */
@Component
class RoundAtHand {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final Screenings screenings;
  private final JdbcTemplate jdbc;

  RoundAtHand(CaseFiles cases, Rounds rounds, Screenings screenings, JdbcTemplate jdbc) {
    this.cases = cases;
    this.rounds = rounds;
    this.screenings = screenings;
    this.jdbc = jdbc;
  }

  /** Nothing happens where no round is open: the next one knows it from the start. */
  void learns(UUID caseId, Map<String, ForceAnswer> said) {
    var round = rounds.newestForUpdate(caseId).filter(r -> !r.isConfirmed()).orElse(null);
    if (round == null || cases.get(caseId).state() != CaseState.SCREENING) {
      return;
    }
    for (Criterion criterion : Criterion.values()) {
      var answer = said.get(criterion.name());
      if (answer != null && answer.answer() != Answer.UNKNOWN) {
        jdbc.update(
            "update casereview.screening_answer set derived = ?, basis = 'FORCE_STATEMENT'"
                + " where screening_id = ? and question = ?",
            answer.answer().name(),
            round.id(),
            criterion.name());
      }
    }
    if (round.proposal() != null) {
      screenings.assess(caseId);
    }
  }
}
