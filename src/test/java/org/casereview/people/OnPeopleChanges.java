package org.casereview.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Tried;
import org.casereview.platform.Tried.Doing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** People who change the staff list, and entries to change. */
abstract class OnPeopleChanges extends OnPostgres {

  static final String ADMIN = "S0020";
  static final String HEAD = "S0012";
  static final String MANAGER = "S0013";

  @Autowired PeopleChanges changes;
  @Autowired PeopleDirectory directory;
  @Autowired People people;
  @Autowired private DemoPeople demo;

  @BeforeEach
  void theDemonstrationHasItsPeople() {
    demo.create();
  }

  StaffEntry anotherHead() {
    return added(with(newReviewer(), Set.of("heads-of-review"), Set.of()));
  }

  StaffEntry newReviewer() {
    String id = Ids.next().toString();
    return new StaffEntry(
        id.toUpperCase(java.util.Locale.ROOT),
        "p." + id,
        "Amal",
        "Newland",
        true,
        Set.of("reviewers"),
        Set.of("RASSO"),
        Set.of(),
        List.of(new FormerForce("44", day("2001-01-01"), null)),
        true);
  }

  StaffEntry entryOf(String staffId) {
    return does(ADMIN, () -> directory.entry(staffId)).orElseThrow();
  }

  static StaffEntry with(StaffEntry e, Set<String> teams, Set<String> skills) {
    return new StaffEntry(
        e.staffId(),
        e.login(),
        e.givenName(),
        e.familyName(),
        true,
        teams,
        skills,
        e.forces(),
        e.formerForces(),
        true);
  }

  static StaffEntry former(StaffEntry e, LocalDate from, LocalDate to) {
    return former(e, from, to, List.of(new FormerForce("44", from, to)));
  }

  static StaffEntry former(StaffEntry e, LocalDate from, LocalDate to, List<FormerForce> all) {
    return new StaffEntry(
        e.staffId(),
        e.login(),
        e.givenName(),
        e.familyName(),
        true,
        e.teams(),
        e.skills(),
        e.forces(),
        all,
        true);
  }

  StaffEntry added(StaffEntry entry) {
    changed(entry);
    return entry;
  }

  void changed(StaffEntry entry) {
    UUID id = does(ADMIN, () -> changes.propose(entry));
    does(HEAD, released(id));
  }

  Doing<Void> released(UUID id) {
    return () -> {
      changes.release(id);
      return null;
    };
  }

  Doing<Void> refused(UUID id, String reason) {
    return () -> {
      changes.refuse(id, reason);
      return null;
    };
  }

  PeopleDirectory.ForceLine line(String force) {
    return does(ADMIN, () -> directory.contacts()).stream()
        .filter(it -> it.force().code().equals(force))
        .findFirst()
        .orElseThrow();
  }

  static String answer(UUID id, String by) {
    return ("update casereview.people_change set answered_by = '%s', answered_at = now(),"
            + " released = true where id = '%s'")
        .formatted(by, id);
  }

  Person find(String staffId) {
    return as(Actor.LOGIN, () -> people.find(staffId).orElse(null));
  }

  void write(String by, String sql) {
    run(by, () -> jdbc.update(sql));
  }

  long count(String sql, Object... values) {
    return as(Actor.JOBS, () -> jdbc.queryForObject(sql, Long.class, values));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  <T> T does(String person, Doing<T> doing) {
    return Actor.as(person, Tried.done(doing));
  }

  String refusal(String person, Doing<?> doing) {
    return Actor.as(person, Tried.told(doing));
  }
}
