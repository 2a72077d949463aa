package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What can be wrong with an absence or with the contacts of a force. */
@Component
class ContactChecks {

  private static final Set<String> KINDS = Set.of("LEAVE", "ILLNESS", "TRAINING", "OTHER");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,30}");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
  private static final int NOTE = 1000;
  private static final int NAME = 120;

  private final Forces forces;
  private final People people;
  private final Clock clock;

  ContactChecks(Forces forces, People people, Clock clock) {
    this.forces = forces;
    this.people = people;
    this.clock = clock;
  }

  List<PeopleFault> of(Absence it) {
    return of(it, false);
  }

  /**
   * The faults of an absence.
   *
   * @param comesNew whether the person is proposed together with it
   */
  List<PeopleFault> of(Absence it, boolean comesNew) {
    var faults = new ArrayList<PeopleFault>();
    check(
        faults,
        comesNew || people.find(it.staffId()).isPresent(),
        "staff_id",
        "Nobody on the staff list has this id.");
    check(
        faults, it.from() != null && it.to() != null, "from", "Enter the first and the last day.");
    if (it.from() != null && it.to() != null) {
      check(faults, !it.to().isBefore(it.from()), "to", "The last day is not before the first.");
      check(faults, !it.to().isBefore(today()), "to", "This absence is over already.");
    }
    check(
        faults,
        KINDS.contains(String.valueOf(it.kind())),
        "kind",
        "Choose what kind of absence it is.");
    check(
        faults,
        it.coverNote() == null || it.coverNote().length() <= NOTE,
        "cover_note",
        "The note has at most 1000 characters.");
    boolean waits = "WAIT".equals(it.reviews());
    check(
        faults,
        waits || "GIVE_BACK".equals(it.reviews()),
        "reviews",
        "Choose whether the reviews wait or go to others.");
    check(
        faults,
        waits == (it.waitUntil() != null),
        "wait_until",
        waits
            ? "Enter the day until which the reviews wait."
            : "Only reviews that wait have a day until which they do.");
    return faults;
  }

  List<PeopleFault> of(ForceContact it) {
    var faults = new ArrayList<PeopleFault>();
    check(faults, forces.find(it.forceCode()).isPresent(), "force_code", "There is no such force.");
    check(
        faults,
        isText(it.lead()),
        "lead",
        "Enter the name of the force's lead, at most 120 characters.");
    check(
        faults,
        isText(it.chiefOfficer()),
        "chief_officer",
        "Enter the name of the chief officer, at most 120 characters.");
    check(
        faults,
        it.nightNumber() != null && PHONE.matcher(it.nightNumber()).matches(),
        "night_number",
        "Enter a telephone number that is answered at every hour: digits, spaces, + ( ) -.");
    check(
        faults,
        it.mailbox() != null && MAIL.matcher(it.mailbox()).matches(),
        "mailbox",
        "Enter the address of a mailbox, such as review@force.example.");
    check(
        faults,
        it.verifiedOn() != null && !it.verifiedOn().isAfter(today()),
        "verified_on",
        "Enter the day on which somebody verified all of this, such as 2026-03-09; it is not in the"
            + " future.");
    return faults;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), StaffList.HERE);
  }

  private static boolean isText(String text) {
    return text != null
        && !text.isBlank()
        && text.length() <= NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static void check(List<PeopleFault> faults, boolean holds, String field, String cure) {
    if (!holds) {
      faults.add(new PeopleFault(field, cure));
    }
  }
}
