package org.casereview.scenario;

import java.util.Map;
import java.util.Set;
import org.casereview.policy.Action;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;

/** What the policy table says that somebody at a door is answered, told without its code. */
final class PolicyCells {

  /** The cases on which the doors are tried. */
  enum Kind {
    /** Of force 14, and reviewed by the reviewer who tries. */
    IN_HAND(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE, Reach.IN_HAND), true),
    /** Of another force, and not in hand. */
    OTHER_FORCE(Set.of(Reach.EVERY_CASE), false),
    /** Of force 14, ended, and never in hand. */
    CLOSED(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE), true),
    /** Of force 14, before anybody of the review has it. */
    OWN_FORCE(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE), true),
    /** Of force 14, in scope, and waits for a reviewer. */
    UNASSIGNED(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE), true),
    /** Of force 14, and reviewed by somebody else. */
    OF_ANOTHER(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE), true),
    /** As in hand, and held back by those who lead: that gives and takes no right. */
    RESTRICTED(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE, Reach.IN_HAND), true),
    /** As in hand; that there is a matter of misconduct makes no difference to anybody. */
    WITH_MISCONDUCT(Set.of(Reach.EVERY_CASE, Reach.OWN_FORCE, Reach.IN_HAND), true);

    /** Those that are tried whole with each build. */
    static final Set<Kind> ALWAYS = Set.of(IN_HAND, OTHER_FORCE, CLOSED);

    private final Set<Reach> holds;
    private final boolean ofForce14;

    Kind(Set<Reach> holds, boolean ofForce14) {
      this.holds = holds;
      this.ofForce14 = ofForce14;
    }

    /** Work in it has who reviews or allocates it, and who tells the victims of one that ended. */
    private boolean holds(Reach cell, String role) {
      boolean works =
          switch (this) {
            case IN_HAND, RESTRICTED, WITH_MISCONDUCT -> role.equals("reviewers");
            case UNASSIGNED -> role.equals("allocators");
            case CLOSED -> role.equals("victim-liaisons");
            case OTHER_FORCE, OWN_FORCE, OF_ANOTHER -> false;
          };
      return switch (cell) {
        case WITH_REASON, WITH_PART -> works;
        case NO_PART -> !works;
        default -> holds.contains(cell);
      };
    }
  }

  /** What stands for the parts of an address that vary. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("id", "00000000-0000-7000-8000-000000000001"),
          Map.entry("importId", "00000000-0000-7000-8000-000000000002"),
          Map.entry("order", "00000000-0000-7000-8000-000000000003"),
          Map.entry("taskId", "00000000-0000-7000-8000-000000000004"),
          Map.entry("subject", "CR-2026-999998"),
          Map.entry("otherNumber", "CR-2026-999998"),
          Map.entry("number", "PM-2026-999999"),
          Map.entry("caseNumber", "CR-2026-999998"),
          Map.entry("calendar", "ENGLAND_AND_WALES"),
          Map.entry("narrative", "CLOSURE_RATIONALE"),
          Map.entry("pseudonym", "V-01"),
          Map.entry("label", "L-01"),
          Map.entry("code", "14"),
          Map.entry("force", "14"),
          Map.entry("table", "STAFF"),
          Map.entry("staffId", "S0005"));

  private PolicyCells() {}

  /** Whether it matters on which case the door is tried. */
  static boolean isOfOneCase(Action action, Route route) {
    return action.isAboutCases()
        && (route.address().contains("{number}") || route.address().contains("{caseNumber}"));
  }

  /** The address with a case number in it, or with none where it is about none. */
  static String address(Route route, String number) {
    String address = route.address();
    if (number != null) {
      address = address.replace("{number}", number).replace("{caseNumber}", number);
    }
    for (var part : PARTS.entrySet()) {
      address = address.replace("{" + part.getKey() + "}", part.getValue());
    }
    return address;
  }

  /** The status; kind is null where it is about no one case. */
  static int expected(Action action, Route route, String role, Kind kind, int letIn) {
    Reach cell = action.reach().get(role);
    boolean lets = kind == null ? cell.lets() : cell == Reach.YES || kind.holds(cell, role);
    if (lets) {
      return letIn;
    }
    boolean known = kind == null || kind.ofForce14 || !role.equals("force-liaisons");
    if (cell == Reach.NO_PART && known && !route.isOfTheApi()) {
      // A second press of the button leads to the file, which is open by then.
      return 302;
    }
    boolean told = cell.tellsWhyNot();
    if (!told || !known) {
      return 404;
    }
    return route.isOfTheApi() ? 403 : kind == null ? 404 : 302;
  }
}
