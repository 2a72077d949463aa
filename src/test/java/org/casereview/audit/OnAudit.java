package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class OnAudit extends OnPostgres {

  static final String SOMEBODY = "S0005";

  @Autowired ApplicationEventPublisher events;
  @Autowired AuditVerifier verifier;

  AuditVerifier.Report verify() {
    return Actor.as(SOMEBODY, verifier::verify);
  }

  List<Map<String, Object>> entries(UUID caseId) {
    return as(
        SOMEBODY,
        () ->
            jdbc.queryForList("select * from audit.entry where case_id = ? order by seq", caseId));
  }

  Map<String, Object> withAllRights(String query, Object... values) {
    return as(SOMEBODY, () -> jdbc.queryForMap(query, values));
  }

  void change(String change, Object... values) {
    var all = new JdbcTemplate(owner());
    all.execute("alter table audit.entry disable trigger user");
    all.execute("alter table audit.entry disable row level security");
    try {
      assertThat(all.update(change, values)).isEqualTo(1);
    } finally {
      all.execute("alter table audit.entry enable row level security");
      all.execute("alter table audit.entry enable trigger user");
    }
  }

  void restore(Map<String, Object> entry) {
    change(
        """
        update audit.entry set seq = ?, at = ?, actor = ?, detail = ?, prev_hash = ?, hash = ?
        where id = ?""",
        entry.get("seq"),
        entry.get("at"),
        entry.get("actor"),
        entry.get("detail"),
        entry.get("prev_hash"),
        entry.get("hash"),
        entry.get("id"));
  }
}
