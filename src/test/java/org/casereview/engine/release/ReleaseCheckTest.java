package org.casereview.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.casereview.platform.Actor;
import org.casereview.platform.Decisions;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CaseReviewTest
class ReleaseCheckTest {

  @Autowired ReleaseCheck check;
  @Autowired ReleaseSet release;
  @Autowired Decisions decisions;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_start_on_a_release_that_breaks_a_guarantee_is_refused_and_on_record() {
    var set = new HashMap<>(release.files());
    set.remove("processes/victim/victim-notice.bpmn");

    assertThat(check.refusal(set, Door.START))
        .contains("nothing was changed")
        .contains("victim-notice.bpmn victim-notice [G6] The program starts this process");

    Map<String, Object> kept =
        Actor.as(
            Actor.RECONCILIATION,
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForMap(
                            "select * from casereview.release_refusal where checksum = ?",
                            Fingerprint.of(set))));
    assertThat(kept)
        .containsEntry("door", "START")
        .containsEntry("offered_by", Actor.RELEASE)
        .containsEntry("findings", 1);
  }

  @Test
  void the_release_that_runs_is_right() {
    assertThat(check.refusal(release.files(), Door.START)).isEmpty();
  }

  @Test
  void a_table_is_never_asked_without_the_facts_that_it_may_ask_about() {
    assertThatThrownBy(() -> decisions.evaluate("sla-targets", Map.of("process", "x")))
        .hasMessageContaining("[activity, priority]");
  }
}
