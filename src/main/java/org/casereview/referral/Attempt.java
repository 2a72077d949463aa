package org.casereview.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.casereview.platform.BlindIndex;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validated;

/**
 * A row of {@code cases} of one package, rejected with all that belongs to it.
 *
 * @param queueForce whose liaisons have to cure it; null when central intake has to
 * @param forceCode null when it cannot be read, or is of a force that the sender may not refer for
 * @param hash blind index of its rows as sent, in hexadecimal digits
 */
record Attempt(
    int row,
    String queueForce,
    String forceCode,
    String forceReference,
    String shownReference,
    ObjectNode raw,
    ObjectNode rowNumbers,
    String hash,
    int problems,
    boolean rapeAlleged) {

  private static final Set<String> YES = Set.of("y", "yes", "true", "1");

  /**
   * Who handed the package in, for which forces, and which item it corrects, if any.
   *
   * @param central whether they belong to central intake
   */
  record Origin(Set<String> forces, boolean central, java.util.UUID corrects) {

    boolean mayRefer(String force) {
      return force != null && (central || forces.contains(force));
    }

    private String onlyForce() {
      return !central && forces.size() == 1 ? forces.iterator().next() : null;
    }
  }

  static Attempt of(Validated referral, RawReferral raw, Origin origin, BlindIndex index) {
    ObjectNode rows = RawJson.of(raw);
    String force = origin.mayRefer(referral.forceCode()) ? referral.forceCode() : null;
    return new Attempt(
        referral.row(),
        force == null ? origin.onlyForce() : force,
        force,
        force == null ? null : referral.forceReference(),
        referral.shownReference(),
        rows,
        RawJson.rowNumbers(raw),
        HexFormat.of().formatHex(index.of("rejected-referral", rows.toString())),
        (int) referral.problems().stream().filter(Problem::isError).count(),
        allegesRape(raw));
  }

  /** The force and reference by which it is known, or null. */
  String identity() {
    return forceCode == null || forceReference == null ? null : forceCode + "/" + forceReference;
  }

  /** The same rows in the same queue are the same item. */
  String rows() {
    return queueForce + "/" + hash;
  }

  /** Read from the rows as sent: an offence that breaks a rule itself is not forgotten. */
  private static boolean allegesRape(RawReferral raw) {
    return raw.rows(Table.OFFENCES).stream()
        .map(offence -> offence.value("rape"))
        .anyMatch(value -> value != null && YES.contains(value.toLowerCase(Locale.ROOT)));
  }
}
