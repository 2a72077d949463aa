package org.casereview.review;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a case from its reviewer back to allocation with all that was written. Nothing tells a
 * case that was handed back from one of somebody who is ill or has left: there is nothing to count.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class GivingBack {

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final ReviewProcess process;
  private final CaseAccess doors;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  GivingBack(
      CaseFiles cases,
      ReviewRecords reviews,
      ReviewProcess process,
      CaseAccess doors,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.process = process;
    this.doors = doors;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * The reviewer hands the case back and is asked for no reason.
   *
   * @throws UnknownCase when there is no such case, or none that this person may know of
   */
  public void handBack(String caseNumber, String person) throws Refusal {
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    if (!isReviewer(file, person)) {
      doors.open(caseNumber);
    }
    giveBack(file, person);
  }

  /** Gives back the case of a reviewer who is away or has left. */
  public void giveBack(UUID caseId, String reviewer) throws Refusal {
    giveBack(cases.get(caseId), reviewer);
  }

  /** The reviewer hands the case back in the form of its task, which moves the process on. */
  public void handBackInForm(UUID caseId, String person) throws Refusal {
    record(caseId, person);
  }

  private boolean isReviewer(CaseFile file, String person) {
    return reviews.latest(file.id()).filter(r -> r.reviewerId().equals(person)).isPresent();
  }

  private void giveBack(CaseFile file, String reviewer) throws Refusal {
    record(file.id(), reviewer);
    process.backToAllocation(file);
  }

  private void record(UUID caseId, String reviewer) throws Refusal {
    var review =
        reviews
            .latestForUpdate(caseId)
            .filter(r -> r.mayBeHandedBackBy(reviewer))
            .orElseThrow(() -> new Refusal("This case is not with you for review any more."));
    reviews.handBack(review.id());
    // Told in nobody's name, whoever did it: what the system brings back would stand out, and who
    // knows the person neither away nor excluded would guess at a matter. The audit has the name.
    Actor.run(Actor.JOBS, () -> comesBack(caseId));
    events.publishEvent(Act.altered("REVIEW_BACK_TO_ALLOCATION", caseId, review.id()));
  }

  private void comesBack(UUID caseId) {
    cases.move(caseId, CaseState.IN_SCOPE);
    timeline.add(caseId, "BACK_TO_ALLOCATION", Map.of());
  }
}
