package org.casereview.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was wrong or odd in each package; what may be personal of it is sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Problems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The part of a problem that may hold personal data. */
  record Detail(String column, String forceReference, String value, String message) {}

  /** A problem of the referral in that row of cases, or of a whole table when that is null. */
  record Found(Integer itemRow, Problem problem) {}

  private final JdbcTemplate jdbc;
  private final Vault vault;

  Problems(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * Adds what was found in a package.
   *
   * @param found few or many; written a thousand at a time
   */
  void add(UUID packageId, List<Found> found) {
    for (int from = 0; from < found.size(); from += 1000) {
      jdbc.batchUpdate(
          "insert into casereview.referral_problem(id, package_id, item_row, severity, table_name,"
              + " row_no, code, detail) values (?, ?, ?, ?, ?, ?, ?, ?)",
          found.subList(from, Math.min(found.size(), from + 1000)).stream()
              .map(one -> written(packageId, one.itemRow(), one.problem()))
              .toList());
    }
  }

  private Object[] written(UUID packageId, Integer item, Problem p) {
    return new Object[] {
      Ids.next(),
      packageId,
      item,
      p.severity().name(),
      p.table(),
      p.row(),
      p.code(),
      vault.seal(json(new Detail(p.column(), p.forceReference(), p.value(), p.message())))
    };
  }

  long count(UUID packageId) {
    return jdbc.queryForObject(
        "select count(*) from casereview.referral_problem where package_id = ?",
        Long.class,
        packageId);
  }

  List<Problem> page(UUID packageId, int page, int size) {
    return jdbc.query(
        "select severity, table_name, row_no, code, detail from casereview.referral_problem"
            + " where package_id = ? order by item_row nulls first, id limit ? offset ?",
        (row, i) -> problem(row),
        packageId,
        size,
        (long) page * size);
  }

  /** What is wrong with one referral. */
  List<Problem> of(UUID packageId, int itemRow) {
    return jdbc.query(
        "select severity, table_name, row_no, code, detail from casereview.referral_problem"
            + " where package_id = ? and item_row = ? order by id",
        (row, i) -> problem(row),
        packageId,
        itemRow);
  }

  /** What is wrong with each referral of a package, by its row of cases. */
  Map<Integer, List<Problem>> byItem(UUID packageId) {
    var all = new HashMap<Integer, List<Problem>>();
    jdbc.query(
        "select item_row, severity, table_name, row_no, code, detail"
            + " from casereview.referral_problem where package_id = ? and item_row is not null"
            + " order by id",
        row -> {
          all.computeIfAbsent(row.getInt("item_row"), r -> new ArrayList<>()).add(problem(row));
        },
        packageId);
    return all;
  }

  private Problem problem(java.sql.ResultSet row) throws java.sql.SQLException {
    var detail = read(vault.open(row.getBytes("detail")));
    return new Problem(
        Problem.Severity.valueOf(row.getString("severity")),
        row.getString("table_name"),
        row.getInt("row_no"),
        detail.column(),
        detail.forceReference(),
        row.getString("code"),
        detail.value(),
        detail.message());
  }

  private static String json(Detail detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Detail read(String json) {
    try {
      return JSON.readValue(json, Detail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
