package org.casereview.engine.forms;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a form, as its file describes it.
 *
 * @param options the allowed codes of a closed list; null when the field has no list of its own
 * @param optionsFrom where the options come from when the form is opened; null otherwise
 * @param shownOnly true when people read it and cannot change it
 * @param mayBeHidden true when a condition may hide it, so that only the recorder can require it
 */
record FormField(
    String key,
    String label,
    String type,
    boolean required,
    Integer minLength,
    Integer maxLength,
    Double min,
    Double max,
    Pattern pattern,
    Set<String> options,
    String optionsFrom,
    boolean shownOnly,
    boolean mayBeHidden) {

  boolean isMany() {
    return type.equals("checklist") || type.equals("taglist");
  }
}
