package org.casereview.home.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.casereview.home.LateThings;
import org.casereview.people.People;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.Person;
import org.casereview.sla.Attention;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands at the top of each page: who is logged in, and where that person may go. */
@ControllerAdvice(
    assignableTypes = {
      AccessPages.class,
      OwnPages.class,
      ReferralPages.class,
      DocumentPages.class,
      CalendarPages.class,
      MyWorkPages.class,
      PeoplePages.class,
      ForcePages.class,
      ImportPages.class,
      PanelPages.class,
      ScreeningPages.class
    })
class Header {

  /** A place to go to; the part of our own pages is marked when the person is there. */
  record Place(String name, String address) {}

  private static final Set<String> COCKPIT =
      Set.of("managers", "heads-of-review", "process-owners", "administrators");
  static final Set<String> CALENDARS = Person.LEADING;
  static final Set<String> CHANGE_PEOPLE = Set.of("administrators", "heads-of-review");
  static final Set<String> PANELS = Set.of("panel-members", "managers", "heads-of-review");
  private static final Set<String> REFERRALS = Set.of("intake-officers", "force-liaisons");

  private final People people;
  private final Attention attention;

  Header(People people, Attention attention) {
    this.people = people;
    this.attention = attention;
  }

  @ModelAttribute("me")
  Person me(Principal principal) {
    return principal == null ? null : people.find(principal.getName()).orElse(null);
  }

  @ModelAttribute("places")
  List<Place> places(Principal principal) {
    Person me = me(principal);
    if (me == null) {
      return List.of();
    }
    var places = new java.util.ArrayList<Place>();
    places.add(new Place("Tasklist", "/camunda/app/tasklist/default/"));
    if (isIn(me, COCKPIT)) {
      places.add(new Place("Cockpit", "/camunda/app/cockpit/default/"));
    }
    if (me.isIn("administrators")) {
      places.add(new Place("Admin", "/camunda/app/admin/default/"));
    }
    if (me.isIn("screeners")) {
      places.add(new Place("Screening", "/screening"));
    }
    if (me.isIn("reviewers")) {
      places.add(new Place("My work", "/my-work"));
    }
    places.add(new Place("Cases", "/cases"));
    if (isIn(me, PANELS)) {
      places.add(new Place("Panels", "/panels"));
    }
    if (isIn(me, REFERRALS)) {
      places.add(new Place("Referrals", "/referrals"));
    }
    places.add(new Place("Late", "/late"));
    if (isIn(me, CALENDARS)) {
      places.add(new Place("Calendars", "/sla/calendars"));
      places.add(new Place("Backlog", "/sla/backlog"));
    }
    if (isIn(me, PeopleDirectory.READERS)) {
      places.add(new Place("People", "/people"));
    }
    if (isIn(me, PeopleDirectory.CALLERS)) {
      places.add(new Place("Forces", "/forces"));
    }
    return places;
  }

  /** How many things these teams have not looked at. */
  @ModelAttribute("lateCount")
  long lateCount(Principal principal) {
    Person me = me(principal);
    return me == null || me.teams().isEmpty()
        ? 0
        : attention.countUnseenBy(LateThings.audience(me));
  }

  static boolean isIn(Person person, Set<String> teams) {
    return person.teams().stream().anyMatch(teams::contains);
  }
}
