package org.casereview.reinvestigation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reinvestigation's section of a case: codes and days for who may read the review; reasons,
 * findings and the officer's name for those who decide or supervise.
 */
@Component
class ReinvestigationFacet implements CaseFacet {

  private final AdoptionRecords adoptions;
  private final ReinvestigationRecords reinvestigations;
  private final SupervisionRecords supervisions;
  private final EndingRecords endings;
  private final Reviews reviews;
  private final People people;
  private final Policy policy;

  ReinvestigationFacet(
      AdoptionRecords adoptions,
      ReinvestigationRecords reinvestigations,
      SupervisionRecords supervisions,
      EndingRecords endings,
      Reviews reviews,
      People people,
      Policy policy) {
    this.adoptions = adoptions;
    this.reinvestigations = reinvestigations;
    this.supervisions = supervisions;
    this.endings = endings;
    this.reviews = reviews;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "reinvestigation";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    String reader = Actor.now();
    if (!reviews.mayRead(caseId, reader)) {
      return null;
    }
    boolean reads = decides(caseId, reader);
    var proposed = adoptions.of(caseId).stream().map(a -> adoption(a, reads)).toList();
    var begun = reinvestigations.of(caseId).stream().map(r -> reinvestigation(r, reads)).toList();
    return proposed.isEmpty() && begun.isEmpty()
        ? null
        : Map.of("adoptions", proposed, "reinvestigations", begun);
  }

  private Map<String, Object> adoption(AdoptionRecords.Stored it, boolean reads) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("forceConsent", it.what().consent());
    shown.put("preparedAt", it.preparedAt());
    shown.put("decision", it.tasking() == null ? null : it.tasking().decision());
    shown.put("decidedAt", it.decidedAt());
    if (reads) {
      shown.put("preparedBy", nameOf(it.preparedBy()));
      shown.put("grounds", it.what().grounds());
      shown.put("complexity", it.what().complexity());
    }
    if (reads && it.tasking() != null) {
      shown.put("decidedBy", nameOf(it.decidedBy()));
      shown.put("taskingReference", it.tasking().reference());
      shown.put("seniorInvestigatingOfficer", it.tasking().seniorInvestigatingOfficer());
      shown.put("reasons", it.tasking().reasons());
    }
    return shown;
  }

  private Map<String, Object> reinvestigation(Reinvestigation it, boolean reads) {
    return Map.of(
        "owner", it.owner(),
        "beganAt", it.beganAt(),
        "reviews", supervisions.of(it.id()).stream().map(s -> review(s, reads)).toList(),
        "endings", endings.of(it.id()).stream().map(e -> ending(e, reads)).toList());
  }

  private Map<String, Object> review(SupervisionRecords.Held it, boolean reads) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("number", it.number());
    shown.put("heldAt", it.heldAt());
    shown.put("progress", it.what().progress());
    shown.put("result", it.what().result());
    shown.put("stage", it.what().stage());
    shown.put("suspectsCharged", it.what().suspectsCharged());
    shown.put("chargedOn", it.what().chargedOn());
    if (reads) {
      shown.put("heldBy", nameOf(it.heldBy()));
      shown.put("findings", it.what().findings());
    }
    return shown;
  }

  private Map<String, Object> ending(EndingRecords.Stored it, boolean reads) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("reason", it.what().reason());
    shown.put("decidedBy", it.what().decidedBy());
    shown.put("victimNotice", it.what().victimNotice());
    shown.put("proposedAt", it.proposedAt());
    shown.put("approved", it.decidedAt() == null ? null : it.isApproved());
    if (reads) {
      shown.put("proposedBy", nameOf(it.proposedBy()));
      shown.put("reasons", it.what().reasons());
      shown.put("safeguardingNote", it.what().safeguardingNote());
      shown.put("victimNoticeReasons", it.what().victimNoticeReasons());
      shown.put("approver", nameOf(it.isApproved() ? it.approvedBy() : it.returnedBy()));
      shown.put("comments", it.comments());
    }
    return shown;
  }

  /** As with the votes: not for the reviewer and the checker, whose work was voted on. */
  private boolean decides(UUID caseId, String reader) {
    return !reviews.handsOn(caseId).contains(reader)
        && people.find(reader).stream().anyMatch(p -> policy.lets(p.teams(), "read-votes"));
  }

  private String nameOf(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
