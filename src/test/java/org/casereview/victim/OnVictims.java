package org.casereview.victim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseMoved;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with victims, moved by hand. */
@CaseReviewTest
abstract class OnVictims {

  static final String LIAISON = "S0015";
  static final String HEAD = "S0012";

  @Autowired Notices notices;
  @Autowired NoticeRecords records;
  @Autowired NoticeDecisions decisions;
  @Autowired NoticeSheet sheet;
  @Autowired NoticeFacet facet;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  /** A case whose force told of a victim for each of these: life status and contact status. */
  CaseFile with(String... victims) {
    var file = walk.inScope("14");
    UUID packageId = Ids.next();
    walk.sql(
        Actor.INTAKE,
        "insert into referral_package(id, received_at, sha256, sent_by, sender_any_force, status,"
            + " completed_at) values (?, now(), 'x', 'system:intake', true, 'COMPLETED', now())",
        packageId);
    walk.sql(
        Actor.INTAKE,
        "insert into referral(case_id, force_code, force_reference, incoming_hash, version,"
            + " package_id, received_at) values (?, '14', ?, 'x', 1, ?, now())",
        file.id(),
        file.forceReference(),
        packageId);
    for (int i = 0; i < victims.length; i++) {
      String[] said = victims[i].split(" ");
      walk.sql(
          Actor.INTAKE,
          "insert into victim(id, case_id, position, pseudonym, life_status, contact_status)"
              + " values (?, ?, ?, ?, ?, ?)",
          Ids.next(),
          file.id(),
          i + 1,
          "V-%02d".formatted(i + 1),
          said[0],
          said[1]);
    }
    return file;
  }

  /** The case comes to a state, on record. */
  void moves(CaseFile file, CaseState from, CaseState to) {
    walk.sql(
        Actor.JOBS,
        "insert into case_state_change(id, case_id, from_state, to_state, at, actor)"
            + " values (?, ?, ?, ?, now(), 'system:jobs')",
        Ids.next(),
        file.id(),
        from.name(),
        to.name());
    hears(file, from, to);
  }

  void hears(CaseFile file, CaseState from, CaseState to) {
    walk.as(Actor.JOBS, () -> events.publishEvent(new CaseMoved(file.id(), from, to)));
  }

  List<Notice> of(CaseFile file) {
    return read(() -> records.of(file.id()));
  }

  <T> T read(Supplier<T> question) {
    return Actor.as(Actor.JOBS, () -> transaction.execute(tx -> question.get()));
  }

  /** The one notice of a reopened case with one victim. */
  Notice reopened(String victim) {
    var file = with(victim);
    moves(file, CaseState.PANEL, CaseState.OUTCOME_REOPEN);
    return of(file).get(0);
  }

  String decides(Notice notice, Plan plan) {
    return walk.refusal(LIAISON, () -> notices.decide(notice.id(), LIAISON, plan));
  }

  String tries(Notice notice, Instant at, AttemptMade.Result result) {
    return walk.refusal(
        LIAISON,
        () -> notices.attempt(notice.id(), LIAISON, new AttemptMade(at, result, true, "Nothing.")));
  }

  LocalDate today() {
    return Notices.day(clock);
  }

  Plan telling(Wish wish) {
    return new Plan(
        wish, today(), true, "VICTIM", "CENTRAL_TEAM", "PHONE", true, "By day, alone.", null);
  }

  Plan telling(Wish wish, String person, String channel, String approach) {
    return new Plan(wish, today(), true, person, "CENTRAL_TEAM", channel, true, approach, null);
  }
}
