package org.casereview.referral;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseSuspects;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suspects and crimes that a force has ever told of. */
@Component
class ReceivedSuspects implements CaseSuspects {

  private final JdbcClient jdbc;
  private final Vault vault;

  ReceivedSuspects(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public List<Suspect> of(UUID caseId) {
    return jdbc.sql(
            "select id, pseudonym, life_status, prior_acquittal from casereview.suspect"
                + " where case_id = ? order by position")
        .param(caseId)
        .query(
            (row, i) ->
                new Suspect(
                    row.getObject("id", UUID.class),
                    row.getString("pseudonym"),
                    row.getString("life_status"),
                    yes(row.getString("prior_acquittal"))))
        .list();
  }

  @Override
  public List<Crime> crimes(UUID caseId) {
    return jdbc.sql(
            """
            select o.id, o.position, s.pseudonym as suspect, v.pseudonym as victim, o.description
            from casereview.offence o left join casereview.suspect s on s.id = o.suspect_id
            left join casereview.victim v on v.id = o.victim_id
            where o.case_id = ? order by o.position""")
        .param(caseId)
        .query(
            (row, i) ->
                new Crime(
                    row.getObject("id", UUID.class),
                    row.getInt("position"),
                    row.getString("suspect"),
                    row.getString("victim"),
                    vault.open(row.getBytes("description"))))
        .list();
  }

  private static Boolean yes(String said) {
    return said == null ? null : "Y".equals(said);
  }
}
