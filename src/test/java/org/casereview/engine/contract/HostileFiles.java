package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that hurt whoever reads them: entities from outside, bombs, and sheer size. */
final class HostileFiles {

  private static final String[][] OUTSIDE = {
    {"a DOCTYPE", "<!DOCTYPE x>"},
    {"a file of this machine", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"},
    {"a page of somebody", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/e\">]>"},
    {"a parameter entity", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"file:///etc/passwd\"> %e;]>"},
    {"a DTD from outside", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"},
    {"a public DTD", "<!DOCTYPE x PUBLIC \"-//X\" \"http://127.0.0.1:9/x.dtd\">"},
    {"a style sheet", "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>"}
  };

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var files = new HostileFiles();
    Stream.of("case-review.bpmn", "standards-escalation.bpmn", "scope-outcome.dmn")
        .forEach(files::outside);
    Stream.of("case-closure.bpmn", "sla-targets.dmn").forEach(files::bombs);
    files.huge();
    return files.all.stream();
  }

  private void outside(String name) {
    String text = Ours.text(name);
    for (String[] way : OUTSIDE) {
      String said = way[1].startsWith("<?") ? "Processing instructions" : "DOCTYPE";
      add(Kind.XXE, way[0], name, afterProlog(text, way[1]), said);
    }
    int end = text.lastIndexOf("</");
    String included =
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>";
    boolean drawing = name.endsWith(".bpmn");
    all.add(
        new HostileRelease(
            Kind.XXE,
            "an inclusion (" + name + ")",
            Map.of(Ours.file(name), text.substring(0, end) + included + text.substring(end)),
            Ours.file(name),
            drawing ? Rule.C1 : Rule.TABLE,
            rootId(text),
            drawing ? "" : rootName(text),
            "XInclude"));
  }

  private void bombs(String name) {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append(
          "<!ENTITY l%d \"&l%d;&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
    }
    String text = Ours.text(name);
    int at = text.indexOf("name=\"") + 6;
    String fed = text.substring(0, at) + "&l29;" + text.substring(at);
    add(
        Kind.ENTITY_BOMB,
        "a thousand million laughs",
        name,
        afterProlog(fed, laughs + "]>"),
        "DOCTYPE");
    String square = "<!DOCTYPE x [<!ENTITY l29 \"" + "a".repeat(50_000) + "\">]>";
    String often = text.substring(0, at) + "&l29;".repeat(10_000) + text.substring(at);
    add(
        Kind.ENTITY_BOMB,
        "one long word ten thousand times",
        name,
        afterProlog(often, square),
        "DOCTYPE");
    String itself = "<!DOCTYPE x [<!ENTITY l29 \"&l30;\"><!ENTITY l30 \"&l29;\">]>";
    add(Kind.ENTITY_BOMB, "a word that means itself", name, afterProlog(fed, itself), "DOCTYPE");
  }

  private void huge() {
    String closure = Ours.text("case-closure.bpmn");
    String boxes = many("<bpmn:endEvent id=\"end%d\" name=\"End\"/>", 10_000);
    String large = "too many elements";
    add(
        Kind.HUGE,
        "ten thousand boxes",
        "case-closure.bpmn",
        closure.replace("</bpmn:process>", boxes + "</bpmn:process>"),
        large);
    String flows =
        many("<bpmn:sequenceFlow id=\"flow%d\" sourceRef=\"a\" targetRef=\"b\"/>", 10_000);
    add(
        Kind.HUGE,
        "ten thousand ways",
        "case-closure.bpmn",
        closure.replace("</bpmn:process>", flows + "</bpmn:process>"),
        large);
    String notes = "<bpmn:documentation>" + "a".repeat(2_000_000) + "</bpmn:documentation>";
    add(
        Kind.HUGE,
        "a novel",
        "case-closure.bpmn",
        closure.replace("</bpmn:process>", notes + "</bpmn:process>"),
        "larger than 1 MB");
    String deep = "<bpmn:subProcess>".repeat(200) + "</bpmn:subProcess>".repeat(200);
    add(
        Kind.HUGE,
        "two hundred processes in each other",
        "case-closure.bpmn",
        closure.replace("</bpmn:process>", deep + "</bpmn:process>"),
        large);
    String rules = many("<rule id=\"rule%d\"/>", 10_000);
    String table = Ours.text("priority.dmn");
    add(
        Kind.HUGE,
        "ten thousand rules",
        "priority.dmn",
        table.replace("</decisionTable>", rules + "</decisionTable>"),
        large);
    String form = Ours.text("approve-closure.form");
    add(
        Kind.HUGE,
        "ten thousand questions",
        "approve-closure.form",
        form.replaceFirst(
            "\"components\": \\[",
            "\"components\": [" + many("{\"type\":\"spacer\",\"id\":\"S%d\"},", 10_000)),
        "larger than 300 kB");
    add(
        Kind.HUGE,
        "a thousand lists in each other",
        "approve-closure.form",
        form.replaceFirst(
            "\"components\": \\[",
            "\"nested\": " + "[".repeat(1000) + "]".repeat(1000) + ", \"components\": ["),
        "no readable JSON");
  }

  private void add(Kind kind, String title, String name, String content, String said) {
    String file = Ours.file(name);
    all.add(
        new HostileRelease(
            kind, title + " (" + name + ")", Map.of(file, content), file, Rule.FILE, "", "", said));
  }

  private static String many(String pattern, int number) {
    var text = new StringBuilder();
    IntStream.range(0, number).forEach(i -> text.append(pattern.formatted(i)));
    return text.toString();
  }

  private static String afterProlog(String text, String more) {
    int end = text.indexOf("?>") + 2;
    return text.substring(0, end) + more + text.substring(end);
  }

  private static String rootId(String text) {
    return text.replaceFirst("(?s).*?<(?:bpmn:)?definitions[^>]*\\sid=\"([^\"]*)\".*", "$1");
  }

  private static String rootName(String text) {
    return text.replaceFirst("(?s).*?<definitions[^>]*\\sname=\"([^\"]*)\".*", "$1");
  }
}
