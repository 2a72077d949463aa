package org.casereview.standards;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two standards liaisons do: one names whom a matter concerns and another confirms it; one
 * asks for the end of it and another ends or keeps it. It holds from the naming to the end.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class ConcernsOfTwo {

  static final int MOST_WORDS = 2000;

  private final ConcernedStaff staff;
  private final ConcernedRecords concerned;
  private final MatterRecords matters;
  private final ApplicationEventPublisher events;

  ConcernsOfTwo(
      ConcernedStaff staff,
      ConcernedRecords concerned,
      MatterRecords matters,
      ApplicationEventPublisher events) {
    this.staff = staff;
    this.concerned = concerned;
    this.matters = matters;
    this.events = events;
  }

  /** Whom matters concern now; what waits for a second liaison stands first. */
  public List<Concern> standing() {
    staff.requireLiaison();
    return concerned.standing().stream()
        .sorted(Comparator.comparing((Concern one) -> !one.waits()))
        .toList();
  }

  /** A second liaison says the same. */
  public void confirm(String number, String staffId) throws Refusal {
    var one = atHand(number, staffId);
    if (one.confirmedBy() != null) {
      throw new Refusal("Another standards liaison has confirmed this. Load the page again.");
    }
    if (!one.mayBeConfirmedBy(Actor.now())) {
      throw new Refusal("You said this yourself. Another standards liaison confirms it.");
    }
    concerned.confirm(one);
    told(one, "CONCERN_CONFIRMED");
  }

  /** It holds until another liaison has answered. */
  public void askEnd(String number, String staffId, String reason) throws Refusal {
    var one = atHand(number, staffId);
    String why = words(reason);
    if (one.endingId() != null) {
      throw new Refusal("Its end was asked for already. Another standards liaison answers that.");
    }
    concerned.askEnd(one, why);
    told(one, "CONCERN_END_ASKED");
  }

  /** From then on the person finds the case again; or what stands is kept. */
  public void answerEnd(String number, String staffId, boolean ends) throws Refusal {
    var one = atHand(number, staffId);
    if (one.endingId() == null) {
      throw new Refusal("Nobody asks for the end of this now. Load the page again.");
    }
    if (!one.mayBeAnsweredBy(Actor.now())) {
      throw new Refusal("You asked for this end. Another standards liaison answers it.");
    }
    concerned.answerEnd(one, ends);
    told(one, ends ? "CONCERN_ENDED" : "CONCERN_KEPT");
  }

  private Concern atHand(String number, String staffId) throws Refusal {
    UUID matter = staff.matter(number);
    concerned.oneByOne(matter);
    staff.requireNeverConcerned(matter);
    return concerned
        .standing(matter, staffId)
        .orElseThrow(() -> new Refusal("This does not stand any more. Load the page again."));
  }

  private void told(Concern one, String act) {
    matters.log(act, one.matterId());
    events.publishEvent(Restricted.altered(one.matterId()));
  }

  private static String words(String reason) throws Refusal {
    if (reason == null || reason.isBlank() || reason.strip().length() > MOST_WORDS) {
      throw new Refusal("Say why it ends, in at most 2000 characters.");
    }
    return reason.strip();
  }
}
