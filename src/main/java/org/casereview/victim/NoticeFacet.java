package org.casereview.victim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a case, for the victim liaisons and the heads of review alone. */
@Component
class NoticeFacet implements CaseFacet {

  private final NoticeRecords notices;
  private final NoticeDecisions decisions;
  private final People people;
  private final Policy policy;

  NoticeFacet(NoticeRecords notices, NoticeDecisions decisions, People people, Policy policy) {
    this.notices = notices;
    this.decisions = decisions;
    this.people = people;
    this.policy = policy;
  }

  /** A notice as it is read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String number,
      String victim,
      String event,
      String telling,
      Instant openedAt,
      NoticeEnding ending,
      Instant endedAt,
      Instant takenBackAt,
      List<Decision> decisions) {}

  /** A decision as it is read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decision(
      Wish wish,
      LocalDate wishGivenOn,
      String decision,
      String toldPerson,
      String byWhom,
      String channel,
      String approach,
      String reasons,
      String decidedBy,
      Instant decidedAt,
      List<Attempt> attempts) {}

  /** An attempt as it is read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attempt(
      Instant at,
      AttemptMade.Result result,
      boolean supportOffered,
      String note,
      String recordedBy) {}

  @Override
  public String name() {
    return "notices";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    if (!mayRead()) {
      return null;
    }
    var shown = notices.of(caseId).stream().map(this::shown).toList();
    return shown.isEmpty() ? null : shown;
  }

  private boolean mayRead() {
    return people.find(Actor.now()).filter(Person::enabled).stream()
        .anyMatch(p -> policy.lets(p.teams(), "read-notices"));
  }

  private Shown shown(Notice notice) {
    return new Shown(
        notice.number(),
        notice.pseudonym(),
        notice.event(),
        notice.telling(),
        notice.openedAt(),
        notice.ending(),
        notice.endedAt(),
        notice.takenBackAt(),
        decisions.of(notice.id()).stream().map(this::shown).toList());
  }

  private Decision shown(Decided decided) {
    Plan plan = decided.plan();
    return new Decision(
        plan.wish(),
        plan.wishGivenOn(),
        plan.tells() ? "TELL" : "DO_NOT_TELL",
        plan.toldPerson(),
        plan.byWhom(),
        plan.channel(),
        plan.approach(),
        plan.reasons(),
        name(decided.by()),
        decided.at(),
        decided.attempts().stream().map(this::shown).toList());
  }

  private Attempt shown(Decided.Attempted attempted) {
    var made = attempted.made();
    return new Attempt(
        made.at(), made.result(), made.supportOffered(), made.note(), name(attempted.by()));
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
