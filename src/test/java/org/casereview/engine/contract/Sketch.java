package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of our drawings, to be changed as text and by hand: nothing of the reader under test is used
 * for the change. Each change gives a new text and leaves the drawing as it is.
 */
final class Sketch {

  private final String file;
  private final String text;
  private final Model model;

  Sketch(String file) {
    this(file, new String(Ours.RELEASE.get(file), UTF_8));
  }

  private Sketch(String file, String text) {
    this.file = file;
    this.text = text;
    try {
      XmlElement document = XmlReader.read(text.getBytes(UTF_8));
      this.model = new Model(file, document, document.child("process").orElseThrow());
    } catch (XmlReader.Unreadable e) {
      throw new IllegalArgumentException(file, e);
    }
  }

  static Sketch of(String process) {
    return new Sketch(Ours.file(process + ".bpmn"));
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  Model model() {
    return model;
  }

  Stream<XmlElement> boxes(String... kinds) {
    Stream<XmlElement> boxes = kinds.length == 0 ? model.nodes() : model.nodes(kinds);
    return boxes.sorted((a, b) -> a.id().compareTo(b.id()));
  }

  XmlElement box(String id) {
    return Stream.concat(model.nodes(), model.flows())
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file + " has no " + id));
  }

  /** Puts something into the tag of a box. */
  Sketch with(String id, String attribute) {
    Matcher tag = tag(id);
    return new Sketch(file, splice(tag.end("open"), tag.end("open"), " " + attribute));
  }

  Sketch without(String id, String attribute) {
    Matcher tag = tag(id);
    String changed = tag.group("open").replaceFirst("\\s" + attribute + "=\"[^\"]*\"", "");
    if (changed.equals(tag.group("open"))) {
      throw new IllegalArgumentException(id + " has no " + attribute);
    }
    return new Sketch(file, splice(tag.start("open"), tag.end("open"), changed));
  }

  Sketch set(String id, String attribute, String value) {
    return without(id, attribute).with(id, attribute + "=\"" + value + "\"");
  }

  /** Puts an element into a box, before what is in it. */
  Sketch inside(String id, String element) {
    Matcher tag = tag(id);
    String open = tag.group("open");
    if (tag.group("closed").isEmpty()) {
      return new Sketch(file, splice(tag.end(), tag.end(), element));
    }
    String name = open.substring(1).split("\\s")[0];
    return new Sketch(
        file, splice(tag.start(), tag.end(), open + ">" + element + "</" + name + ">"));
  }

  /** Makes something else of a box. */
  Sketch as(String id, String kind) {
    String was = "bpmn:" + box(id).name();
    int open = tag(id).start();
    int close = text.indexOf("</" + was + ">", open);
    String body = text.substring(open + 1 + was.length(), close);
    String changed = "<bpmn:" + kind + body + "</bpmn:" + kind + ">";
    return new Sketch(file, splice(open, close + was.length() + 3, changed));
  }

  /** Draws something more. */
  Sketch more(String elements) {
    int end = text.indexOf("</bpmn:process>");
    return new Sketch(file, splice(end, end, elements));
  }

  Sketch replaced(String there, String instead) {
    if (!text.contains(there)) {
      throw new IllegalArgumentException(file + " does not hold " + there);
    }
    return new Sketch(file, text.replace(there, instead));
  }

  /** Leads the ways that come into a box to where it would lead itself. */
  Sketch past(String id) {
    List<XmlElement> onwards = model.outgoing(box(id));
    String next = onwards.get(0).get("targetRef");
    Sketch changed = this;
    for (XmlElement flow : model.incoming(box(id))) {
      changed = changed.set(flow.id(), "targetRef", next.equals(id) ? flow.get("sourceRef") : next);
    }
    return changed;
  }

  HostileRelease hostile(Kind kind, String title, Rule rule, XmlElement box) {
    return hostile(kind, title, rule, box.id(), Boxes.nameOf(box));
  }

  HostileRelease hostile(Kind kind, String title, Rule rule, String element, String box) {
    String where = ModelFiles.stem(file) + ", " + (box.isEmpty() ? element : box);
    return new HostileRelease(
        kind,
        title + " (" + where + ")",
        java.util.Map.of(file, text),
        file,
        rule,
        element,
        box,
        "");
  }

  private Matcher tag(String id) {
    Matcher tag =
        Pattern.compile("(?<open><[A-Za-z:]+\\s[^<>]*?\\bid=\"" + id + "\"[^<>]*?)(?<closed>/?)>")
            .matcher(text);
    if (!tag.find()) {
      throw new IllegalArgumentException(file + " has no " + id);
    }
    return tag;
  }

  private String splice(int from, int to, String instead) {
    return text.substring(0, from) + instead + text.substring(to);
  }
}
