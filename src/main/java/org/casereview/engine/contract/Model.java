package org.casereview.engine.contract;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A process as it is drawn: its boxes and the ways between them. */
final class Model {

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "receiveTask",
          "callActivity",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway");

  private final String file;
  private final XmlElement document;
  private final XmlElement process;
  private final Map<String, XmlElement> nodes = new HashMap<>();
  private final Map<String, List<XmlElement>> outgoing;
  private final Map<String, List<XmlElement>> incoming;
  private final Map<String, List<XmlElement>> boundary;

  Model(String file, XmlElement document, XmlElement process) {
    this.file = file;
    this.document = document;
    this.process = process;
    nodes().forEach(n -> nodes.put(n.id(), n));
    this.outgoing = flows().collect(groupingBy(f -> f.get("sourceRef")));
    this.incoming = flows().collect(groupingBy(f -> f.get("targetRef")));
    this.boundary = nodes("boundaryEvent").collect(groupingBy(b -> b.get("attachedToRef")));
  }

  String file() {
    return file;
  }

  String id() {
    return process.id();
  }

  XmlElement document() {
    return document;
  }

  XmlElement process() {
    return process;
  }

  Stream<XmlElement> nodes() {
    return process.children().stream().filter(c -> NODES.contains(c.name()));
  }

  Stream<XmlElement> nodes(String... names) {
    return nodes().filter(n -> n.is(names));
  }

  XmlElement node(String id) {
    return nodes.get(id);
  }

  Stream<XmlElement> flows() {
    return process.children("sequenceFlow");
  }

  List<XmlElement> outgoing(XmlElement node) {
    return outgoing.getOrDefault(node.id(), List.of());
  }

  List<XmlElement> incoming(XmlElement node) {
    return incoming.getOrDefault(node.id(), List.of());
  }

  /** The boxes that a box leads to. */
  Stream<XmlElement> next(XmlElement node) {
    return outgoing(node).stream().map(f -> node(f.get("targetRef"))).filter(n -> n != null);
  }

  /** The events on the border of a box. */
  Stream<XmlElement> boundary(XmlElement node) {
    return boundary.getOrDefault(node.id(), List.of()).stream();
  }

  static boolean isTimer(XmlElement node) {
    return node.child("timerEventDefinition").isPresent();
  }

  static boolean isMessage(XmlElement node) {
    return node.child("messageEventDefinition").isPresent();
  }

  /** A timer that takes the work away from where it stands. */
  static boolean interrupts(XmlElement timer) {
    return timer.is("boundaryEvent") && !timer.get("cancelActivity").equals("false");
  }

  /** The name in the {@code ${step}} of a service or business rule task, or an empty text. */
  static String step(XmlElement node) {
    return Expressions.nameIn(node.get("camunda:delegateExpression")).orElse("");
  }
}
