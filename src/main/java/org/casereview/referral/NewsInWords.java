package org.casereview.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.NewsSaid;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words in which new information was recorded. */
@Component
class NewsInWords implements NewsSaid {

  private final JdbcClient jdbc;
  private final Vault vault;

  NewsInWords(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public Map<Long, String> of(UUID caseId) {
    var said = new HashMap<Long, String>();
    jdbc.sql(
            "select file_version, reasons from casereview.new_information where case_id = ?"
                + " and file_version is not null and reasons is not null")
        .param(caseId)
        .query((RowCallbackHandler) row -> said.put(row.getLong(1), vault.open(row.getBytes(2))));
    return said;
  }
}
