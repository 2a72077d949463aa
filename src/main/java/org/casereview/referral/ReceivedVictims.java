package org.casereview.referral;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseVictims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The victims that a force has ever told of. */
@Component
class ReceivedVictims implements CaseVictims {

  private final JdbcClient jdbc;

  ReceivedVictims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Victim> of(UUID caseId) {
    return jdbc.sql(
            "select id, pseudonym, life_status, contact_status from casereview.victim"
                + " where case_id = ? order by position")
        .param(caseId)
        .query(
            (row, i) ->
                new Victim(
                    row.getObject("id", UUID.class),
                    row.getString("pseudonym"),
                    row.getString("life_status"),
                    row.getString("contact_status")))
        .list();
  }
}
