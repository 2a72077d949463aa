package org.casereview.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.NewsSaid;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the words stand in which new information was recorded. */
@Component
class NewsInWords implements NewsSaid {

  private final JdbcClient jdbc;

  NewsInWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Long, UUID> of(UUID caseId) {
    var said = new HashMap<Long, UUID>();
    jdbc.sql(
            "select file_version, id from casereview.new_information where case_id = ?"
                + " and file_version is not null and reasons is not null")
        .param(caseId)
        .query((RowCallbackHandler) row -> said.put(row.getLong(1), row.getObject(2, UUID.class)));
    return said;
  }
}
