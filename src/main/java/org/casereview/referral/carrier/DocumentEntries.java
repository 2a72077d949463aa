package org.casereview.referral.carrier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The files of a ZIP under {@code documents/} by their names. A name only finds an entry: no file
 * is ever written under it.
 */
final class DocumentEntries {

  private static final Pattern ODD =
      Pattern.compile(
          "(?i)^/.*|^[a-z]:.*|(.*/)?\\.{1,2}(/.*)?|.*\\p{Cntrl}.*"
              + "|(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.[^/]*)?",
          Pattern.DOTALL);

  private final Map<String, List<ZipEntry>> entries = new HashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();

  void add(String name, ZipEntry entry) {
    String key = key(name);
    var same = entries.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (same.isEmpty()) {
      spellings.computeIfAbsent(folded(key), k -> new ArrayList<>(1)).add(key);
    }
    same.add(entry);
  }

  /** The entry of this name, or the only one whose name differs in capital letters alone. */
  Optional<ZipEntry> find(String name) {
    return fault(name).isPresent() ? Optional.empty() : named(name).stream().findFirst();
  }

  private List<ZipEntry> named(String name) {
    String key = key(name);
    if (entries.containsKey(key)) {
      return entries.get(key);
    }
    return spellings.getOrDefault(folded(key), List.of()).stream()
        .flatMap(spelling -> entries.get(spelling).stream())
        .toList();
  }

  /** Why no file can be found by this name. */
  Optional<String> fault(String name) {
    if (ODD.matcher(key(name)).matches()) {
      return Optional.of(
          "Give the file a plain name under documents/: no drive, no .. and no word that Windows"
              + " keeps for itself, such as CON.");
    }
    return named(name).size() > 1
        ? Optional.of(
            "More than one file under documents/ has this name: leave one, or give each its own.")
        : Optional.empty();
  }

  private static String key(String name) {
    return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
  }

  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
