package org.casereview.referral.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code lists of the referral package (domain handbook 2.3, 7.1, 7.2, 8). */
public final class Codes {

  /** The two-digit codes of the territorial forces. */
  public static final Set<String> TERRITORIAL =
      of(
          "01 03 04 05 06 07 10 11 12 13 14 16 17 20 21 22 23 30 31 32 33 34 35 36 37 40 41 42 43"
              + " 44 45 46 47 48 50 52 53 54 55 60 61 62 63");

  static final Set<String> FORCE =
      union(TERRITORIAL, of("02 BTP SCO NIR MDP CNC NCA SVC GGY JEY IMN"));

  /** Words of the time before outcome numbers; all of them ended without further action. */
  public static final Set<String> LEGACY_OUTCOME =
      of("UNDETECTED NON_SANCTION_DETECTION NO_CRIME CANCELLED FILED INCIDENT_ONLY");

  /** Outcome numbers that mean no further action for the review (handbook 2.3, Y and P). */
  public static final Set<String> NFA_OUTCOME =
      union(of("5 9 10 11 12 13 14 15 16 17 18 20 21 22"), LEGACY_OUTCOME);

  static final Set<String> OUTCOME = union(union(NFA_OUTCOME, of("1 1A 2 2A 3 3A 4 6 7 8 19")));

  static final Set<String> NFA_REASON =
      of(
          "INSUFFICIENT_EVIDENCE NOT_IN_PUBLIC_INTEREST VICTIM_WITHDREW SUSPECT_ELIMINATED"
              + " ID_NOT_PROVEN RELEASED_NO_DECISION");
  static final Set<String> DECIDED_BY = of("POLICE CPS");
  static final Set<String> SEX = of("F M U");
  static final Set<String> LIFE = of("ALIVE DECEASED UNKNOWN");
  static final Set<String> WHEREABOUTS = of("UK ABROAD UNKNOWN");
  static final Set<String> ETHNICITY =
      of("W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS");
  static final Set<String> OBSERVED = of("IC1 IC2 IC3 IC4 IC5 IC6 IC9");
  static final Set<String> ACCOUNT = of("NONE NOTES STATEMENT ABE UNKNOWN");
  static final Set<String> CONTACT = of("CONTACTABLE NO_CONTACT_REQUESTED NOT_TRACED UNKNOWN");
  static final Set<String> DOCUMENT =
      of(
          "CRIME_REPORT POLICY_FILE STATEMENT INTERVIEW INTELLIGENCE CLOSURE_RECORD CPS"
              + " STRATEGY_DISCUSSION OTHER");
  static final Set<String> DOCUMENT_STATE = of("SENT HELD NOT_FOUND DESTROYED");
  static final Set<String> LINE =
      of(
          "ACCOUNT SUSPECT WITNESS FORENSIC DIGITAL PHONE FINANCIAL THIRD_PARTY INTELLIGENCE SCENE"
              + " OTHER");
  static final Set<String> LINE_STATUS = of("COMPLETED PARTLY NOT_PURSUED UNKNOWN");
  static final Set<String> NATIONALITY =
      union(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3), of("UNKNOWN STATELESS"));

  private Codes() {}

  private static Set<String> of(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }
}
