package org.casereview.engine.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.casereview.engine.Capability;
import org.casereview.platform.Actor;
import org.casereview.platform.Vault;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** The guard in the real engine, in each way by which models could come to it. */
@CaseReviewTest
class DeploymentGuardTest {

  private static final String CLOSURE = "processes/decision/case-closure.bpmn";

  @Autowired RepositoryService repository;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired ReleaseSet release;
  @Autowired JdbcTemplate jdbc;
  @Autowired JdbcConnectionDetails database;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;
  @Autowired Vault vault;

  @Test
  void whoever_has_found_a_way_past_the_doors_is_stopped_before_the_engine_reads_a_line() {
    long refused = refusals();
    long deployed = repository.createDeploymentQuery().count();

    assertThatThrownBy(() -> as("S0005", () -> Capability.during(unapproved()::deploy)))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("\"Close the case\" (closeCase) [G1]")
        .hasMessageContaining("without the form approve-closure: ")
        .hasMessageContaining("Prepare the closure > Closure approved? > Close the case");

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployed);
    assertThat(refusals()).isEqualTo(refused + 1);
    Map<String, Object> kept = last();
    assertThat(kept)
        .containsEntry("door", "DEPLOYMENT")
        .containsEntry("offered_by", "S0005")
        .containsEntry("files", release.files().size());
    assertThat(kept.get("checksum").toString()).hasSize(64).isNotEqualTo(release.checksum());
    assertThat(vault.open((byte[]) kept.get("sentences"))).contains("approve-closure");
    assertThat(audited(kept.get("id"))).contains("G1", "DEPLOYMENT");
  }

  @Test
  void a_command_in_another_or_in_disguise_is_stopped_too() {
    var hidden = new DeployCmd((DeploymentBuilderImpl) unapproved());
    var disguised = new DeployCmd((DeploymentBuilderImpl) unapproved()) {};

    for (Command<?> command : List.<Command<?>>of(hidden::execute, disguised)) {
      assertThatThrownBy(
              () -> as("S0005", () -> engine.getCommandExecutorTxRequired().execute(command)))
          .hasMessageContaining("approve-closure");
    }
  }

  @Test
  void a_part_of_our_own_release_is_no_release() {
    DeploymentBuilder part =
        repository.createDeployment().addString(CLOSURE, text(release.files().get(CLOSURE)));

    assertThatThrownBy(() -> as(Actor.RELEASE, () -> Capability.during(part::deploy)))
        .hasMessageContaining("standards-escalation [G5] The program starts this process")
        .hasMessageContaining("The set holds no form 'prepare-closure'");
  }

  @Test
  void our_own_release_is_let_in() {
    var set = builder(release.files());

    Actor.run(
        Actor.RELEASE,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  assertThat(Capability.during(set::deploy).getId()).isNotBlank();
                  status.setRollbackOnly();
                }));
  }

  @Test
  void java_without_leave_is_refused_and_known_by_the_checksum_of_what_it_brought() {
    var files = Map.of("x.bpmn", "<x/>".getBytes(UTF_8));

    assertThatThrownBy(() -> as("S0005", builder(files)::deploy))
        .hasMessageContaining("by a release only");

    assertThat(last())
        .containsEntry("door", "CLOSED_DOOR")
        .containsEntry("checksum", Fingerprint.of(files));
  }

  @ParameterizedTest
  @CsvSource({
    "/engine-rest, admin",
    "/engine-rest, owner",
    "/camunda/api/engine/engine/default, admin",
    "/camunda/api/engine/engine/default, owner"
  })
  void nobody_deploys_or_deletes_over_rest(String prefix, String login) {
    long refused = refusals();
    var form = new LinkedMultiValueMap<String, Object>();
    form.add("deployment-name", "case-review");
    form.add("data", new ByteArrayResource("<x/>".getBytes(UTF_8)));
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    var person = http.withBasicAuth(login, "demo");
    String id = repository.createDeploymentQuery().list().get(0).getId();

    for (var call :
        List.of(
            Map.entry(HttpMethod.POST, "/deployment/create"),
            Map.entry(HttpMethod.POST, "/deployment/" + id + "/redeploy"),
            Map.entry(HttpMethod.DELETE, "/deployment/" + id))) {
      var answer =
          person.exchange(
              prefix + call.getValue(),
              call.getKey(),
              new HttpEntity<>(form, headers),
              String.class);
      assertThat(answer.getStatusCode().value()).as(call.toString()).isEqualTo(403);
    }
    assertThat(refusals()).isEqualTo(refused + 3);
    assertThat(last().get("offered_by").toString()).startsWith("S");
  }

  @Test
  void a_drawing_that_was_changed_in_the_database_is_not_used() {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("case-closure")
            .latestVersion()
            .singleResult()
            .getId();
    byte[] ours = release.files().get(CLOSURE);
    String changed = text(ours).replace("targetRef=\"approveClosure\"", "targetRef=\"closeCase\"");

    change(changed.getBytes(UTF_8));
    try {
      assertThatThrownBy(() -> as("S0005", () -> repository.getProcessDefinition(definition)))
          .hasMessageContaining(CLOSURE + " is not as it was released");
      assertThat(last()).containsEntry("door", "CHANGED_FILE");
    } finally {
      change(ours);
    }
    assertThat(as("S0005", () -> repository.getProcessDefinition(definition).getKey()))
        .isEqualTo("case-closure");
  }

  @Test
  void what_was_refused_stays_on_record() {
    for (String change :
        List.of(
            "update casereview.release_refusal set findings = 0",
            "delete from casereview.release_refusal",
            "delete from casereview.released_file")) {
      assertThatThrownBy(() -> as("S0005", () -> jdbc.update(change)))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  /** Our release without the second person of a closure. */
  private DeploymentBuilder unapproved() {
    var set = new HashMap<>(release.files());
    set.computeIfPresent(
        CLOSURE,
        (name, content) ->
            text(content)
                .replace("targetRef=\"approveClosure\"", "targetRef=\"isClosureApproved\"")
                .getBytes(UTF_8));
    return builder(set);
  }

  private DeploymentBuilder builder(Map<String, byte[]> set) {
    DeploymentBuilder deployment = repository.createDeployment().name("case-review");
    set.forEach((name, content) -> deployment.addString(name, text(content)));
    return deployment;
  }

  private void change(byte[] content) {
    new JdbcTemplate(new DriverManagerDataSource(database.getJdbcUrl(), "casereview_owner", ""))
        .update("update act_ge_bytearray set bytes_ = ? where name_ = ?", content, CLOSURE);
    engine.getDeploymentCache().discardProcessDefinitionCache();
  }

  private long refusals() {
    return as(
        Actor.RECONCILIATION,
        () -> jdbc.queryForObject("select count(*) from casereview.release_refusal", Long.class));
  }

  private Map<String, Object> last() {
    return as(
        Actor.RECONCILIATION,
        () ->
            jdbc.queryForMap("select * from casereview.release_refusal order by id desc limit 1"));
  }

  private String audited(Object refusal) {
    return as(
        Actor.RECONCILIATION,
        () ->
            jdbc.queryForObject(
                "select detail::text from audit.entry where what = 'RELEASE_REFUSED' and subject = ?",
                String.class,
                refusal));
  }

  private <T> T as(String actor, Supplier<T> act) {
    return Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }

  private static String text(byte[] content) {
    return new String(content, UTF_8);
  }
}
