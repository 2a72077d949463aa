package org.casereview.review;

import java.util.List;

/** The questions that every review answers, as they stood in one version. */
public record Protocol(String version, List<Group> groups) {

  /** A subject of the protocol, such as victim accounts. */
  public record Group(String code, String title, List<Item> items) {}

  /**
   * One question.
   *
   * @param standardThen what was asked of an investigation at the time, where it is known
   * @param standardNow what is asked today, where it differs
   * @param wanted the record in which the question is answered, as a force is asked for it
   */
  public record Item(
      String code,
      String title,
      String lookFor,
      String standardThen,
      String standardNow,
      List<String> sources,
      String wanted) {}

  /** A code of the taxonomy of failings; causes have no family. */
  public record Coded(String code, String family, String title) {}

  public List<String> codes() {
    return groups.stream().flatMap(group -> group.items().stream()).map(Item::code).toList();
  }
}
