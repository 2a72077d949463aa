package org.casereview.standards;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a standards liaison records of the body that has to judge: told, answered, assessed. */
@Service
@Transactional
public class BodysWord {

  /** Whom the liaison told, on which day. */
  public record Notice(String toldParty, LocalDate notifiedOn, String note) {}

  /** What the body answered; the day only when it acknowledged. */
  public record Reply(String answer, LocalDate answeredOn, String reference, String note) {}

  /** How serious the body judged it, and whether it goes to the IOPC. */
  public record Assessment(
      String severity, boolean referralRequired, String reasons, LocalDate assessedOn) {}

  /** The day on which the IOPC had it, and how it deals with it. */
  public record Referral(LocalDate referredOn, String mode, String reference) {}

  static final String ACKNOWLEDGED = "ACKNOWLEDGED";
  private static final Set<String> UNCONFLICTED = Set.of("LOCAL_POLICING_BODY", "IOPC");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final MatterRecords matters;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BodysWord(MatterRecords matters, Vault vault, ApplicationEventPublisher events, Clock clock) {
    this.matters = matters;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  public void told(UUID id, String person, Notice notice) throws Refusal {
    requireNew(id, "notice", "This matter was notified already. Reload the task list.");
    requirePast(notice.notifiedOn());
    if (matters.get(id).triage().route() == Route.LOCAL_POLICING_BODY
        && !UNCONFLICTED.contains(notice.toldParty())) {
      throw new Refusal(
          "The force is conflicted in this matter: tell the local policing body or the IOPC.");
    }
    add(
        id,
        "NOTIFIED",
        """
        insert into standards.notice (matter_id, told_party, notified_on, note, recorded_by,
          recorded_at) values (?, ?, ?, ?, ?, ?)""",
        id,
        notice.toldParty(),
        Date.valueOf(notice.notifiedOn()),
        vault.seal(notice.note()),
        person,
        matters.now());
  }

  /** True when the body has acknowledged the matter. */
  public boolean answered(UUID id, String person, Reply reply) throws Refusal {
    boolean acknowledged = reply.answer().equals(ACKNOWLEDGED);
    if (matters.get(id).answered()) {
      throw new Refusal("This matter was acknowledged already. Reload the task list.");
    }
    if (acknowledged && reply.answeredOn() == null) {
      throw new Refusal("Enter the day on which the body acknowledged the matter.");
    }
    if (acknowledged) {
      requirePast(reply.answeredOn());
    }
    add(
        id,
        acknowledged ? "ANSWERED" : "NOT_ANSWERED",
        """
        insert into standards.answer (id, matter_id, answer, answered_on, reference, note,
          recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        id,
        reply.answer(),
        acknowledged ? Date.valueOf(reply.answeredOn()) : null,
        vault.seal(reply.reference()),
        vault.seal(reply.note()),
        person,
        matters.now());
    return acknowledged;
  }

  public void assessed(UUID id, String person, Assessment said) throws Refusal {
    requireNew(id, "assessment", "This matter was assessed already. Reload the task list.");
    requirePast(said.assessedOn());
    if (matters.get(id).triage().mandatory()
        && !said.referralRequired()
        && said.reasons() == null) {
      throw new Refusal(
          "The law expects this matter to be referred to the IOPC. Enter the reasons of the body,"
              + " or ask it again.");
    }
    add(
        id,
        "ASSESSED",
        """
        insert into standards.assessment (matter_id, severity, referral_required, reasons,
          assessed_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)""",
        id,
        said.severity(),
        said.referralRequired(),
        vault.seal(said.reasons()),
        Date.valueOf(said.assessedOn()),
        person,
        matters.now());
  }

  public void referred(UUID id, String person, Referral referral) throws Refusal {
    requireNew(id, "referral", "This matter was referred already. Reload the task list.");
    requirePast(referral.referredOn());
    add(
        id,
        "REFERRED",
        """
        insert into standards.referral (matter_id, referred_on, mode, reference, recorded_by,
          recorded_at) values (?, ?, ?, ?, ?, ?)""",
        id,
        Date.valueOf(referral.referredOn()),
        referral.mode(),
        vault.seal(referral.reference()),
        person,
        matters.now());
  }

  private void add(UUID id, String act, String insert, Object... values) {
    matters.add(id, act, insert, values);
    events.publishEvent(Restricted.altered(id));
  }

  private void requireNew(UUID id, String table, String otherwise) throws Refusal {
    if (matters.has(id, table)) {
      throw new Refusal(otherwise);
    }
  }

  private void requirePast(LocalDate day) throws Refusal {
    if (day.isAfter(LocalDate.now(clock.withZone(LONDON)))) {
      throw new Refusal("This day is in the future. Enter it when it has come.");
    }
  }
}
