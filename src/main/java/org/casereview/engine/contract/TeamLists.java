package org.casereview.engine.contract;

import java.util.Map;

/** What the list is called that each team finds in Tasklist. */
public final class TeamLists {

  /** By team of the program that works in Tasklist. */
  public static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("intake-officers", "Rejected referrals"),
          Map.entry("screeners", "Cases to screen"),
          Map.entry("scope-panel-members", "Scope panel"),
          Map.entry("force-liaisons", "Work of my force"),
          Map.entry("allocators", "Cases to allocate"),
          Map.entry("reviewers", "Cases to review"),
          Map.entry("quality-assurers", "Reviews to check"),
          Map.entry("panel-members", "Panel: votes and closures"),
          Map.entry("heads-of-review", "Decisions of the head of review"),
          Map.entry("managers", "Outcomes and supervision"),
          Map.entry("victim-liaisons", "Victims to tell"),
          Map.entry("standards-liaisons", "Conduct matters"),
          Map.entry("auditors", "Emergencies to review"),
          Map.entry("duty-officers", "Urgent risks"));

  /** The list that each person has for what is in the own hands. */
  public static final String OF_ONE_PERSON = "My tasks";

  private TeamLists() {}

  /** A team of process owners finds its list under its own name. */
  public static String ofOwners(String team) {
    String words = team.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static boolean isTaken(String list) {
    return OURS.containsValue(list) || OF_ONE_PERSON.equals(list);
  }
}
