package org.casereview.engine.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts that the program gives to each table that it asks: all that the table may ask about.
 */
public final class GivenFacts {

  static final Map<String, Set<String>> BY_TABLE = read();

  private GivenFacts() {}

  /** What is published for a table and missing among the facts at hand. */
  public static Set<String> missing(String table, Set<String> given) {
    var missing = new TreeSet<>(BY_TABLE.getOrDefault(table, Set.of()));
    missing.removeAll(given);
    return missing;
  }

  private static Map<String, Set<String>> read() {
    var facts = new TreeMap<String, Set<String>>();
    AllowList.read("facts.given")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" : "))
        .forEach(
            table ->
                facts.put(
                    table[0], Arrays.stream(table[1].split(" ")).collect(Collectors.toSet())));
    return Map.copyOf(facts);
  }
}
