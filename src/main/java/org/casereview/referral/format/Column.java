package org.casereview.referral.format;

import java.util.Set;

/**
 * A column of the referral package.
 *
 * @param max longest text in characters
 * @param codes the codes that it may hold; empty for other kinds
 * @param sealed whether it may hold personal data or narrative, kept encrypted
 */
public record Column(
    String name, Kind kind, boolean required, int max, Set<String> codes, boolean sealed) {

  /** What a value of the column is. */
  public enum Kind {
    TEXT,
    LIST,
    REFERENCE,
    EMAIL,
    DATE,
    YES_NO,
    NUMBER,
    CODE,
    CODES,
    FORCE,
    ETHNICITY,
    OBSERVED
  }

  static Column text(String name, int max) {
    return new Column(name, Kind.TEXT, false, max, Set.of(), true);
  }

  static Column list(String name, int max) {
    return new Column(name, Kind.LIST, false, max, Set.of(), true);
  }

  static Column reference(String name) {
    return new Column(name, Kind.REFERENCE, false, 64, Set.of(), true);
  }

  static Column email(String name) {
    return new Column(name, Kind.EMAIL, false, 254, Set.of(), true);
  }

  static Column date(String name) {
    return new Column(name, Kind.DATE, false, 40, Set.of(), false);
  }

  static Column yesNo(String name) {
    return new Column(name, Kind.YES_NO, false, 10, Set.of(), false);
  }

  static Column number(String name) {
    return new Column(name, Kind.NUMBER, false, 9, Set.of(), false);
  }

  static Column code(String name, Set<String> codes) {
    return new Column(name, Kind.CODE, false, 60, codes, false);
  }

  static Column of(String name, Kind kind, Set<String> codes) {
    return new Column(name, kind, false, 200, codes, false);
  }

  Column need() {
    return new Column(name, kind, true, max, codes, sealed);
  }

  Column plain() {
    return new Column(name, kind, required, max, codes, false);
  }

  Column seal() {
    return new Column(name, kind, required, max, codes, true);
  }
}
