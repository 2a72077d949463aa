package org.casereview.engine.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereview.engine.contract.Release.Table;

/** The rows of {@code sla-targets}: which task of which process has a target, and who is told. */
final class DeadlineTable {

  static final String NAME = "sla-targets";

  /**
   * A row as it is asked for.
   *
   * @param at where it stands
   * @param tells the team, or empty where none is named
   */
  record Row(
      XmlElement at, Set<String> processes, Set<String> activities, boolean forAll, String tells) {

    boolean isOf(String process, String activity) {
      return processes.contains(process) && activities.contains(activity);
    }
  }

  private final Table table;
  private final Vocabulary words;
  private final List<Row> rows;

  DeadlineTable(Table table, Vocabulary words) {
    this.table = table;
    this.words = words;
    this.rows = table == null ? List.of() : table.rows().stream().map(this::row).toList();
  }

  /** What is wrong with the deadline of a task. */
  Optional<String> wrong(String process, String activity) {
    if (table == null) {
      return Optional.of("The set holds no table sla-targets, so the task has no target.");
    }
    List<Row> targets = rows.stream().filter(row -> row.isOf(process, activity)).toList();
    String task = process + ", " + activity;
    if (targets.isEmpty()) {
      return Optional.of("sla-targets has no row for (" + task + "); add its target.");
    }
    if (targets.stream().noneMatch(Row::forAll)) {
      return Optional.of("sla-targets has no row for (" + task + ") that takes any priority (-).");
    }
    return targets.stream().allMatch(row -> words.teams().contains(row.tells()))
        ? Optional.empty()
        : Optional.of("sla-targets tells no known team when (" + task + ") is late.");
  }

  private Row row(XmlElement row) {
    return new Row(
        row,
        named(input(row, "process")),
        named(input(row, "activity")),
        isForAll(input(row, "priority")),
        tells(row));
  }

  List<Row> all() {
    return rows;
  }

  private String tells(XmlElement row) {
    return cell(row, "dmn:outputEntry", position(table.outputs(), "tellTeam"))
        .filter(team -> team.length() > 2)
        .map(team -> team.substring(1, team.length() - 1))
        .orElse("");
  }

  private String input(XmlElement row, String fact) {
    return cell(row, "dmn:inputEntry", position(table.inputs(), fact)).orElse("");
  }

  private static int position(List<XmlElement> columns, String name) {
    return IntStream.range(0, columns.size())
        .filter(i -> List.of(Table.fact(columns.get(i)), columns.get(i).get("name")).contains(name))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static Optional<String> cell(XmlElement row, String kind, int position) {
    return row.children(kind).map(Release::written).skip(position).findFirst();
  }

  /** A wildcard names nothing: each task is listed by its own id. */
  private static Set<String> named(String cell) {
    return Arrays.stream(cell.split("\\s*,\\s*"))
        .filter(id -> id.length() > 2 && id.startsWith("\"") && id.endsWith("\""))
        .map(id -> id.substring(1, id.length() - 1))
        .collect(Collectors.toSet());
  }

  private static boolean isForAll(String cell) {
    return cell.isEmpty() || cell.equals("-") || cell.startsWith("not(");
  }
}
