package org.casereview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

@CaseReviewTest
class EngineWallsTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;

  @Test
  void models_come_by_a_release_only() {
    var model = repository.createDeployment().addString("x.bpmn", "<x/>");
    assertThatThrownBy(model::deploy)
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("by a release only");
  }

  @Test
  void free_text_never_enters_the_engines_tables() {
    assertThatThrownBy(
            () ->
                runtime.startProcessInstanceByKey(
                    "case-review", Map.of("caseNumber", "she told me that")))
        .hasMessageContaining("free text");
    assertThatThrownBy(
            () -> runtime.startProcessInstanceByKey("case-review", Map.of("narrative", "X")))
        .hasMessageContaining("not published");
  }

  @Test
  void without_an_actor_no_row_is_seen() {
    assertThat(jdbc.queryForObject("select count(*) from casereview.staff", Long.class)).isZero();
  }

  @Test
  void every_wall_holds_against_the_owner_of_the_table_and_the_application_owns_nothing() {
    assertThat(
            jdbc.queryForList(
                "select relname from pg_class where relrowsecurity and not relforcerowsecurity",
                String.class))
        .isEmpty();
    assertThat(
            jdbc.queryForList(
                """
                select relname::text from pg_class where relowner = current_user::regrole
                union all select proname from pg_proc where proowner = current_user::regrole
                union all select nspname from pg_namespace where nspowner = current_user::regrole""",
                String.class))
        .isEmpty();
  }

  @Test
  void nobody_gets_in_without_a_login() {
    for (String door :
        new String[] {
          "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/cases"
        }) {
      assertThat(http.getForEntity(door, String.class).getStatusCode())
          .as(door)
          .isEqualTo(HttpStatus.UNAUTHORIZED);
    }
  }

  @Test
  void a_login_by_name_acts_under_the_staff_id_and_sees_its_team() {
    var me =
        http.withBasicAuth("screener", "demo")
            .getForEntity("/engine-rest/process-definition?maxResults=50", String.class);
    assertThat(me.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(me.getBody()).contains("case-screening").doesNotContain("panel-decision");
  }

  @Test
  void side_doors_are_closed_on_both_prefixes() {
    var screener = http.withBasicAuth("screener", "demo");
    var answer =
        screener.postForEntity("/engine-rest/task/create", Map.of("name", "x"), String.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(answer.getBody()).contains("This action is closed");
    var second =
        screener.postForEntity(
            "/camunda/api/engine/engine/default/task/create", Map.of("name", "x"), String.class);
    assertThat(second.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }
}
