package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Releases that a reader could go on with without end: each is given up in time. */
class EndlessSetsTest {

  private static final Vocabulary NO_PROMISES =
      Vocabulary.of(List.of("go"), List.of(), Map.of(), Map.of(), Promises.NONE);

  @Test
  @Tag("large")
  void calls_that_double_at_every_step_are_given_up_in_time() {
    var set = new HashMap<String, byte[]>();
    for (char name = 'a'; name < 'z'; name++) {
      String next = String.valueOf((char) (name + 1));
      String body =
          "<startEvent id='s'/><sequenceFlow id='f1' sourceRef='s' targetRef='c1'/>"
              + "<callActivity id='c1' calledElement='N'/>"
              + "<sequenceFlow id='f2' sourceRef='c1' targetRef='c2'/>"
              + "<callActivity id='c2' calledElement='N'/>"
              + "<sequenceFlow id='f3' sourceRef='c2' targetRef='e'/><endEvent id='e'/>";
      String model =
          HostileSetsTest.process(body.replace("N", next)).replace("id='a'", "id='" + name + "'");
      set.put(name + ".bpmn", model.getBytes(UTF_8));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(new ContractCheck(NO_PROMISES).findings(set))
                .extracting(Finding::rule)
                .contains(Rule.G7));
  }

  @Test
  @Tag("large")
  void patterns_are_not_drawn_into_endless_matching() {
    var release = new SmallRelease();
    String long40 = "a".repeat(40_000) + "!";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          release.edit("small-screen.form", "=inScope = ", "=" + long40);
          release.edit(
              "small-scope.dmn", "<text>rapeAlleged</text>", "<text>" + long40 + "</text>");
          release.edit(
              "small-scope.dmn", "<text>true</text>", "<text>" + "1,".repeat(40_000) + "</text>");
          release.edit("small-case.bpmn", "${scopeOutcome ==", "${" + "a and ".repeat(40_000));
          release.edit("small-case.bpmn", "camunda:dueDate=\"", "camunda:dueDate=\"" + long40);
          assertThat(release.findings()).hasSizeGreaterThan(4);
        });
  }
}
