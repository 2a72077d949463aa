package org.casereview.referral;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.LinesSent;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of inquiry that a force has ever told of, unsealed. */
@Component
class ReceivedLines implements LinesSent {

  private final JdbcClient jdbc;
  private final Vault vault;

  ReceivedLines(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public List<Line> of(UUID caseId) {
    return jdbc.sql("select * from casereview.line_of_inquiry where case_id = ? order by position")
        .param(caseId)
        .query(
            (row, i) ->
                new Line(
                    row.getObject("id", UUID.class),
                    vault.open(row.getBytes("line_reference")),
                    row.getString("kind"),
                    vault.open(row.getBytes("description")),
                    row.getString("status_at_closure")))
        .list();
  }
}
