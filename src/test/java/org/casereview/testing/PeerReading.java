package org.casereview.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * What a process owner does to have a peer read each review before the panel: a form, a task on the
 * drawing, a team of their own for it, and a row of deadlines. No program.
 */
public final class PeerReading {

  public static final String FORM = "forms/decision/peer-reading.form";
  private static final String DRAWING = "processes/decision/panel-decision.bpmn";
  private static final String DEADLINES = "processes/sla/sla-targets.dmn";
  public static final String TEAM = "peer-readers";
  public static final String TEAMS = "processes/people/owners-teams.dmn";

  private static final String TASK =
      """
      <bpmn:userTask id="readAsPeer" name="Read as a peer" camunda:formRef="peer-reading"
          camunda:formRefBinding="deployment" camunda:candidateGroups="peer-readers" camunda:dueDate="${readAsPeerDueAt}">
        <bpmn:documentation>Somebody without a part in the case reads the review before the panel does.</bpmn:documentation>
      </bpmn:userTask>
      <bpmn:exclusiveGateway id="isReadyForPanel" name="Ready for the panel?" default="isReadyForPanel_no" />
      <bpmn:sequenceFlow id="toReady" sourceRef="readAsPeer" targetRef="isReadyForPanel" />
      <bpmn:sequenceFlow id="isReadyForPanel_yes" name="Yes" sourceRef="isReadyForPanel" targetRef="openPanel">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${answerReadyForPanel}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="isReadyForPanel_no" name="No" sourceRef="isReadyForPanel" targetRef="readAsPeer" />
      <bpmn:sequenceFlow id="toOpenPanel" sourceRef="reviewReady" targetRef="readAsPeer" />
      """;

  private static final String TEAM_ROW =
      """
      <rule id="teams_peers">
        <description>Reviews came back from the panel because nobody else had read them.</description>
        <inputEntry id="teams_peers_in1"><text>"peer-readers"</text></inputEntry>
        <outputEntry id="teams_peers_out1"><text>"Reads each review before the panel"</text></outputEntry>
      </rule>
      """;

  private static final String FIRST_WAY =
      "<bpmn:sequenceFlow id=\"toOpenPanel\" sourceRef=\"reviewReady\" targetRef=\"openPanel\" />";

  /** Where the boxes stand, left of what was there. */
  private static final String SHAPES =
      """
      <bpmndi:BPMNShape id="reviewReady_di" bpmnElement="reviewReady"><dc:Bounds x="-140" y="222" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="-162" y="265" width="80" height="28" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="readAsPeer_di" bpmnElement="readAsPeer"><dc:Bounds x="-60" y="200" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="isReadyForPanel_di" bpmnElement="isReadyForPanel" isMarkerVisible="true"><dc:Bounds x="105" y="215" width="50" height="50" />
        <bpmndi:BPMNLabel><dc:Bounds x="95" y="178" width="70" height="28" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="toOpenPanel_di" bpmnElement="toOpenPanel"><di:waypoint x="-104" y="240" /><di:waypoint x="-60" y="240" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="toReady_di" bpmnElement="toReady"><di:waypoint x="40" y="240" /><di:waypoint x="105" y="240" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="isReadyForPanel_yes_di" bpmnElement="isReadyForPanel_yes"><di:waypoint x="155" y="240" /><di:waypoint x="240" y="240" />
        <bpmndi:BPMNLabel><dc:Bounds x="185" y="223" width="21" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="isReadyForPanel_no_di" bpmnElement="isReadyForPanel_no"><di:waypoint x="130" y="265" /><di:waypoint x="130" y="330" /><di:waypoint x="-10" y="330" /><di:waypoint x="-10" y="280" />
        <bpmndi:BPMNLabel><dc:Bounds x="50" y="313" width="16" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
      """;

  private static final String MOVED =
      "(?s)<bpmndi:BPMNShape id=\"reviewReady_di\".*?</bpmndi:BPMNShape>"
          + "|<bpmndi:BPMNEdge id=\"toOpenPanel_di\".*?</bpmndi:BPMNEdge>";

  private PeerReading() {}

  /** The set with all four. */
  public static Map<String, byte[]> addedTo(Map<String, byte[]> set) {
    var added = new TreeMap<>(set);
    added.put(FORM, form());
    edit(added, DRAWING, FIRST_WAY, TASK);
    String drawn = new String(added.get(DRAWING), UTF_8).replaceAll(MOVED, "");
    added.put(DRAWING, drawn.getBytes(UTF_8));
    edit(added, DRAWING, "</bpmndi:BPMNPlane>", SHAPES + "</bpmndi:BPMNPlane>");
    edit(added, DEADLINES, "</decisionTable>", row() + "</decisionTable>");
    edit(added, TEAMS, "</decisionTable>", TEAM_ROW + "</decisionTable>");
    return added;
  }

  /** The same without its row of deadlines. */
  public static Map<String, byte[]> withoutDeadline(Map<String, byte[]> set) {
    var added = addedTo(set);
    added.put(DEADLINES, set.get(DEADLINES));
    return added;
  }

  /** The same with a change in one of its files; one that finds nothing to change is a mistake. */
  public static Map<String, byte[]> changed(
      Map<String, byte[]> set, String file, String there, String instead) {
    var added = addedTo(set);
    edit(added, file, there, instead);
    return added;
  }

  public static Map<String, byte[]> redrawn(Map<String, byte[]> set, String there, String instead) {
    return changed(set, DRAWING, there, instead);
  }

  private static void edit(Map<String, byte[]> set, String file, String there, String instead) {
    String before = new String(set.get(file), UTF_8);
    if (!before.contains(there)) {
      throw new IllegalArgumentException(file + " does not hold " + there);
    }
    set.put(file, before.replace(there, instead).getBytes(UTF_8));
  }

  private static byte[] form() {
    try {
      return new ClassPathResource("owners/peer-reading.form").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row() {
    var row = new StringBuilder("<rule id=\"own_readAsPeer\">");
    row.append("<description>A peer reads a review within three working days.</description>");
    for (String cell : new String[] {"\"panel-decision\"", "\"readAsPeer\"", ""}) {
      row.append("<inputEntry><text>").append(cell).append("</text></inputEntry>");
    }
    for (String cell :
        new String[] {
          "\"OWN-PEER\"", "3", "\"WD\"", "\"managers\"", "\"DES\"", "\"Own rule\"", "\"2WD\""
        }) {
      row.append("<outputEntry><text>").append(cell).append("</text></outputEntry>");
    }
    return row.append("</rule>").toString();
  }
}
