package org.casereview.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and finds cases, always within the forces whose cases the asking person may see. */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

  private static final String COLUMNS =
      "select id, case_number, force_code, force_reference, state, scope_outcome, scope_reasons,"
          + " priority, priority_reasons, rape_alleged, file_version, received_at"
          + " from casereview.review_case c";

  private static final String FOUND =
      """
      replace(case_number, '-', '') = :key or right(case_number, 6) = :shortNumber
      or regexp_replace(upper(force_reference), '[^A-Z0-9]', '', 'g') = :key
      or (length(:key) >= 4
          and starts_with(regexp_replace(upper(force_reference), '[^A-Z0-9]', '', 'g'), :key))
      or exists (select 1 from casereview.crime_number n where n.case_id = c.id and n.search_key = :key)
      or (length(:operation) >= 3 and position(:operation in lower(operation_name)) > 0)
      """;

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of the cases that were asked for, in the order of their numbers. */
  public CasePage list(CaseFilter filter, int page, int size) {
    var conditions = filter.conditions();
    long total =
        jdbc.sql("select count(*) from casereview.review_case c" + conditions.sql())
            .params(conditions.values())
            .query(Long.class)
            .single();
    var content =
        jdbc.sql(
                COLUMNS
                    + conditions.sql()
                    + " order by case_number limit :pageSize offset :pageStart")
            .params(conditions.values())
            .param("pageSize", size)
            .param("pageStart", (long) page * size)
            .query(CaseSearch::read)
            .list();
    return new CasePage(content, page, size, total);
  }

  /**
   * Cases by their number, the force's reference, a crime number or the name of an operation, as
   * people type them.
   */
  public List<CaseFile> find(String typed, CaseFilter within, int atMost) {
    String key = SearchKey.of(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    var conditions = within.conditions();
    return jdbc.sql(
            COLUMNS + conditions.sql() + " and (" + FOUND + ") order by case_number limit :most")
        .params(conditions.values())
        .param("shortNumber", shortNumberFrom(key))
        .param("key", key)
        .param("operation", operationFrom(typed))
        .param("most", atMost)
        .query(CaseSearch::read)
        .list();
  }

  /** How many cases there are in each state that has any. */
  public Map<CaseState, Long> counts(CaseFilter within) {
    var conditions = within.conditions();
    var counts = new LinkedHashMap<CaseState, Long>();
    jdbc
        .sql(
            "select state, count(*) as cases from casereview.review_case c"
                + conditions.sql()
                + " group by state")
        .params(conditions.values())
        .query((row, i) -> Map.entry(CaseState.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  /** People say {@code 123} for CR-2026-000123. */
  private static String shortNumberFrom(String key) {
    return key.matches("[0-9]{1,6}") ? "000000".substring(key.length()) + key : "";
  }

  private static String operationFrom(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(operation|op\\.?)\\s+", "");
  }

  private static CaseFile read(ResultSet row, int i) throws SQLException {
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("force_code"),
        row.getString("force_reference"),
        CaseState.valueOf(row.getString("state")),
        row.getString("scope_outcome"),
        texts(row.getArray("scope_reasons")),
        row.getString("priority"),
        texts(row.getArray("priority_reasons")),
        row.getBoolean("rape_alleged"),
        row.getLong("file_version"),
        row.getTimestamp("received_at").toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
