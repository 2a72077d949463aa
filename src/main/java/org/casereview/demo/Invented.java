package org.casereview.demo;

import java.util.List;
import java.util.Locale;

/** Names and narrative put together from parts, so that they are nobody's. */
final class Invented {

  private static final List<String> STARTS =
      List.of(
          "Bre", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Jor", "Kel", "Lan", "Mer", "Nor", "Os",
          "Pen", "Quil", "Ras", "Sel", "Tor", "Und", "Ves", "Wil", "Yar", "Zel");
  private static final List<String> MIDDLES =
      List.of("a", "be", "da", "e", "i", "la", "mi", "o", "ra", "ti", "u", "ve");
  private static final List<String> FAMILY_ENDS =
      List.of(
          "brook", "combe", "dale", "field", "garth", "ham", "leth", "mor", "stow", "thorpe",
          "wick");
  private static final List<String> GIVEN_ENDS =
      List.of("ra", "n", "lia", "m", "s", "na", "rin", "th", "lo");
  private static final List<String> OPERATIONS =
      List.of(
          "Amberley",
          "Birchwood",
          "Copperfield",
          "Drystone",
          "Eastmoor",
          "Fallowdeer",
          "Greyheron",
          "Hawkmoth",
          "Inkstand",
          "Juniper",
          "Kingfisher",
          "Larkspur");
  private static final List<String> RATIONALES =
      List.of(
          "Insufficient evidence to meet the evidential test. No further lines of inquiry recorded.",
          "Victim did not wish to proceed after the second interview. No independent evidence.",
          "Suspects interviewed and denied the allegations. One word against another.",
          "Devices could not be examined within bail. Closed pending further information.",
          "Reviewed by supervisor: filed as evidential difficulties.");

  private final Dice dice;

  Invented(Dice dice) {
    this.dice = dice;
  }

  String familyName() {
    return dice.oneOf(STARTS) + dice.oneOf(MIDDLES) + dice.oneOf(FAMILY_ENDS);
  }

  String givenName() {
    return dice.oneOf(STARTS) + dice.oneOf(MIDDLES) + dice.oneOf(GIVEN_ENDS);
  }

  String operation() {
    return "Operation " + dice.oneOf(OPERATIONS);
  }

  String rationale() {
    return dice.oneOf(RATIONALES);
  }

  String mailbox(String force) {
    return "review.liaison@force-" + force.toLowerCase(Locale.ROOT) + ".example";
  }
}
