package org.casereview.referral;

import java.time.Instant;
import java.util.Map;

/**
 * How the columns of a force's own export are to be read.
 *
 * @param columns by name of the table: the heading as it stands in the export, and the column
 * @param by who said so; null when nobody has
 */
public record ColumnMapping(
    String force, Map<String, Map<String, String>> columns, String by, Instant at) {}
