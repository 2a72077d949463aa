package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements and attributes that a kind of file may hold; everything else is a finding. */
final class AllowList {

  private record Entry(Set<String> attributes, Set<String> children) {}

  private static final Properties HINTS = hints();

  private final Map<String, Entry> entries = new HashMap<>();
  private final String root;
  private final Rule otherwise;

  private AllowList(String resource, String root, Rule otherwise) {
    this.root = root;
    this.otherwise = otherwise;
    for (String line : read(resource).split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> parts =
            Arrays.stream(line.split("(?<=\\s):(?=\\s|$)", -1)).map(String::strip).toList();
        entries.put(parts.get(0), new Entry(words(parts.get(1)), words(parts.get(2))));
      }
    }
  }

  static AllowList ofProcesses() {
    return new AllowList("bpmn.allowed", "definitions", Rule.C1);
  }

  static AllowList ofTables() {
    return new AllowList("dmn.allowed", "dmn:definitions", Rule.TABLE);
  }

  void check(String file, XmlElement document, Findings findings) {
    if (!document.is(root)) {
      findings.add(file, document, otherwise, "<" + document.name() + "> is not expected here.");
      return;
    }
    walk(file, document, findings);
  }

  private void walk(String file, XmlElement element, Findings findings) {
    Entry entry = entries.get(element.name());
    for (String attribute : element.attributes().keySet()) {
      if (!entry.attributes().contains(attribute)) {
        refuse(file, element, attribute, attribute + " at <" + element.name() + ">", findings);
      }
    }
    if (!entry.children().contains("#text") && !element.text().isEmpty()) {
      findings.add(file, element, otherwise, "Text is not expected in <" + element.name() + ">.");
    }
    for (XmlElement child : element.children()) {
      if (entry.children().contains(child.name())) {
        walk(file, child, findings);
      } else if (child.is("extensionElements")) {
        child.children().forEach(c -> refuse(file, element, c, findings));
      } else {
        refuse(file, element, child, findings);
      }
    }
  }

  private void refuse(String file, XmlElement in, XmlElement child, Findings findings) {
    String word = "<" + child.name() + "> in <" + in.name() + ">";
    refuse(file, child, child.name(), word, findings);
  }

  private void refuse(String file, XmlElement at, String name, String word, Findings findings) {
    String hint = HINTS.getProperty(name, otherwise + " Remove it.");
    int space = hint.indexOf(' ');
    Rule rule = Rule.valueOf(hint.substring(0, space));
    findings.add(file, at, rule, word + " is not published. " + hint.substring(space + 1));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Properties hints() {
    var hints = new Properties();
    try (Reader in = open("hints.properties")) {
      hints.load(in);
      return hints;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String resource) {
    try (Reader in = open(resource)) {
      var text = new java.io.StringWriter();
      in.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String resource) {
    return new InputStreamReader(AllowList.class.getResourceAsStream(resource), UTF_8);
  }
}
