package org.casereview.engine.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file holds one thing, called as the file is, and is saved over itself. */
final class FileRules {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");
  private static final Pattern COPY = Pattern.compile(".*-(v[0-9]+|copy|new|old|final|draft)");

  private final String file;
  private final Findings findings;

  FileRules(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  Optional<XmlElement> onlyOne(XmlElement document, String name) {
    List<XmlElement> found = document.children(name).toList();
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    String sentence =
        "The file holds " + found.size() + " of <" + name + ">; a file holds exactly one.";
    findings.add(file, document.line(), "", Rule.C8, sentence);
    return Optional.empty();
  }

  /** Whether the thing may be known by its id; a second one of the same id is set aside. */
  boolean isNamed(int line, String id, Map<String, ?> known) {
    String stem = ModelFiles.stem(file);
    if (!stem.equals(id)) {
      complain(line, id, "Its id is '" + id + "'; it has to be '" + stem + "' as the file.");
    }
    if (!KEBAB.matcher(stem).matches()) {
      complain(line, id, "The file's name is a noun phrase like 'case-screening'.");
    }
    if (COPY.matcher(stem).matches()) {
      complain(line, id, "Save over the same file; versions are kept by the release.");
    }
    if (known.containsKey(id)) {
      complain(line, id, "Another file of the set has the same id.");
      return false;
    }
    return true;
  }

  private void complain(int line, String id, String sentence) {
    findings.add(file, line, id, Rule.C8, sentence);
  }
}
