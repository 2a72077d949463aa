package org.casereview.screening;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who screened a case, first or second, in any round: they have no voice in its outcome. */
@Component
public class ScreenedBy {

  private final JdbcClient jdbc;

  ScreenedBy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Set<String> of(UUID caseId) {
    return jdbc.sql(
            """
            select first_screener from casereview.screening
              where case_id = :id and first_screener is not null
            union select second_person from casereview.scope_exclusion where case_id = :id
            union select person from casereview.second_sheet where case_id = :id""")
        .param("id", caseId)
        .query(String.class)
        .set();
  }
}
