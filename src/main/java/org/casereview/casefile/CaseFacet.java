package org.casereview.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A capability's own section of a case, shown under its name; a bean of the capability. */
public interface CaseFacet {

  /** The field that the section is shown under, such as {@code criteria}. */
  String name();

  /** Codes, dates and texts that the person now acting may see; serialised as JSON. */
  Object of(UUID caseId);

  /** The sections of many cases, as lists show them; one that has nothing to show is left out. */
  default Map<UUID, Object> of(Collection<UUID> cases) {
    var sections = new HashMap<UUID, Object>();
    for (UUID id : cases) {
      Object section = of(id);
      if (section != null) {
        sections.put(id, section);
      }
    }
    return sections;
  }
}
