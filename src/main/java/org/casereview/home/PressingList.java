package org.casereview.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.sla.PressingClocks;
import org.casereview.sla.PressingClocks.How;
import org.casereview.sla.PressingClocks.Line;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines that press a person, with the names that the person may read. */
@Service
@Transactional(readOnly = true)
public class PressingList {

  static final int MOST = 100;

  /**
   * A deadline for the page.
   *
   * @param caseNumber null where the person may not know of the case
   * @param ownerName who has it, or null
   * @param accountBy who gave the account, or null
   * @param mayExtend whether the person may give it more time
   */
  public record Entry(
      Line line, String caseNumber, String ownerName, String accountBy, boolean mayExtend) {}

  /** Those listed, and how many there are. */
  public record Entries(long total, List<Entry> entries) {}

  private final PressingClocks clocks;
  private final CaseSight sight;
  private final People people;

  PressingList(PressingClocks clocks, CaseSight sight, People people) {
    this.clocks = clocks;
    this.sight = sight;
    this.people = people;
  }

  public Entries of(Person me, How how) {
    var names = new HashMap<String, String>();
    var found = clocks.of(LateThings.audience(me), how, MOST);
    boolean all = sight.seesAll();
    return new Entries(
        found.total(), found.lines().stream().map(line -> entry(me, line, all, names)).toList());
  }

  private Entry entry(Person me, Line line, boolean all, Map<String, String> names) {
    boolean known = all || me.forces().contains(line.forceCode());
    boolean manages = me.leads();
    return new Entry(
        line,
        known ? line.caseNumber() : null,
        name(line.owner(), names),
        line.account() == null ? null : name(line.account().by(), names),
        manages && !line.statutory() && !line.done() && !me.staffId().equals(line.owner()));
  }

  private String name(String staffId, Map<String, String> names) {
    return staffId == null
        ? null
        : names.computeIfAbsent(
            staffId, id -> people.find(id).map(Person::name).orElse("somebody who left"));
  }
}
