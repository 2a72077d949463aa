package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An element of a model; names carry the house's own prefix for their namespace. */
final class XmlElement {

  private static final String[] HOLDERS = {
    "definitions", "process", "laneSet", "bpmndi:BPMNPlane", "dmn:definitions", "dmn:decisionTable"
  };

  private final String name;
  private final int line;
  private final XmlElement parent;
  private final Map<String, String> attributes = new TreeMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String name, int line, XmlElement parent) {
    this.name = name;
    this.line = line;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<XmlElement> children() {
    return children;
  }

  StringBuilder writtenText() {
    return text;
  }

  String text() {
    return text.toString().strip();
  }

  XmlElement parent() {
    return parent;
  }

  boolean is(String... names) {
    return List.of(names).contains(name);
  }

  /** The attribute, or an empty text when it is not there. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  String id() {
    return get("id");
  }

  /** The box, way, rule or column that this element is part of: what people can point at. */
  XmlElement box() {
    boolean canBeSeen = has("id") && parent != null && parent.is(HOLDERS);
    return canBeSeen || parent == null ? this : parent.box();
  }

  Optional<XmlElement> child(String childName) {
    return children(childName).findFirst();
  }

  Stream<XmlElement> children(String childName) {
    return children.stream().filter(c -> c.is(childName));
  }

  /** This element and all below it. */
  Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
  }
}
