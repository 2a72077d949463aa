package org.casereview.referral;

import java.util.List;
import java.util.Locale;
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

  static NarrativeCodes of(Referral referral) {
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
