package org.casereview.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of who may do what; the checks and their tests are made from it. */
@Component
public class Policy {

  /** The column of who is logged in, and in no team now. */
  public static final String IN_NO_TEAM = "in no team";

  /** The column of teams that process owners have founded, whatever they are called. */
  public static final String IN_OWNERS_TEAM = "in an owners' team";

  /** The column of who is not logged in. */
  public static final String NOT_LOGGED_IN = "not logged in";

  private final List<Action> actions;
  private final Map<Route, Action> byRoute = new HashMap<>();

  public Policy() throws IOException {
    this(new ClassPathResource("policy/policy.md").getContentAsString(StandardCharsets.UTF_8));
  }

  Policy(String table) {
    actions = PolicyTable.read(table);
    var twice = new ArrayList<Route>();
    for (Action action : actions) {
      action.routes().stream()
          .filter(route -> byRoute.put(route, action) != null)
          .forEach(twice::add);
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("These stand in the policy table twice: " + twice);
    }
  }

  /** In the order of the table. */
  public List<Action> actions() {
    return actions;
  }

  /** The roles of the table, in the order of its columns. */
  public List<String> roles() {
    return List.copyOf(actions.get(0).reach().keySet());
  }

  /** The one action that is done there. */
  public Optional<Action> at(Route route) {
    return Optional.ofNullable(byRoute.get(route));
  }

  /** Whether a column is for those who are in no team of the program. */
  public static boolean isNoTeam(String role) {
    return Set.of(IN_NO_TEAM, IN_OWNERS_TEAM, NOT_LOGGED_IN).contains(role);
  }

  /** The columns that hold for who is logged in with these teams. */
  public Collection<String> rolesOf(Collection<String> teams) {
    if (teams.isEmpty()) {
      return List.of(IN_NO_TEAM);
    }
    var known = roles();
    return teams.stream().map(it -> known.contains(it) ? it : IN_OWNERS_TEAM).distinct().toList();
  }

  /** Whether these teams let somebody do it at all; for which cases is asked where it is done. */
  public boolean lets(Collection<String> teams, String action) {
    return reach(teams, action).stream().anyMatch(Reach::lets);
  }

  /** For which cases these teams let somebody do it. */
  public Set<Reach> reach(Collection<String> teams, String action) {
    return of(action).of(rolesOf(teams));
  }

  private Action of(String action) {
    return actions.stream()
        .filter(it -> it.id().equals(action))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The policy table has no " + action));
  }

  /** Whether who is in these teams may open the page at all; for which cases is asked there. */
  public boolean mayOpen(Collection<String> teams, String page) {
    return at(new Route("GET", page))
        .filter(action -> action.of(rolesOf(teams)).stream().anyMatch(Reach::lets))
        .isPresent();
  }
}
