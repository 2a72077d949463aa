package org.casereview.people;

import java.util.ArrayList;
import java.util.List;
import org.casereview.people.ProposedChange.Kind;
import org.springframework.stereotype.Component;

/** What stands against a row of an imported table. */
@Component
class ImportChecks {

  private final StaffChecks staffChecks;
  private final ContactChecks contactChecks;
  private final ChangeRecords records;

  ImportChecks(StaffChecks staffChecks, ContactChecks contactChecks, ChangeRecords records) {
    this.staffChecks = staffChecks;
    this.contactChecks = contactChecks;
    this.records = records;
  }

  /**
   * The faults of one thing that a row asks for.
   *
   * @param comesNew whether the same row brings the person of an absence
   */
  List<PeopleFault> of(WantedChange it, boolean comesNew) {
    var faults =
        new ArrayList<>(
            switch (it.kind()) {
              case PERSON -> staffChecks.of((StaffEntry) it.content());
              case ABSENCE -> contactChecks.of((Absence) it.content(), comesNew);
              case FORCE -> contactChecks.of((ForceContact) it.content());
            });
    if (records.isOpen(it.kind(), it.about()) && !it.differences().isEmpty()) {
      faults.add(
          new PeopleFault(
              it.kind() == Kind.FORCE ? "force_code" : "staff_id",
              "A change of this entry waits for its release already. Answer that one first."));
    }
    return faults;
  }
}
