package org.casereview.casefile;

import java.util.UUID;

/** A capability's own section of a case, shown under its name; a bean of the capability. */
public interface CaseFacet {

  /** The field that the section is shown under, such as {@code criteria}. */
  String name();

  /** Codes, dates and texts that the person now acting may see; serialised as JSON. */
  Object of(UUID caseId);
}
