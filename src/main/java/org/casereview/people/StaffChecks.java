package org.casereview.people;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What can be wrong with an entry of the staff list. */
@Component
class StaffChecks {

  private static final Pattern ID = Pattern.compile("[A-Z0-9_-]{1,40}");
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,79}");
  private static final Pattern SKILL = Pattern.compile("[A-Z_]{1,40}");
  private static final String LIAISONS = "force-liaisons";
  private static final int NAME = 80;

  private final People people;
  private final StaffList staff;
  private final Forces forces;
  private final Clock clock;

  StaffChecks(People people, StaffList staff, Forces forces, Clock clock) {
    this.people = people;
    this.staff = staff;
    this.forces = forces;
    this.clock = clock;
  }

  List<PeopleFault> of(StaffEntry entry) {
    var faults = new ArrayList<PeopleFault>();
    check(
        faults,
        ID.matcher(entry.staffId()).matches(),
        "staff_id",
        "The staff id has 1 to 40 capital letters, digits, - or _.");
    check(
        faults,
        LOGIN.matcher(entry.login()).matches(),
        "login",
        "The login has 1 to 80 small letters, digits or . _ @ -.");
    check(
        faults,
        isName(entry.givenName()),
        "given_name",
        "Enter a given name of at most 80 characters.");
    check(
        faults,
        isName(entry.familyName()),
        "family_name",
        "Enter a family name of at most 80 characters.");
    check(
        faults,
        ownerOfLogin(entry).isEmpty(),
        "login",
        "This login belongs to somebody else. Choose another.");
    teams(faults, entry);
    entry.skills().stream()
        .filter(skill -> !SKILL.matcher(skill).matches())
        .forEach(
            skill ->
                faults.add(
                    new PeopleFault(
                        "skills", "A skill is written in capital letters and _, such as RASSO.")));
    formerForces(faults, entry);
    return faults;
  }

  private void teams(List<PeopleFault> faults, StaffEntry entry) {
    Set<String> known = people.teams(TeamFilter.all()).stream().map(Team::id).collect(toSet());
    entry.teams().stream()
        .filter(team -> !known.contains(team))
        .forEach(
            team -> faults.add(new PeopleFault("teams", "There is no team " + shown(team) + ".")));
    entry.forces().stream()
        .filter(code -> forces.find(code).isEmpty())
        .forEach(
            code ->
                faults.add(new PeopleFault("acts_for", "There is no force " + shown(code) + ".")));
    boolean liaison = entry.teams().contains(LIAISONS);
    check(
        faults,
        liaison != entry.forces().isEmpty(),
        "acts_for",
        liaison
            ? "Name the force that this liaison acts for."
            : "Only force-liaisons act for a force. Leave this empty.");
    check(
        faults,
        !liaison || entry.teams().size() == 1,
        "teams",
        "Who speaks for a force is in no team of the review.");
  }

  private void formerForces(List<PeopleFault> faults, StaffEntry entry) {
    String field = "former_forces";
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    var codes = entry.formerForces().stream().map(FormerForce::code).collect(toSet());
    check(
        faults, codes.size() == entry.formerForces().size(), field, "Name each former force once.");
    for (FormerForce former : entry.formerForces()) {
      check(
          faults,
          forces.find(former.code()).isPresent(),
          field,
          "There is no force " + shown(former.code()) + ".");
      check(
          faults,
          former.from() == null || !former.from().isAfter(today),
          field,
          "A former force does not begin in the future.");
      check(
          faults,
          former.to() == null || former.from() == null || !former.to().isBefore(former.from()),
          field,
          "The last day at a former force is not before the first.");
    }
    check(
        faults,
        entry.declared() || codes.isEmpty(),
        "former_forces_declared",
        "Former forces are named, so they are declared: answer Y.");
    staff.entry(entry.staffId()).stream()
        .flatMap(now -> now.formerForces().stream())
        .filter(kept -> !codes.contains(kept.code()))
        .forEach(
            kept ->
                faults.add(
                    new PeopleFault(
                        field,
                        "Force "
                            + kept.code()
                            + " is on record for good. Keep it in the list; its dates may be corrected.")));
  }

  private Optional<Person> ownerOfLogin(StaffEntry entry) {
    return people.byLogin(entry.login()).filter(owner -> !owner.staffId().equals(entry.staffId()));
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static String shown(String code) {
    String text = String.valueOf(code);
    return "\"" + text.substring(0, Math.min(40, text.length())) + "\"";
  }

  private static void check(List<PeopleFault> faults, boolean holds, String field, String cure) {
    if (!holds) {
      faults.add(new PeopleFault(field, cure));
    }
  }
}
