package org.casereview.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the codes of the ledger: reference data with sources. */
@Component
class LineReasons {

  private final JdbcClient jdbc;

  LineReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why a line is no longer possible, as far as people may say it. */
  List<Protocol.Coded> byHand() {
    return jdbc.sql(
            "select code, title from casereview.line_gone_reason where by_hand order by position")
        .query((row, i) -> new Protocol.Coded(row.getString(1), null, row.getString(2)))
        .list();
  }

  /** What a force's own word at closure is taken for. */
  Map<String, String> statusAsSent() {
    return jdbc
        .sql("select status_at_closure, status from casereview.line_status_as_sent")
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
