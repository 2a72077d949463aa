package org.casereview.engine.release;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.casereview.engine.contract.Vocabulary;

/**
 * Which teams the drawings of a release offer tasks to, by team: a task that an owner has drawn can
 * be taken without a line of program.
 */
final class DrawnTeams {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private DrawnTeams() {}

  /** Of the teams that read files of cases; what is drawn widens nobody else's rights. */
  static Map<String, Set<String>> processesOf(Map<String, byte[]> set) {
    var processes = new TreeMap<String, Set<String>>();
    set.forEach(
        (name, content) -> {
          if (name.endsWith(".bpmn")) {
            read(content, processes);
          }
        });
    processes.keySet().retainAll(Vocabulary.ASKED);
    return processes;
  }

  private static void read(byte[] drawing, Map<String, Set<String>> processes) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
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
