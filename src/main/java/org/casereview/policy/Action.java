package org.casereview.policy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that people do, and for which cases each role may do it.
 *
 * @param area the part of the work that it belongs to
 * @param id names it in the table
 * @param what a sentence that people read
 * @param routes where it is done
 * @param told the sentence for who may know of the case and may not do it; empty where none is told
 * @param reach by role
 */
public record Action(
    String area,
    String id,
    String what,
    List<Route> routes,
    String told,
    Map<String, Reach> reach) {

  /** Whether it matters which case it is done with. */
  public boolean isAboutCases() {
    return reach.values().stream().anyMatch(Reach::isAboutCases);
  }

  /** What these roles allow together. */
  public Set<Reach> of(Collection<String> roles) {
    var all = EnumSet.noneOf(Reach.class);
    roles.forEach(role -> all.add(reach.getOrDefault(role, Reach.NO)));
    return all;
  }
}
