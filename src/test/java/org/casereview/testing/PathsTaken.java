package org.casereview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Writes down which nodes and flows of the processes the tests take; the tests run in several JVMs,
 * each with a file of its own.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public class PathsTaken extends AbstractProcessEnginePlugin {

  private static final Path FOLDER = Path.of("target", "paths-taken");
  private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

  /** What all JVMs of this run took, for example {@code case-closure/closeCase}. */
  public static Set<String> soFar() throws IOException {
    var all = new TreeSet<String>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        all.addAll(Files.readAllLines(file));
      }
    }
    return all;
  }

  private static void take(String path) {
    if (TAKEN.add(path)) {
      try {
        Files.createDirectories(FOLDER);
        Files.writeString(
            FOLDER.resolve(Long.toString(ProcessHandle.current().pid())),
            path + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
    listeners.add(new Watch());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  /** Listens at every activity and flow, once the whole process is read. */
  private static final class Watch extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      watch(process.getKey(), process.getActivities());
    }

    private static void watch(String process, List<ActivityImpl> activities) {
      for (ActivityImpl activity : activities) {
        activity.addBuiltInListener(
            ExecutionListener.EVENTNAME_START, noted(process, activity.getId()));
        activity
            .getOutgoingTransitions()
            .forEach(
                flow ->
                    ((org.camunda.bpm.engine.impl.pvm.process.TransitionImpl) flow)
                        .addBuiltInListener(
                            ExecutionListener.EVENTNAME_TAKE, noted(process, flow.getId())));
        watch(process, activity.getActivities());
      }
    }

    private static ExecutionListener noted(String process, String id) {
      return execution -> take(process + "/" + id);
    }
  }
}
