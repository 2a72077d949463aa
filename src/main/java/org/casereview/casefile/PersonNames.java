package org.casereview.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The names behind the pseudonyms of a case; the capability that received them stands behind it.
 */
public interface PersonNames {

  /**
   * The name of a person of the case, such as {@code S-01}, as people read it: a sentence where the
   * force gave none. Empty when there is no such person.
   */
  Optional<String> of(UUID caseId, String pseudonym);

  /** Every name that the force gave for the person, aliases too; none for who is not known. */
  List<String> allOf(UUID caseId, String pseudonym);
}
