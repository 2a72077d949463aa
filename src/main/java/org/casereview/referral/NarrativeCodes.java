package org.casereview.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casereview.referral.content.Known;
import org.casereview.referral.content.Referral;

/**
 * What a case's narratives are about, in codes alone: who is going to read one knows before.
 *
 * @param kind RAPE, CONTACT or OFFENCE: the gravest that the record alleges
 * @param victims UNDER_13, UNDER_16, UNDER_18, ADULT or UNKNOWN: the youngest at the time
 * @param classes the offence classes as recorded
 */
public record NarrativeCodes(String kind, String victims, List<String> classes) {

  private static final Map<String, String> KINDS =
      Map.of(
          "RAPE", "an allegation of rape of",
          "CONTACT", "sexual violence against",
          "OFFENCE", "a sexual offence against");

  private static final Map<String, String> VICTIMS =
      Map.of(
          "UNDER_13", "a child under 13",
          "UNDER_16", "a child under 16",
          "UNDER_18", "a child under 18",
          "ADULT", "a person of 18 or over",
          "UNKNOWN", "a person whose age then is not known");

  /** The same in neutral words, never a quotation; without its full stop. */
  @JsonProperty
  public String sentence() {
    String named =
        classes.isEmpty()
            ? ""
            : " (offence %s %s)"
                .formatted(classes.size() == 1 ? "class" : "classes", String.join(", ", classes));
    return "By the record, what is told here concerns %s %s%s"
        .formatted(KINDS.get(kind), VICTIMS.get(victims), named);
  }

  public static NarrativeCodes of(Referral referral) {
    var offences = referral.offences();
    String kind =
        referral.rapeAlleged()
            ? "RAPE"
            : offences.stream().anyMatch(o -> o.known("contact_offence") == Known.YES)
                ? "CONTACT"
                : "OFFENCE";
    var classes =
        offences.stream()
            .map(o -> o.text("classification"))
            .filter(c -> c != null)
            .map(c -> c.toUpperCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList();
    return new NarrativeCodes(kind, youngest(referral, classes), classes);
  }

  private static String youngest(Referral referral, List<String> classes) {
    var ages = referral.victims().stream().map(v -> AgeAtOffence.of(v, referral)).toList();
    if (classes.stream().anyMatch(DerivedFacts.UNDER_13::contains)) {
      return "UNDER_13";
    }
    for (int age : new int[] {13, 16, 18}) {
      if (ages.stream().anyMatch(a -> a.certainlyUnder(age))) {
        return "UNDER_" + age;
      }
    }
    return !ages.isEmpty() && ages.stream().allMatch(a -> a.certainlyAtLeast(18))
        ? "ADULT"
        : "UNKNOWN";
  }
}
