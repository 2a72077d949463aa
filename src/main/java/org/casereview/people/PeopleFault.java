package org.casereview.people;

/**
 * Something in an entry that cannot be taken.
 *
 * @param field the field or column
 * @param cure a sentence that says what to do
 */
public record PeopleFault(String field, String cure) {}
