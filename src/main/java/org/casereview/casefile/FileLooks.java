package org.casereview.casefile;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has looked at a case file, from the record of who opened it. */
@Component
@Transactional(readOnly = true)
public class FileLooks {

  private final FileNews news;
  private final JdbcClient jdbc;

  FileLooks(FileNews news, JdbcClient jdbc) {
    this.news = news;
    this.jdbc = jdbc;
  }

  /** Whether the person opened the file after everything that others added since that version. */
  public boolean atWhatCame(UUID caseId, long version, String person) {
    return news.since(caseId, version).stream()
        .filter(one -> !one.actor().equals(person))
        .map(FileNews.News::at)
        .max(java.util.Comparator.naturalOrder())
        .map(at -> hasOpened(caseId, person, Timestamp.from(at)))
        .orElse(true);
  }

  private boolean hasOpened(UUID caseId, String person, Timestamp since) {
    return jdbc.sql(
            """
            select exists (select from audit.entry e where e.case_id = ? and e.actor = ?
              and e.what = 'CASE_FILE_OPENED' and e.at >= ?)""")
        .params(caseId, person, since)
        .query(Boolean.class)
        .single();
  }
}
