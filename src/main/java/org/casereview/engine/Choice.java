package org.casereview.engine;

/**
 * An option of a select or radio whose list is given when the form is opened ({@code valuesKey}).
 */
public record Choice(String label, String value) {}
