package org.casereview.linking;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one spelling that equal values share; empty where a value says nothing, so that it finds
 * nobody.
 */
final class Spelling {

  /** Counts up with every change here: the keys of all cases are then made anew at a start. */
  static final int RULES = 1;

  private static final Pattern RUN = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}]+");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern NO_NAME_SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]");
  private static final Pattern ONE_DIGIT_AGAIN = Pattern.compile("(\\d)\\1{3,}");
  private static final Pattern PNC =
      Pattern.compile("(?:19|20)?(\\d\\d)(?:[\\W_]+(\\d{1,7})|(\\d{7}))[\\W_]*([A-Z])");

  /** Letters that Unicode does not take apart. */
  private static final Map<String, String> LETTERS =
      Map.of("Æ", "AE", "Œ", "OE", "Ø", "O", "Đ", "D", "Ð", "D", "Ł", "L", "Þ", "TH", "ı", "I");

  private static final Set<String> NOBODY =
      Set.of(
          "UNKNOWN",
          "UNK",
          "NOTKNOWN",
          "UNIDENTIFIED",
          "NOTRECORDED",
          "NOTGIVEN",
          "NOTAPPLICABLE",
          "NONAME",
          "NONE",
          "TBC",
          "TBA",
          "ANON",
          "ANONYMOUS",
          "REFUSED",
          "REDACTED",
          "WITHHELD");

  private static final int NOBODY_WAS_BORN_BEFORE = 1902;

  private Spelling() {}

  /**
   * A crime number by its runs of digits and letters: what stands between them, and zeros before a
   * number, are a matter of taste; where one run ends is not.
   */
  static Optional<String> crimeNumber(String typed) {
    String runs = runs(typed);
    String digits = runs.replaceAll("\\D", "");
    boolean says =
        digits.length() > 2
            && digits.chars().anyMatch(digit -> digit != '0')
            && !ONE_DIGIT_AGAIN.matcher(runs).matches();
    return says ? Optional.of(runs) : Optional.empty();
  }

  /** A PNC id as year, number and check letter: 1996/0012345A is 96/12345A. */
  static Optional<String> pncId(String typed) {
    Matcher parts = PNC.matcher(plain(typed).strip());
    if (!parts.matches()) {
      return crimeNumber(typed);
    }
    int year = Integer.parseInt(parts.group(1));
    int number = Integer.parseInt(parts.group(2) == null ? parts.group(3) : parts.group(2));
    return number == 0 ? Optional.empty() : Optional.of(year + "/" + number + "/" + parts.group(4));
  }

  /** A surname with the whole date of birth; neither finds anybody alone. */
  static Optional<String> nameAndBirth(String familyName, String dateOfBirth) {
    if (familyName == null || dateOfBirth == null || dateOfBirth.length() != 10) {
      return Optional.empty();
    }
    String name = name(familyName);
    boolean says =
        !name.isEmpty()
            && !NOBODY.contains(name)
            && !name.matches("X+|\\d+")
            && !familyName.strip().toUpperCase(Locale.ROOT).matches("N[/.]A\\.?")
            && LocalDate.parse(dateOfBirth).getYear() >= NOBODY_WAS_BORN_BEFORE;
    return says ? Optional.of(name + "|" + dateOfBirth) : Optional.empty();
  }

  /** The surname within an alias where it is plain: before a comma, or the second of two words. */
  static Optional<String> surnameOf(String alias) {
    int comma = alias.indexOf(',');
    if (comma > 0) {
      return Optional.of(alias.substring(0, comma).strip());
    }
    String[] words = alias.strip().split("\\s+");
    return words.length == 2 ? Optional.of(words[1]) : Optional.empty();
  }

  /** Only accents of Latin, Greek and Cyrillic letters go; elsewhere a mark is a vowel. */
  private static String name(String typed) {
    return NO_NAME_SIGN.matcher(plain(typed)).replaceAll("");
  }

  private static String runs(String typed) {
    var runs = new StringBuilder();
    Matcher run = RUN.matcher(plain(typed));
    while (run.find()) {
      runs.append(runs.isEmpty() ? "" : "/").append(run.group().replaceFirst("^0+(?=\\d)", ""));
    }
    return runs.toString();
  }

  private static String plain(String typed) {
    if (typed.chars().allMatch(sign -> sign < 128)) {
      return typed.toUpperCase(Locale.ROOT);
    }
    String open = Normalizer.normalize(typed, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(open).replaceAll("").toUpperCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }
}
