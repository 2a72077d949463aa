package org.casereview.engine.setup;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.casereview.engine.contract.Vocabulary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start when a setting would open what has to stay shut, and names each of them. */
@Component
class SelfCheck implements SmartInitializingSingleton {

  private final ProcessEngineConfigurationImpl engine;
  private final JdbcTemplate jdbc;
  private final Environment environment;
  private final List<String> wrong = new ArrayList<>();

  SelfCheck(ProcessEngineConfigurationImpl engine, JdbcTemplate jdbc, Environment environment) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    engineIsShut();
    webappsAreShut();
    databaseIsShut();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "Case Review does not start with these settings: " + String.join("; ", wrong) + ".");
    }
  }

  private void engineIsShut() {
    require(engine.isAuthorizationEnabled(), "authorization is off");
    require(engine.isTenantCheckEnabled(), "the tenant check is off");
    require(
        engine.getResourceAuthorizationProvider() instanceof NoTaskRows,
        "tasks get rights of their own");
    require(
        engine.getAdminUsers().isEmpty()
            && Vocabulary.TEAMS.stream().noneMatch(engine.getAdminGroups()::contains),
        "somebody stands above rights and tenants");
    require(!engine.isCmmnEnabled(), "CMMN is on");
    require(!engine.isStandaloneTasksEnabled(), "tasks without a process are allowed");
    require(!engine.isEnableExpressionsInAdhocQueries(), "expressions in queries are on");
    require(!engine.isEnableExpressionsInStoredQueries(), "expressions in filters are on");
    require(engine.getExpressionManager() instanceof DrawnExpressions, "expressions reach methods");
    require(engine.isDeserializationTypeValidationEnabled(), "deserialisation types are unchecked");
    require(!engine.isJavaSerializationFormatEnabled(), "Java serialisation is on");
    require(engine.isEnforceHistoryTimeToLive(), "history time to live is not enforced");
    require(engine.isEnableExceptionsAfterUnhandledBpmnError(), "lost BPMN errors are silent");
    require(!engine.isEnableXxeProcessing(), "external XML entities are read");
    require(engine.getQueryMaxResultsLimit() <= 2000, "queries are unlimited");
    require(engine.getHistoryLevel() instanceof ReviewHistory, "history keeps values");
    require("false".equals(engine.getDatabaseSchemaUpdate()), "the engine changes its schema");
  }

  private void webappsAreShut() {
    requireSet("server.servlet.session.cookie.secure", "the session cookie is not secure");
    requireSet("camunda.bpm.webapp.csrf.enable-secure-cookie", "the CSRF cookie is not secure");
    require(
        environment.getProperty("camunda.bpm.webapp.auth.cache.time-to-live", Long.class, 1L) == 0,
        "rights are cached");
    require(
        "none".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy")),
        "anybody may say under which name they came; set server.forward-headers-strategy to none"
            + " and name the proxies in casereview.staff-origin.proxies");
    require(
        environment.getProperty("camunda.bpm.admin-user.id") == null,
        "an engine administrator is configured");
  }

  /** By effect: the application's role must not be able to do what it must not do. */
  private void databaseIsShut() {
    require(
        !Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user",
                Boolean.class)),
        "the application's database role is too mighty");
    require(
        !Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select exists (select from pg_class where relowner = current_user::regrole)"
                    + " or exists (select from pg_proc where proowner = current_user::regrole)",
                Boolean.class)),
        "the application's database role owns tables, views or functions");
    require(
        !Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select has_schema_privilege('standards', 'usage')", Boolean.class)),
        "the application's database role reaches standards by itself");
    require(
        Integer.valueOf(0)
            .equals(jdbc.queryForObject("select count(*) from casereview.staff", Integer.class)),
        "rows are seen without an actor");
    String open =
        jdbc.queryForObject(
            """
            select string_agg(c.relname, ', ' order by c.relname) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
            where c.relnamespace = 'casereview'::regnamespace and c.relkind = 'r'
              and not exists (select from pg_policy p where p.polrelid = c.oid
                and p.polname = 'need_to_know_case_id' and not p.polpermissive)""",
            String.class);
    require(open == null, "rows of cases are shown to whoever asks in " + open);
  }

  private void requireSet(String property, String fault) {
    require(environment.getProperty(property, Boolean.class, false), fault);
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      wrong.add(fault);
    }
  }
}
