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
import org.casereview.casefile.CaseFile;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Decisions of a head of review that an acquittal overtakes, on cases whose panel runs on an older
 * drawing: they go on by it until they are brought back. That is looked for each half minute, and
 * not while a test looks at them.
 */
final class OvertakenDecisions implements AutoCloseable {

  private static final String SWEEP = "overtakenReturned";

  private final OnCases test;

  OvertakenDecisions(OnCases test) {
    this.test = test;
    sweeps().postProcessBeforeDestruction(sweep(), SWEEP);
  }

  @Override
  public void close() {
    takesBack();
    sweeps().postProcessAfterInitialization(sweep(), SWEEP);
  }

  private ScheduledAnnotationBeanPostProcessor sweeps() {
    return test.application.getBean(ScheduledAnnotationBeanPostProcessor.class);
  }

  private Object sweep() {
    return test.application.getBean(SWEEP);
  }

  /** At the step after the decision, though the case is before the panel. */
  CaseFile goneOn(String outcome) throws Exception {
    var file = WithAnAcquittal.passed(test, Set.of());
    for (int round = 0; round < 2; round++) {
      test.driver.does("panel1", file, "castVote", OnCases.voting("REOPEN"));
      test.driver.does("panel2", file, "castVote", OnCases.voting("CLOSE"));
      test.driver.does("panel3", file, "castVote", OnCases.voting("RETURN"));
    }
    var decides = Map.of("outcome", outcome, "reasons", "One line is open.");
    assertThat(test.driver.tries("head", file, "decideAsHead", decides).isDone()).isTrue();
    drawn(before());
    try {
      WithAnAcquittal.tells(test, file, Set.of("S1", "S2"));
    } finally {
      drawn(Files.readAllBytes(Path.of("processes/decision/panel-decision.bpmn")));
    }
    return file;
  }

  /** Cases of other tests, which never had a process, are complained of and keep nobody. */
  void takesBack() {
    var others = catchThrowable(() -> ReflectionTestUtils.invokeMethod(sweep(), "takeBack"));
    if (others != null) {
      assertThat(others).hasMessageContaining("No process of this case");
    }
  }

  private void drawn(byte[] drawing) throws Exception {
    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawing));
    test.driver.write(
        "insert into casereview.released_file values ('%s', now()) on conflict do nothing"
            .formatted(sha256));
    test.driver.write(
        "update public.act_ge_bytearray set bytes_ = decode('%s', 'hex') where name_ like '%%/panel-decision.bpmn'"
            .formatted(HexFormat.of().formatHex(drawing)));
    test.application
        .getBean(ProcessEngineConfigurationImpl.class)
        .getDeploymentCache()
        .discardProcessDefinitionCache();
  }

  private static byte[] before() throws IOException {
    try (InputStream drawing =
        OvertakenDecisions.class.getResourceAsStream("/drawings-before/panel-decision.bpmn")) {
      return drawing.readAllBytes();
    }
  }
}
