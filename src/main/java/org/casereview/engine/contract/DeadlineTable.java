package org.casereview.engine.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casereview.engine.contract.Release.Table;

/** The rows of {@code sla-targets}: which task of which process has a target, and who is told. */
final class DeadlineTable {

  private final Table table;
  private final Vocabulary words;

  DeadlineTable(Table table, Vocabulary words) {
    this.table = table;
    this.words = words;
  }

  /** What is wrong with the deadline of a task. */
  Optional<String> wrong(String process, String activity) {
    if (table == null) {
      return Optional.of("The set holds no table sla-targets, so the task has no target.");
    }
    List<XmlElement> rows =
        table.rows().stream()
            .filter(r -> names(input(r, "process"), process))
            .filter(r -> names(input(r, "activity"), activity))
            .toList();
    String task = process + ", " + activity;
    if (rows.isEmpty()) {
      return Optional.of("sla-targets has no row for (" + task + "); add its target.");
    }
    if (rows.stream().noneMatch(r -> isForAll(input(r, "priority")))) {
      return Optional.of("sla-targets has no row for (" + task + ") that takes any priority (-).");
    }
    return rows.stream().allMatch(this::tells)
        ? Optional.empty()
        : Optional.of("sla-targets tells no known team when (" + task + ") is late.");
  }

  private boolean tells(XmlElement row) {
    return cell(row, "dmn:outputEntry", position(table.outputs(), "tellTeam"))
        .filter(t -> t.length() > 2 && words.teams().contains(t.substring(1, t.length() - 1)))
        .isPresent();
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
  private static boolean names(String cell, String id) {
    return List.of(cell.split("\\s*,\\s*")).contains("\"" + id + "\"");
  }

  private static boolean isForAll(String cell) {
    return cell.isEmpty() || cell.equals("-") || cell.startsWith("not(");
  }
}
