package org.casereview.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a reviewer who asks the case that should be reviewed next. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class NextCase {

  private static final String NOTE = "Taken as next case.";

  private final People people;
  private final Policy policy;
  private final PeopleDirectory directory;
  private final WaitingCases waiting;
  private final AllocationRules rules;
  private final Breaks breaks;
  private final ReviewRecords reviews;
  private final Allocations allocations;
  private final ReviewProcess process;
  private final CaseFiles cases;
  private final JdbcClient jdbc;

  NextCase(
      People people,
      Policy policy,
      PeopleDirectory directory,
      WaitingCases waiting,
      AllocationRules rules,
      Breaks breaks,
      ReviewRecords reviews,
      Allocations allocations,
      ReviewProcess process,
      CaseFiles cases,
      JdbcClient jdbc) {
    this.people = people;
    this.policy = policy;
    this.directory = directory;
    this.waiting = waiting;
    this.rules = rules;
    this.breaks = breaks;
    this.reviews = reviews;
    this.allocations = allocations;
    this.process = process;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /** Takes the next case for this reviewer, or says why there is none. */
  public CaseFile take(String staffId) throws Refusal {
    Person me = reviewer(staffId);
    oneAtATime(staffId);
    requireRoom(staffId);
    var all = waiting.all();
    var open = open(all, me);
    boolean sparing = breaks.fromRape(staffId);
    var mine = open.stream().filter(it -> !(sparing && it.rape())).toList();
    for (var next : mine.stream().sorted(WaitingCase.order(rules.now(), me.skills())).toList()) {
      if (waiting.hold(next.id())) {
        allocations.allocate(next.id(), staffId, staffId, NOTE);
        CaseFile file = cases.get(next.id());
        process.taken(file, staffId);
        return file;
      }
    }
    throw new Refusal(whyNone(all, open));
  }

  private Person reviewer(String staffId) throws Refusal {
    Person me =
        people
            .find(staffId)
            .filter(p -> p.enabled() && policy.lets(p.teams(), "take-next-case"))
            .orElseThrow(() -> new Refusal("Only reviewers take cases for review."));
    if (!me.formerForcesDeclared()) {
      throw new Refusal(
          "The forces that you have worked for are not declared yet. Ask an administrator to enter"
              + " them, then ask for a case.");
    }
    if (directory.isAway(staffId)) {
      throw new Refusal("You are on record as away today. Ask for a case when you are back.");
    }
    return me;
  }

  /** Two requests of the same person, of two windows perhaps, would both find room for one. */
  private void oneAtATime(String staffId) {
    jdbc.sql("select 1 from casereview.staff where staff_id = ? for update")
        .param(staffId)
        .query(Integer.class)
        .single();
  }

  private void requireRoom(String staffId) throws Refusal {
    int underWay = reviews.underWayWith(staffId);
    if (underWay >= rules.now().mostUnderWay()) {
      throw new Refusal(
          "You have %s under way. Finish one, or hand one back, before you take another."
              .formatted(Breaks.count(underWay, "review")));
    }
    var pause = breaks.fromAll(staffId);
    if (pause.isPresent()) {
      throw new Refusal(pause.get());
    }
  }

  private List<WaitingCase> open(List<WaitingCase> all, Person me) {
    Set<String> own = own(me);
    Set<UUID> touched = waiting.touchedBy(me.staffId());
    return all.stream()
        .filter(it -> !own.contains(it.forceCode()) && !touched.contains(it.id()))
        .toList();
  }

  private static Set<String> own(Person me) {
    var own = new HashSet<>(me.forces());
    own.addAll(me.formerForces());
    return own;
  }

  private static String whyNone(List<WaitingCase> all, List<WaitingCase> open) {
    if (all.isEmpty()) {
      return "No case waits for a reviewer at the moment.";
    }
    if (!open.isEmpty() && open.stream().allMatch(WaitingCase::rape)) {
      return "You have had several cases with an allegation of rape in a row, and only such cases"
          + " wait now. Take a pause; after it you are offered them again.";
    }
    if (!open.isEmpty()) {
      return "Others are just taking the cases that you could have. Try again in a moment.";
    }
    return "No case waits that you may take: %d %s, and you had a part in each before."
        .formatted(all.size(), all.size() == 1 ? "waits" : "wait");
  }
}
