package org.casereview.home.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereview.people.People;
import org.casereview.people.Team;
import org.casereview.people.TeamFilter;
import org.casereview.policy.Action;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy table as a data-protection officer reads it. */
@Controller
class PolicyPages {

  /** For which cases, and the names of the roles that may. */
  record Who(Reach reach, List<String> roles) {}

  /** A row: who may do what, and where; told is the sentence for those who are told no. */
  record Row(String id, String what, List<Who> who, String told, List<Route> routes) {}

  /** A part of the work, with its rows, and how many of them the role may not do. */
  record Area(String name, List<Row> rows, long others) {}

  private static final String WHO = "Who is ";

  private final Policy policy;
  private final People people;

  PolicyPages(Policy policy, People people) {
    this.policy = policy;
    this.people = people;
  }

  @GetMapping("/policy")
  String policy(@RequestParam(defaultValue = "") String role, Model model) {
    var names = names();
    String chosen = names.containsKey(role) ? role : "";
    model.addAttribute("names", names);
    model.addAttribute("role", chosen);
    model.addAttribute("areas", areas(chosen, names));
    model.addAttribute("founded", founded());
    return "policy";
  }

  private Map<String, String> names() {
    var known = new LinkedHashMap<String, String>();
    for (Team team : people.teams(TeamFilter.all())) {
      known.put(team.id(), team.name());
    }
    var names = new LinkedHashMap<String, String>();
    policy.roles().forEach(role -> names.put(role, known.getOrDefault(role, WHO + role)));
    return names;
  }

  /** By process owners, beside those of the program: one column of the table is for all of them. */
  private List<String> founded() {
    return people.teams(TeamFilter.all()).stream()
        .filter(team -> !policy.roles().contains(team.id()))
        .map(Team::name)
        .toList();
  }

  private List<Area> areas(String role, Map<String, String> names) {
    var byArea = new LinkedHashMap<String, List<Action>>();
    policy
        .actions()
        .forEach(it -> byArea.computeIfAbsent(it.area(), area -> new ArrayList<>()).add(it));
    return byArea.entrySet().stream()
        .map(
            entry -> {
              var shown = entry.getValue().stream().filter(it -> lets(it, role)).toList();
              return new Area(
                  entry.getKey(),
                  shown.stream().map(it -> row(it, role, names)).toList(),
                  entry.getValue().size() - shown.size());
            })
        .toList();
  }

  private static boolean lets(Action action, String role) {
    return role.isEmpty() || action.reach().get(role).lets();
  }

  private Row row(Action action, String role, Map<String, String> names) {
    var who = new EnumMap<Reach, List<String>>(Reach.class);
    action.reach().entrySet().stream()
        .filter(cell -> cell.getValue() != Reach.NO)
        .filter(cell -> role.isEmpty() || cell.getKey().equals(role))
        .forEach(
            cell ->
                who.computeIfAbsent(cell.getValue(), reach -> new ArrayList<>())
                    .add(names.get(cell.getKey())));
    boolean tells = who.keySet().stream().anyMatch(Reach::tellsWhyNot);
    who.remove(Reach.TOLD_NO);
    return new Row(
        action.id(),
        action.what(),
        who.entrySet().stream().map(it -> new Who(it.getKey(), inShort(it.getValue()))).toList(),
        tells ? action.told() : "",
        action.routes());
  }

  private List<String> inShort(List<String> names) {
    long teams = policy.roles().stream().filter(role -> !Policy.isNoTeam(role)).count();
    if (names.size() < teams) {
      return names;
    }
    var all = new ArrayList<>(List.of("Every role"));
    names.stream().filter(name -> name.startsWith(WHO)).forEach(all::add);
    return all;
  }
}
