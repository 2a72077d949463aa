package org.casereview.engine.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A node whose walls do not hold does not open its doors, whatever its settings say. */
@CaseReviewTest
class SelfCheckByEffectTest {

  @Autowired SelfCheckByEffect check;
  @Autowired DoorProbes doors;
  @Autowired RowProbes rows;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired List<SecurityFilterChain> chains;
  @Autowired JdbcConnectionDetails database;
  @Autowired TestRestTemplate http;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  @Test
  void the_node_as_it_is_has_nothing_open() {
    assertThat(check.open()).isEmpty();
  }

  @Test
  void rights_that_are_off_are_seen_whatever_the_setting_was_at_the_start() {
    engine.setAuthorizationEnabled(false);
    try {
      assertThat(check.open())
          .contains(
              "/engine-rest/process-definition?maxResults=5 shows rows to who has no right",
              "/camunda/api/engine/engine/default/deployment?maxResults=5 shows rows to who has no"
                  + " right");
    } finally {
      engine.setAuthorizationEnabled(true);
    }
  }

  @Test
  void a_chain_that_lets_everybody_in_is_seen() {
    var ours = chains.stream().map(chain -> List.copyOf(chain.getFilters())).toList();
    chains.forEach(chain -> chain.getFilters().clear());
    try {
      assertThat(check.open())
          .anyMatch(open -> open.startsWith("/api/cases answers "))
          .anyMatch(open -> open.startsWith("the way to a first administrator is there"));
    } finally {
      for (int i = 0; i < ours.size(); i++) {
        chains.get(i).getFilters().addAll(ours.get(i));
      }
    }
  }

  @Test
  void a_wall_that_is_gone_from_a_table_keeps_the_node_shut_and_is_named() {
    owner("alter table casereview.access_rule disable row level security");
    try {
      var door = new ReadyDoor(new Nobody());
      var starting = new SelfCheckByEffect(new Nobody(), doors, rows, door);
      assertThatThrownBy(() -> starting.run(new DefaultApplicationArguments()))
          .hasMessageStartingWith("Case Review serves nobody, because")
          .hasMessageContaining("row-level security is off for casereview.access_rule")
          .hasMessageContaining("rows of casereview.access_rule are seen without an actor");
      assertThat(ReflectionTestUtils.getField(door, "open")).isEqualTo(false);
    } finally {
      owner("alter table casereview.access_rule enable row level security");
    }
  }

  @Test
  void what_would_look_past_a_wall_is_named() {
    owner(
        "create view casereview.all_cases as select * from casereview.review_case;"
            + " create materialized view casereview.kept_cases as select * from casereview.review_case;"
            + " create view casereview.own_eyes with (security_invoker = on) as select * from casereview.review_case;"
            + " create table casereview.parted (case_id uuid) partition by list (case_id);"
            + " grant select on casereview.all_cases, casereview.kept_cases, casereview.own_eyes to casereview_app;"
            + " grant select (case_id) on casereview.parted to casereview_app;"
            + " grant select (case_id) on standards.matter to casereview_app");
    try {
      assertThat(rows.seen())
          .containsExactlyInAnyOrder(
              "casereview.all_cases looks past the walls",
              "casereview.kept_cases looks past the walls",
              "row-level security is off for casereview.parted",
              "standards.matter is read without acting for standards");
    } finally {
      owner(
          "drop view casereview.all_cases, casereview.own_eyes;"
              + " drop materialized view casereview.kept_cases; drop table casereview.parted;"
              + " revoke select (case_id) on standards.matter from casereview_app");
    }
  }

  @Test
  void acts_of_others_that_the_audit_would_show_are_seen_by_their_place() {
    Actor.run(
        Actor.RELEASE,
        () ->
            transaction.executeWithoutResult(
                begun -> events.publishEvent(Act.consulted("CASE_OPENED", Ids.next()))));
    owner("alter policy own_acts on audit.entry using (true)");
    try {
      assertThat(rows.seen()).contains("rows of audit.entry are seen by who has no right");
    } finally {
      owner(
          "alter policy own_acts on audit.entry using ((select casereview.sees_every_force())"
              + " or actor = current_setting('app.actor', true))");
    }
  }

  @Test
  void nobody_has_no_login_and_is_given_none() {
    for (String password : List.of("", "demo", "null")) {
      assertThat(
              http.withBasicAuth("nobody", password)
                  .getForEntity("/engine-rest/version", String.class)
                  .getStatusCode()
                  .value())
          .isEqualTo(401);
    }
    for (String change :
        List.of(
            "update casereview.staff set enabled = true where staff_id = 'NOBODY'",
            "insert into casereview.staff_team (staff_id, team_id) values ('NOBODY', 'managers')",
            "insert into casereview.staff_force (staff_id, force_code) values ('NOBODY', '14')")) {
      assertThatThrownBy(() -> owner("set app.actor = 'system:release'; " + change))
          .hasMessageContaining("nobody_");
    }
  }

  private void owner(String sql) {
    new JdbcTemplate(new DriverManagerDataSource(database.getJdbcUrl(), "casereview_owner", ""))
        .execute(sql);
  }
}
