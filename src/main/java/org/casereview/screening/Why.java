package org.casereview.screening;

import java.util.List;

/**
 * Why a case has its priority or its scope outcome.
 *
 * @param value such as {@code P1} or {@code IN_SCOPE}; null before it is settled
 * @param sentences plain English, in the order in which they follow from each other
 * @param rules ids of the rules that fired
 * @param tableVersion version of the table that was asked, or null
 * @param inputs what the table was asked of, such as {@code victims=3}
 */
public record Why(
    String of,
    String value,
    List<String> sentences,
    List<String> rules,
    Integer tableVersion,
    List<String> inputs) {}
