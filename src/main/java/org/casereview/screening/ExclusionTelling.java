package org.casereview.screening;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.TellingDecided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the two people who left a case out decided about telling its victims. */
@Component
class ExclusionTelling implements TellingDecided {

  private static final String DECIDED =
      """
      select coalesce(e.victim_notice, p.victim_notice) from casereview.screening s
      left join casereview.scope_exclusion e on e.screening_id = s.id and e.agrees
      left join casereview.scope_panel_decision p on p.screening_id = s.id and p.agrees
      where s.case_id = ? order by s.round desc limit 1""";

  private final JdbcClient jdbc;

  ExclusionTelling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> of(UUID caseId, CaseState state) {
    return state != CaseState.SCREENED_OUT
        ? Optional.empty()
        : jdbc
            .sql(DECIDED)
            .param(caseId)
            .query((row, i) -> Optional.ofNullable(row.getString(1)))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .findFirst();
  }
}
