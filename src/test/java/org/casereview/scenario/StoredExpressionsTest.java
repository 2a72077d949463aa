package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lists and questions evaluate nothing, in whichever field an expression comes and however. */
class StoredExpressionsTest extends OnCases {

  private static final String MARK = "casereview.evaluated";

  /** Leaves a mark wherever it is evaluated, with no script engine and no bean. */
  private static final String EXPRESSION =
      "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(),"
          + " ''.getClass()).invoke(null, '%s', 'yes')}";

  private static final boolean ALL = Boolean.getBoolean("casereview.operations.all");

  @Autowired private FilterService filters;
  @Autowired private JdbcConnectionDetails database;
  private String list;

  /** Every field of a question about tasks that takes an expression, as the engine declares it. */
  private static List<String> fields() {
    return Arrays.stream(TaskQueryDto.class.getMethods())
        .map(method -> method.getName())
        .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
        .map(name -> Introspector.decapitalize(name.substring(3)))
        .sorted()
        .toList();
  }

  @BeforeEach
  void findTheList() {
    list = filters.createFilterQuery().filterName("Cases to screen").singleResult().getId();
    assertThat(fields()).hasSizeGreaterThanOrEqualTo(20);
  }

  @AfterEach
  void nothingWasEvaluated() {
    assertThat(System.getProperty(MARK)).isNull();
  }

  @Test
  void a_question_with_an_expression_is_refused() {
    var mark = EXPRESSION.formatted(MARK);
    for (String field : fields()) {
      for (String prefix : prefixes(field)) {
        for (Map<String, ?> question :
            List.of(Map.of(field, mark), Map.of("orQueries", List.of(Map.of(field, mark))))) {
          for (String way :
              List.of(
                  "/task",
                  "/task/count",
                  "/filter/" + list + "/list",
                  "/filter/" + list + "/count",
                  "/filter/" + list + "/singleResult")) {
            refused(desk(prefix), "POST", prefix + way + "?maxResults=5", question);
          }
        }
        for (String way : List.of("/task", "/task/count")) {
          refused(
              desk(prefix),
              "GET",
              prefix + way + "?maxResults=5&" + field + "=" + URLEncoder.encode(mark, UTF_8),
              null);
        }
      }
    }
  }

  @Test
  void nobody_stores_one() {
    var mark = EXPRESSION.formatted(MARK);
    for (String field : fields()) {
      for (String prefix : prefixes(field)) {
        for (String login : ALL ? List.of("screener", "admin", "owner") : List.of("admin")) {
          var desk = prefix.equals(Desk.REST) ? driver.program(login) : driver.at(login);
          var stored = Map.of("resourceType", "Task", "name", "Mine", "query", Map.of(field, mark));
          refused(desk, "POST", prefix + "/filter/create", stored);
          refused(desk, "PUT", prefix + "/filter/" + list, stored);
        }
      }
    }
  }

  @Test
  void one_that_stands_in_the_database_is_not_evaluated() {
    var jdbc =
        new JdbcTemplate(
            new DriverManagerDataSource(database.getJdbcUrl(), "casereview_owner", ""));
    String ours =
        jdbc.queryForObject("select query_ from act_ru_filter where id_ = ?", String.class, list);
    try {
      for (String field : fields()) {
        jdbc.update(
            "update act_ru_filter set query_ = ? where id_ = ?",
            "{\"%s\": \"%s\"}".formatted(field, EXPRESSION.formatted(MARK)),
            list);
        for (String prefix : prefixes(field)) {
          for (String way : List.of("/list", "/count", "/singleResult")) {
            refused(desk(prefix), "GET", prefix + "/filter/" + list + way, null);
            refused(desk(prefix), "POST", prefix + "/filter/" + list + way, Map.of());
          }
        }
      }
    } finally {
      jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", ours, list);
    }
  }

  /** Half of the fields at one and half at the other, all at both in the large run. */
  private static List<String> prefixes(String field) {
    var all = List.of(Desk.REST, Desk.WEBAPP);
    int one = fields().indexOf(field) % 2;
    return ALL ? all : all.subList(one, one + 1);
  }

  private Desk desk(String prefix) {
    return prefix.equals(Desk.REST) ? driver.program("screener") : driver.at("screener");
  }

  private static void refused(Desk desk, String method, String path, Object body) {
    var reply = desk.call(method, path, body);
    assertThat(reply.status()).as("%s %s: %s", method, path, reply).isBetween(400, 499);
    assertThat(reply.sentence()).as(path).isNotBlank();
  }
}
