package org.casereview.home.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.casereview.home.LateThings;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.policy.Policy;
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
      ConductPages.class,
      MyWorkPages.class,
      PeoplePages.class,
      ForcePages.class,
      ImportPages.class,
      PanelPages.class,
      PolicyPages.class,
      ScreeningPages.class
    })
class Header {

  /** A place to go to; the part of our own pages is marked when the person is there. */
  record Place(String name, String address) {}

  private static final Set<String> COCKPIT =
      Set.of("managers", "heads-of-review", "process-owners", "auditors", "administrators");

  /** Our own places in the order of the menu; each is shown to whom the policy lets in. */
  private static final List<Place> OWN =
      List.of(
          new Place("Screening", "/screening"),
          new Place("My work", "/my-work"),
          new Place("Cases", "/cases"),
          new Place("Panels", "/panels"),
          new Place("Referrals", "/referrals"),
          new Place("Late", "/late"),
          new Place("Conduct matters", "/conduct-matters"),
          new Place("Calendars", "/sla/calendars"),
          new Place("Backlog", "/sla/backlog"),
          new Place("People", "/people"),
          new Place("Forces", "/forces"),
          new Place("Who may do what", "/policy"));

  private final Policy policy;
  private final People people;
  private final Attention attention;

  Header(Policy policy, People people, Attention attention) {
    this.policy = policy;
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
    if (me.teams().stream().anyMatch(COCKPIT::contains)) {
      places.add(new Place("Cockpit", "/camunda/app/cockpit/default/"));
    }
    if (me.isIn("administrators")) {
      places.add(new Place("Admin", "/camunda/app/admin/default/"));
    }
    OWN.stream().filter(place -> policy.mayOpen(me.teams(), place.address())).forEach(places::add);
    return places;
  }

  /** Whether the person finds cases at all; the box for it stands at the top. */
  @ModelAttribute("findsCases")
  boolean findsCases(Principal principal) {
    Person me = me(principal);
    return me != null && policy.mayOpen(me.teams(), "/find");
  }

  /** How many things these teams have not looked at. */
  @ModelAttribute("lateCount")
  long lateCount(Principal principal) {
    Person me = me(principal);
    return me == null || me.teams().isEmpty()
        ? 0
        : attention.countUnseenBy(LateThings.audience(me));
  }
}
