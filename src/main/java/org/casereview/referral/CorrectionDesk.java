package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges corrections and keeps them, one at a time for each rejected referral. */
@Component
@Transactional(rollbackFor = {Refusal.class, BadCorrection.class})
class CorrectionDesk {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(Processing.ZONE);

  private final Judging judging;
  private final Processing processing;
  private final AsRecorded recorded;
  private final Intake intake;
  private final Packages packages;
  private final RejectedRecords records;
  private final People people;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  CorrectionDesk(
      Judging judging,
      Processing processing,
      AsRecorded recorded,
      Intake intake,
      Packages packages,
      RejectedRecords records,
      People people,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.judging = judging;
    this.processing = processing;
    this.recorded = recorded;
    this.intake = intake;
    this.packages = packages;
    this.records = records;
    this.people = people;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** What is wrong with a rejected referral now; the look is recorded. */
  Judgement looked(Correction correction) {
    events.publishEvent(
        new Act(
            Act.Operation.CONSULT,
            "REJECTED_REFERRAL_OPENED",
            null,
            correction.item().id(),
            Map.of()));
    return judged(correction);
  }

  /** What would become of the correction. */
  Judgement tried(Correction correction) throws Refusal {
    requireOpen(correction.item().id());
    return held(correction);
  }

  /** Keeps the correction as a package of its own, with what is confirmed of the record. */
  UUID kept(Correction correction) throws Refusal {
    UUID item = correction.item().id();
    requireOpen(item);
    var judgement = held(correction);
    recorded.confirm(
        judgement.identity(),
        judgement.referral().withheld().stream().filter(correction::isSaid).toList(),
        item);
    UUID id = Ids.next();
    intake.keepCorrection(
        id, correction.spooled(), correction.sender(), correction.looked(), correction.item());
    return id;
  }

  private Judgement held(Correction correction) throws Refusal {
    Judgement judgement = judged(correction);
    correction.requireAllHeld(judgement);
    return judgement;
  }

  private Judgement judged(Correction correction) {
    return judging
        .judge(
            List.of(correction.raw()),
            correction.validator(processing.today()),
            Set.of(),
            correction.asked())
        .get(0);
  }

  /** Locked, so that of two who correct the same thing at once the second finds it done. */
  private void requireOpen(UUID item) throws Refusal {
    records.hold(item);
    var now =
        jdbc.sql(
                "select number, state, case_id, withdrawal_confirmed_by, ended_at"
                    + " from casereview.rejected_referral where id = ?")
            .param(item)
            .query(
                (row, i) ->
                    new Ended(
                        row.getString("number"),
                        row.getString("state"),
                        row.getObject("case_id", UUID.class),
                        row.getString("withdrawal_confirmed_by"),
                        row.getTimestamp("ended_at")))
            .single();
    if (now.at() != null) {
      throw new Refusal(
          "%s is no longer open: %s on %s. Nothing of this correction was kept."
              .formatted(now.number(), how(now), MOMENT.format(now.at().toInstant())));
    }
    var other = packages.correcting(item);
    if (other.isPresent()) {
      throw new Refusal(
          "%s handed in a correction of %s on %s, which is being taken: look again in a moment."
              .formatted(
                  name(other.get().sender().staffId()),
                  now.number(),
                  MOMENT.format(other.get().receivedAt())));
    }
  }

  private record Ended(
      String number, String state, UUID caseId, String withdrawnBy, Timestamp at) {}

  private String how(Ended item) {
    return item.state().equals("WITHDRAWN")
        ? "it was withdrawn, confirmed by %s,".formatted(name(item.withdrawnBy()))
        : "it was accepted as %s, sent by %s,"
            .formatted(caseNumber(item), name(acceptedFrom(item)));
  }

  private String caseNumber(Ended item) {
    return jdbc.sql("select case_number from casereview.review_case where id = ?")
        .param(item.caseId())
        .query(String.class)
        .single();
  }

  private String acceptedFrom(Ended item) {
    Instant at = item.at().toInstant();
    return jdbc.sql(
            "select p.sent_by from casereview.referral_item i"
                + " join casereview.referral_package p on p.id = i.package_id"
                + " where i.case_id = ? and i.done_at <= ? order by i.done_at desc limit 1")
        .params(item.caseId(), Timestamp.from(at))
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse("somebody");
  }
}
