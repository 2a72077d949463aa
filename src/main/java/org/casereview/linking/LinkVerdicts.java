package org.casereview.linking;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have said about two cases. A later word supersedes an earlier one; all are kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkVerdicts {

  private final JdbcTemplate jdbc;

  LinkVerdicts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By the other case, the newest first. */
  Map<UUID, List<Link.Said>> of(UUID caseId) {
    var said = new LinkedHashMap<UUID, List<Link.Said>>();
    jdbc.query(
        "select case when earlier_id = ? then later_id else earlier_id end as other, verdict,"
            + " reasons, shared, given_by, given_at from casereview.link_verdict"
            + " where earlier_id = ? or later_id = ? order by id desc",
        row -> {
          said.computeIfAbsent(row.getObject("other", UUID.class), id -> new ArrayList<>())
              .add(
                  new Link.Said(
                      LinkVerdict.valueOf(row.getString("verdict")),
                      row.getBytes("reasons"),
                      List.of((String[]) row.getArray("shared").getArray()),
                      row.getString("given_by"),
                      row.getTimestamp("given_at").toInstant()));
        },
        caseId,
        caseId,
        caseId);
    return said;
  }

  UUID add(Link link, Link.Said said) {
    UUID id = Ids.next();
    boolean first = Link.isEarlier(link.caseId(), link.otherId());
    jdbc.update(
        "insert into casereview.link_verdict(id, earlier_id, later_id, verdict, reasons, shared,"
            + " given_by, given_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        first ? link.caseId() : link.otherId(),
        first ? link.otherId() : link.caseId(),
        said.verdict().name(),
        said.reasons(),
        said.basis().toArray(String[]::new),
        said.by(),
        Timestamp.from(said.at()));
    return id;
  }
}
