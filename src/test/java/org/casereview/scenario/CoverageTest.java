package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.casereview.testing.PathsTaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comes in a run of its own after all other classes and looks at what they have taken. */
@Tag("after-all")
class CoverageTest {

  @Test
  void every_node_and_every_flow_of_every_process_is_taken_by_some_test() throws IOException {
    Set<String> drawn = new TreeSet<>();
    for (Path file : drawings()) {
      drawn.addAll(of(file));
    }
    assertThat(drawn).hasSizeGreaterThan(100);
    var missed = new TreeSet<>(drawn);
    missed.removeAll(PathsTaken.soFar());
    assertThat(missed)
        .as(
            "Nodes and flows of processes/** that no test has taken. This class only looks at what"
                + " the other classes wrote down in the same run of mvn verify. If they ran, write"
                + " a path test for what is named here")
        .isEmpty();
  }

  private static List<Path> drawings() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  private static List<String> of(Path file) {
    var model = Bpmn.readModelFromFile(file.toFile());
    return model.getModelElementsByType(Process.class).stream()
        .flatMap(process -> ids(process).stream().map(id -> process.getId() + "/" + id))
        .toList();
  }

  private static List<String> ids(Process process) {
    var model = process.getModelInstance();
    return Stream.of(FlowNode.class, SequenceFlow.class)
        .flatMap(kind -> model.getModelElementsByType(kind).stream())
        .map(FlowElement::getId)
        .toList();
  }
}
