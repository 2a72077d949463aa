package org.casereview.referral;

import java.util.Optional;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the narrative of a case for who may open its file, each time on record. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Narratives {

  private final CaseAccess doors;
  private final Referrals referrals;
  private final ApplicationEventPublisher events;

  Narratives(CaseAccess doors, Referrals referrals, ApplicationEventPublisher events) {
    this.doors = doors;
    this.referrals = referrals;
    this.events = events;
  }

  /**
   * The text; empty where the force sent none.
   *
   * @throws UnknownCase when the person may open no file; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  public Optional<String> open(String number, Narrative which) throws Refusal {
    var file = doors.open(number);
    var referral = referrals.of(file.id());
    var text = referral.flatMap(which::in);
    if (text.isPresent()) {
      events.publishEvent(
          Act.consulted("NARRATIVE_OPENED", file.id())
              .with("narrative", which.name())
              .with("about", NarrativeCodes.of(referral.orElseThrow()).kind()));
    }
    return text;
  }
}
