package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decisions that compute, reach outside, or ask about what nobody tells them. */
final class HostileTables {

  private static final String[][] IN_A_CELL = {
    {"a call", "string length(&quot;x&quot;) > 0"},
    {"the clock", "date and time(&quot;2026-01-01T00:00:00&quot;)"},
    {
      "a function from outside",
      "function(x) external { java: { class: &quot;java.lang.Runtime&quot; } }"
    },
    {"Java's way", "${''.getClass()}"},
    {"a loop", "for i in 1..1000000000 return i"},
    {"a choice", "if true then 1 else 2"}
  };

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var tables = new HostileTables();
    Ours.RELEASE.keySet().stream().filter(HostileTables::holdsRules).forEach(tables::table);
    return tables.all.stream();
  }

  /** Owners have founded no team yet. */
  private static boolean holdsRules(String file) {
    return file.endsWith(".dmn") && new String(Ours.RELEASE.get(file), UTF_8).contains("<rule ");
  }

  private void table(String file) {
    String text = new String(Ours.RELEASE.get(file), UTF_8);
    XmlElement table = tableIn(text);
    XmlElement input = table.children("dmn:input").findFirst().orElseThrow();
    XmlElement rule = table.children("dmn:rule").findFirst().orElseThrow();
    String fact = "<text>" + Release.Table.fact(input) + "</text>";
    for (String[] way : IN_A_CELL) {
      int cell = text.indexOf("<text>", text.indexOf("<outputEntry"));
      String changed =
          text.substring(0, cell + 6) + way[1] + text.substring(text.indexOf("</text>", cell));
      add(file, changed, way[0] + " in a cell", rule.id(), "rule 1", "computes something");
      int entry = text.indexOf("<text>", text.indexOf("<inputEntry"));
      String asked =
          text.substring(0, entry + 6) + way[1] + text.substring(text.indexOf("</text>", entry));
      add(file, asked, way[0] + " in a condition", rule.id(), "rule 1", "computes something");
    }
    String label = Boxes.nameOf(input);
    add(
        file,
        text.replaceFirst(java.util.regex.Pattern.quote(fact), "<text>victimName</text>"),
        "a fact that nobody gives",
        input.id(),
        label,
        "Nobody gives these facts to the table: [victimName]");
    add(
        file,
        text.replaceFirst(
            java.util.regex.Pattern.quote(fact), "<text>count(for i in 1..9 return i)</text>"),
        "an input that loops",
        input.id(),
        label,
        "An input asks about facts");
    add(
        file,
        text.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "),
        "an input in Groovy",
        input.id(),
        label,
        "written in FEEL only");
    String decision = ModelFiles.stem(file);
    String name = tableIn(text).parent().get("name");
    add(
        file,
        text.replaceFirst("hitPolicy=\"[A-Z ]+\"", "hitPolicy=\"PRIORITY\""),
        "a hit policy that the engine does not know",
        decision,
        name,
        "Use the hit policy");
    add(
        file,
        text.replaceFirst(
            "<decisionTable",
            "<literalExpression><text>1</text></literalExpression><decisionTable"),
        "a literal expression",
        decision,
        name,
        "dmn:literalExpression");
  }

  private void add(
      String file, String changed, String title, String element, String box, String said) {
    if (changed.equals(new String(Ours.RELEASE.get(file), UTF_8))) {
      throw new IllegalArgumentException(title + " changes nothing in " + file);
    }
    all.add(
        new HostileRelease(
            Kind.TABLE,
            title + " (" + ModelFiles.stem(file) + ")",
            Map.of(file, changed),
            file,
            Rule.TABLE,
            element,
            box,
            said));
  }

  private static XmlElement tableIn(String text) {
    try {
      return XmlReader.read(text.getBytes(UTF_8))
          .child("dmn:decision")
          .flatMap(d -> d.child("dmn:decisionTable"))
          .orElseThrow();
    } catch (XmlReader.Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
