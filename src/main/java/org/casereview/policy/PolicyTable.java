package org.casereview.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the table as it is written for people: Markdown, a heading for each area. */
final class PolicyTable {

  private static final String FIRST = "Action";
  private static final int FIXED = 4;
  private static final Pattern ROUTE = Pattern.compile("`(GET|POST|PUT|DELETE) (/[^` ]*)`");

  private final List<Action> actions = new ArrayList<>();
  private String area = "";
  private List<String> roles = List.of();

  private PolicyTable() {}

  static List<Action> read(String text) {
    var table = new PolicyTable();
    text.lines().forEach(table::line);
    if (table.actions.isEmpty()) {
      throw new IllegalArgumentException("The policy table has no row.");
    }
    return List.copyOf(table.actions);
  }

  private void line(String line) {
    if (line.startsWith("## ")) {
      area = line.substring(3).strip();
      return;
    }
    if (area.isEmpty() || !line.startsWith("|") || line.startsWith("| ---")) {
      return;
    }
    var cells = cells(line);
    if (cells.get(0).equals(FIRST)) {
      heads(cells.subList(FIXED, cells.size()));
    } else {
      actions.add(action(cells));
    }
  }

  private void heads(List<String> named) {
    require(roles.isEmpty() || roles.equals(named), area, "has other roles than the area before");
    roles = List.copyOf(named);
  }

  private Action action(List<String> cells) {
    String id = cells.get(0);
    require(cells.size() == FIXED + roles.size(), id, "does not have a cell for each role");
    require(actions.stream().noneMatch(other -> other.id().equals(id)), id, "stands there twice");
    Map<String, Reach> reach = new LinkedHashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      String word = cells.get(FIXED + i);
      reach.put(roles.get(i), Reach.of(word).orElseThrow(() -> fault(id, "says " + word)));
    }
    String told = cells.get(3).equals(Reach.NO.word()) ? "" : cells.get(3);
    require(
        !told.isEmpty() || !reach.containsValue(Reach.TOLD_NO), id, "tells no, and has no words");
    return new Action(area, id, cells.get(1), routes(id, cells.get(2)), told, reach);
  }

  /** None where it is no page or call of its own, and is asked for by its name. */
  private static List<Route> routes(String id, String cell) {
    if (cell.equals(Reach.NO.word())) {
      return List.of();
    }
    return Stream.of(cell.split("<br>")).map(it -> route(id, it)).toList();
  }

  private static Route route(String id, String text) {
    require(ROUTE.matcher(text).matches(), id, "names no page or call: " + text);
    return Route.of(text.substring(1, text.length() - 1));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  private static void require(boolean right, String where, String wrong) {
    if (!right) {
      throw fault(where, wrong);
    }
  }

  private static IllegalArgumentException fault(String where, String wrong) {
    return new IllegalArgumentException("Policy table, " + where + ": it " + wrong + ".");
  }
}
