package org.casereview.engine.release;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.casereview.engine.contract.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Which teams the drawings offer tasks to, by team: a task that an owner has drawn can be taken
 * without a line of program, and so can one of an earlier drawing that a case is still in.
 */
@Component
class DrawnTeams {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final RepositoryService repository;
  private final RuntimeService runtime;

  DrawnTeams(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /**
   * The processes of each team that reads files of cases; what is drawn widens nobody else's
   * rights.
   *
   * @param founded the teams of process owners
   */
  Map<String, Set<String>> processes(Set<String> founded) {
    var newest = new HashSet<String>();
    repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getId)
        .forEach(newest::add);
    var processes = new TreeMap<String, Set<String>>();
    repository.createProcessDefinitionQuery().list().stream()
        .map(ProcessDefinition::getId)
        .filter(id -> newest.contains(id) || isInUse(id))
        .forEach(id -> read(repository.getProcessModel(id), processes));
    processes
        .keySet()
        .removeIf(team -> !Vocabulary.ASKED.contains(team) && !founded.contains(team));
    return processes;
  }

  private boolean isInUse(String drawing) {
    return runtime.createProcessInstanceQuery().processDefinitionId(drawing).count() > 0;
  }

  private static void read(InputStream drawing, Map<String, Set<String>> processes) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(drawing);
      String process = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          String id = xml.getAttributeValue(null, "id");
          process = xml.getLocalName().equals("process") ? id : process;
          String teams = xml.getAttributeValue(CAMUNDA, "candidateGroups");
          for (String team : teams == null ? new String[0] : teams.split(",")) {
            processes.computeIfAbsent(team.strip(), it -> new TreeSet<>()).add(process);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("A drawing that was let in cannot be read.", e);
    }
  }
}
