package org.casereview.reinvestigation;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.TellingDecided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the approved ending without a charge says about telling the victims. */
@Component
class EndingTelling implements TellingDecided {

  private final JdbcClient jdbc;

  EndingTelling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> of(UUID caseId, CaseState state) {
    return state != CaseState.CLOSED_REINVESTIGATED_NFA
        ? Optional.empty()
        : jdbc.sql(
                "select victim_notice from casereview.reinvestigation_ending where case_id = ?"
                    + " and approved_by is not null order by approved_at desc, id desc limit 1")
            .param(caseId)
            .query(String.class)
            .optional();
  }
}
