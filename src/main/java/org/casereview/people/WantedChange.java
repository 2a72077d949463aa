package org.casereview.people;

import java.util.List;
import org.casereview.people.ProposedChange.Kind;

/**
 * What a row of an imported table asks for.
 *
 * @param now what is on record now, or null
 */
record WantedChange(int row, String about, Record content, Record now) {

  List<Difference> differences() {
    return Difference.between(now, content);
  }

  Kind kind() {
    return content instanceof StaffEntry
        ? Kind.PERSON
        : content instanceof Absence ? Kind.ABSENCE : Kind.FORCE;
  }
}
