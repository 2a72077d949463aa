package org.casereview.referral.carrier;

/**
 * How large a package may be.
 *
 * @param packed bytes of the package itself
 * @param table bytes of a table unpacked
 * @param ratio how many times its packed size a table may be
 * @param rows rows of a table
 * @param entries entries of a ZIP
 * @param file bytes of a document
 * @param pass bytes of tables that are held in memory at once
 */
public record Limits(
    long packed, long table, int ratio, int rows, int entries, long file, long pass) {

  private static final long MB = 1024L * 1024;

  /** The limits of the package page. */
  public static final Limits STANDARD =
      new Limits(500 * MB, 200 * MB, 100, 1_000_000, 10_000, 20 * MB, 32 * MB);

  String packedText() {
    return packed / MB + " MB";
  }
}
