package org.casereview.standards;

import java.time.Instant;
import java.util.List;
import org.casereview.casefile.UnknownCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody looked at of a case until a matter of it was found to concern them. */
@Service
@Transactional
public class PastLooks {

  /**
   * A look that is on record.
   *
   * @param what the code of the act, such as {@code FILE_OPENED}
   */
  public record Look(Instant at, String what) {}

  private final MatterRecords matters;
  private final ConcernedStaff staff;
  private final ApplicationEventPublisher events;

  PastLooks(MatterRecords matters, ConcernedStaff staff, ApplicationEventPublisher events) {
    this.matters = matters;
    this.staff = staff;
    this.events = events;
  }

  /**
   * In the order in which they were made.
   *
   * @throws UnknownCase for anybody but a standards liaison, and where the matter does not concern
   *     this person
   */
  public List<Look> of(String number, String staffId) {
    var id = staff.matter(number);
    var looks = matters.looks(id, staffId).orElseThrow(UnknownCase::new);
    matters.log("LOOKS_READ", id);
    events.publishEvent(Restricted.looked(id));
    return looks;
  }
}
