package org.casereview.referral;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.ForceAccount;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an investigation ended, as the force last told. */
@Component
class ReceivedAccount implements ForceAccount {

  private final JdbcClient jdbc;
  private final Vault vault;

  ReceivedAccount(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public Optional<Account> of(UUID caseId) {
    return jdbc.sql("select * from casereview.referral where case_id = ?")
        .param(caseId)
        .query(
            (row, i) ->
                new Account(
                    row.getString("reported_date"),
                    row.getString("offence_from"),
                    row.getString("offence_to"),
                    row.getString("closed_date"),
                    row.getString("outcome_code"),
                    row.getString("decided_by"),
                    vault.open(row.getBytes("closure_rationale"))))
        .optional();
  }
}
