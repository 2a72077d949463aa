package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A case whose panel runs on an older drawing is brought back to it when an acquittal comes late.
 */
class OvertakenOnOlderDrawingTest extends OnCases {

  @Test
  void what_was_set_aside_goes_on_by_its_drawing_and_is_brought_back() throws Exception {
    var file = WithAnAcquittal.passed(this, Set.of());
    for (int round = 0; round < 2; round++) {
      driver.does("panel1", file, "castVote", voting("REOPEN"));
      driver.does("panel2", file, "castVote", voting("CLOSE"));
      driver.does("panel3", file, "castVote", voting("RETURN"));
    }
    var reopens = Map.of("outcome", "REOPEN", "reasons", "One line is open.");
    assertThat(driver.tries("head", file, "decideAsHead", reopens).isDone()).isTrue();
    drawn(before());
    try {
      WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
      assertThat(driver.at(file)).contains("sendActionPlan").doesNotContain("castVote");
    } finally {
      drawn(Files.readAllBytes(Path.of("processes/decision/panel-decision.bpmn")));
    }
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    takesBack();
    takesBack();
    assertThat(driver.at(file)).contains("castVote").doesNotContain("sendActionPlan");
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  /** Cases of other tests, which never had a process, are complained of and keep nobody. */
  private void takesBack() {
    var back = application.getBean("overtakenReturned");
    var others = catchThrowable(() -> ReflectionTestUtils.invokeMethod(back, "takeBack"));
    if (others != null) {
      assertThat(others).hasMessageContaining("No process of this case");
    }
  }

  private void drawn(byte[] drawing) throws Exception {
    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawing));
    driver.write(
        "insert into casereview.released_file values ('%s', now()) on conflict do nothing"
            .formatted(sha256));
    driver.write(
        "update public.act_ge_bytearray set bytes_ = decode('%s', 'hex') where name_ like '%%/panel-decision.bpmn'"
            .formatted(HexFormat.of().formatHex(drawing)));
    application
        .getBean(ProcessEngineConfigurationImpl.class)
        .getDeploymentCache()
        .discardProcessDefinitionCache();
  }

  private static byte[] before() throws IOException {
    try (InputStream drawing =
        OvertakenOnOlderDrawingTest.class.getResourceAsStream(
            "/drawings-before/panel-decision.bpmn")) {
      return drawing.readAllBytes();
    }
  }
}
