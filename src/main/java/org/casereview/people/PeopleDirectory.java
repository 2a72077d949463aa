package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff list and the contacts of forces as those who look after them read them. */
@Service
@Transactional(readOnly = true, rollbackFor = Refusal.class)
public class PeopleDirectory {

  /** The contacts of a force, and whether somebody has to verify them again. */
  public record ForceLine(Force force, ForceContact contact, boolean stale) {}

  /**
   * A change that waits, as the one who may release it reads it.
   *
   * @param name of the person or force that it is about
   * @param own whether the reader proposed it or is the one whom it is about
   * @param mine whether the reader proposed it
   */
  public record Waiting(
      ProposedChange change,
      String name,
      String proposer,
      boolean own,
      boolean mine,
      List<Difference> differences) {}

  private final People people;
  private final StaffList staff;
  private final Forces forces;
  private final ChangeRecords changes;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Policy policy;

  PeopleDirectory(
      People people,
      StaffList staff,
      Forces forces,
      ChangeRecords changes,
      JdbcClient jdbc,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock,
      Policy policy) {
    this.policy = policy;
    this.people = people;
    this.staff = staff;
    this.forces = forces;
    this.changes = changes;
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  public List<StaffEntry> list(String text, String team) throws Refusal {
    require("read-staff");
    return staff.entries(text, team);
  }

  public Optional<StaffEntry> entry(String staffId) throws Refusal {
    require("read-staff");
    return staff.entry(staffId);
  }

  /** The changes that wait for a second person, the oldest first. */
  public List<ProposedChange> open() throws Refusal {
    require("read-changes");
    return changes.open();
  }

  /** The same, with what each would make otherwise. */
  public List<Waiting> waiting() throws Refusal {
    String me = Actor.now();
    return open().stream()
        .map(
            change ->
                new Waiting(
                    change,
                    name(change),
                    nameOf(change.proposedBy()),
                    me.equals(change.proposedBy()) || me.equals(change.about()),
                    me.equals(change.proposedBy()),
                    Difference.between(now(change), change.content())))
        .toList();
  }

  /** The name that people read for a staff id. */
  public String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }

  private String name(ProposedChange change) {
    return switch (change.kind()) {
      case FORCE -> forces.name(change.about());
      case ABSENCE -> nameOf(change.about());
      case PERSON -> {
        var wanted = (StaffEntry) change.content();
        yield wanted.givenName() + " " + wanted.familyName();
      }
    };
  }

  private Record now(ProposedChange change) {
    return switch (change.kind()) {
      case PERSON -> staff.entry(change.about()).orElse(null);
      case FORCE -> contact(change.about()).orElse(null);
      case ABSENCE -> null;
    };
  }

  /** All changes of one person or force that were ever proposed, the newest first. */
  public List<ProposedChange> history(String about) throws Refusal {
    require("read-changes");
    return changes.about(about);
  }

  /** Absences that are not over, each as it was last recorded. */
  public List<Absence> absences(String staffId) throws Refusal {
    require("read-staff");
    boolean all = may("read-changes");
    return notOver(staffId).stream().map(it -> all ? it : it.withoutCause()).toList();
  }

  /** Whether somebody is away today. */
  public boolean isAway(String staffId) {
    return notOver(staffId).stream().anyMatch(absence -> absence.isOn(today()));
  }

  /** The look is on record. */
  @Transactional(rollbackFor = Refusal.class)
  public List<ForceLine> contacts() throws Refusal {
    require("read-forces");
    events.publishEvent(
        new Act(Act.Operation.CONSULT, "FORCE_CONTACTS_READ", null, null, java.util.Map.of()));
    LocalDate oldest = today().minusDays(verifiedFor());
    return forces.all().stream()
        .map(force -> new ForceLine(force, contact(force.code()).orElse(null), false))
        .map(
            line ->
                new ForceLine(
                    line.force(),
                    line.contact(),
                    line.contact() != null && line.contact().verifiedOn().isBefore(oldest)))
        .toList();
  }

  /** For how many days contacts that were verified are taken as right. */
  public int verifiedFor() {
    return jdbc.sql("select amount from casereview.allocation_rule where code = 'VERIFIED_FOR'")
        .query(Integer.class)
        .single();
  }

  Optional<ForceContact> contact(String code) {
    return jdbc.sql(
            "select * from casereview.force_contact where force_code = ?"
                + " order by recorded_at desc, id desc limit 1")
        .param(code)
        .query(
            (row, i) ->
                new ForceContact(
                    code,
                    vault.open(row.getBytes("lead_name")),
                    vault.open(row.getBytes("chief_officer")),
                    vault.open(row.getBytes("night_number")),
                    vault.open(row.getBytes("mailbox")),
                    row.getObject("verified_on", LocalDate.class),
                    row.getString("verified_by")))
        .optional();
  }

  List<Absence> notOver(String staffId) {
    return jdbc
        .sql(
            """
            select distinct on (from_day) * from casereview.absence where staff_id = ?
            order by from_day, recorded_at desc, id desc""")
        .param(staffId)
        .query(
            (row, i) ->
                new Absence(
                    staffId,
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class),
                    row.getString("kind"),
                    vault.open(row.getBytes("cover_note")),
                    row.getString("reviews"),
                    row.getObject("wait_until", LocalDate.class)))
        .list()
        .stream()
        .filter(absence -> !absence.to().isBefore(today()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), StaffList.HERE);
  }

  private void require(String action) throws Refusal {
    if (!may(action)) {
      throw new Refusal("The lists of staff and forces are for those who look after them.");
    }
  }

  private boolean may(String action) {
    return people
        .find(Actor.now())
        .filter(p -> p.enabled() && policy.lets(p.teams(), action))
        .isPresent();
  }
}
