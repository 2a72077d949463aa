package org.casereview.engine.contract;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereview.engine.contract.Release.Table;

/**
 * The teams that process owners found beside those of the program: a row each of {@code
 * owners-teams}. What a team may is not theirs to say: it answers questions of owners, and sees
 * what all such teams see.
 */
public final class OwnersTeams {

  static final String TABLE = "owners-teams";
  private static final String DOES = "does";
  private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern SAYS = Pattern.compile("\"([^\"]{3,80})\"");
  private static final int LONGEST = 40;

  /** The engine lets whoever is in a group of this name do anything. */
  private static final String ENGINES_OWN = "camunda";

  private final Table table;
  private final Map<String, String> founded = new TreeMap<>();

  OwnersTeams(Release release) {
    table = release.tables.get(TABLE);
    if (table != null) {
      table.rows().forEach(row -> team(row).ifPresent(it -> founded.put(it, does(row).orElse(""))));
    }
  }

  /**
   * What each team does that a checked set founds.
   *
   * @param set all files that are deployed together, by resource name
   */
  public static Map<String, String> in(Map<String, byte[]> set) {
    var release = new Release();
    set.forEach(
        (file, content) -> {
          if (ModelFiles.stem(file).equals(TABLE)) {
            read(file, content, release);
          }
        });
    return new OwnersTeams(release).founded;
  }

  private static void read(String file, byte[] content, Release release) {
    try {
      XmlElement document = XmlReader.read(content);
      document
          .children("dmn:decision")
          .forEach(it -> release.tables.put(TABLE, new Table(file, document, it)));
    } catch (XmlReader.Unreadable e) {
      throw new IllegalArgumentException("A table that was let in cannot be read.", e);
    }
  }

  /** The words of a set with its teams. */
  Vocabulary with(Vocabulary words) {
    var teams = new TreeSet<>(words.teams());
    teams.addAll(founded.keySet());
    return words.withTeams(teams);
  }

  void check(Findings findings) {
    if (table == null) {
      return;
    }
    if (table.outputs().size() != 1 || !table.outputs().get(0).get("name").equals(DOES)) {
      findings.add(
          table.file(), table.decision(), Rule.TABLE, "Its one output is what a team does (does).");
    }
    var seen = new TreeSet<String>();
    for (XmlElement row : table.rows()) {
      wrong(row, seen).ifPresent(it -> findings.add(table.file(), row, Rule.C7, it));
    }
  }

  private static Optional<String> wrong(XmlElement row, TreeSet<String> seen) {
    Optional<String> team = team(row);
    if (team.isEmpty() || team.get().length() > LONGEST) {
      return Optional.of(
          "Name one team in each row, in small letters and hyphens, such as \"peer-readers\".");
    }
    String name = team.get();
    if (Vocabulary.TEAMS.contains(name) || name.startsWith(ENGINES_OWN)) {
      return Optional.of("The team '" + name + "' is there already; choose another name.");
    }
    if (TeamLists.isTaken(TeamLists.ofOwners(name))) {
      return Optional.of(
          "Tasklist has a list '" + TeamLists.ofOwners(name) + "' already; choose another name.");
    }
    if (!seen.add(name)) {
      return Optional.of("The team '" + name + "' stands here twice.");
    }
    return does(row).isPresent()
        ? Optional.empty()
        : Optional.of("Say in 3 to 80 characters what the team '" + name + "' does.");
  }

  private static Optional<String> team(XmlElement row) {
    return row.children("dmn:inputEntry").findFirst().flatMap(it -> within(NAME, it));
  }

  private static Optional<String> does(XmlElement row) {
    return row.children("dmn:outputEntry").findFirst().flatMap(it -> within(SAYS, it));
  }

  private static Optional<String> within(Pattern pattern, XmlElement cell) {
    return Optional.of(pattern.matcher(Release.written(cell)))
        .filter(Matcher::matches)
        .map(it -> it.group(1).strip());
  }
}
