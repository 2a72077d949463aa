package org.casereview.home.web;

import java.util.List;
import java.util.stream.Collectors;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.people.PersonFilter;
import org.casereview.people.TeamFilter;
import org.casereview.platform.Actor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people log in; in the demonstration it lists the accounts that were made up. */
@Controller
class LoginPage {

  /** An account of the demonstration. */
  record DemoAccount(String login, String name, String roles, boolean liaison) {}

  private final People people;
  private final boolean demo;

  LoginPage(People people, Environment environment) {
    this.people = people;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute(
        "accounts", demo ? Actor.as(Actor.LOGIN, this::accounts) : List.<DemoAccount>of());
    return "login";
  }

  private List<DemoAccount> accounts() {
    var teams =
        people.teams(TeamFilter.all()).stream()
            .collect(Collectors.toMap(team -> team.id(), team -> team.name()));
    return people.page(PersonFilter.everybody(), 0, 200).stream()
        .map(
            person ->
                new DemoAccount(
                    person.login(),
                    person.name(),
                    person.teams().stream()
                        .map(teams::get)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                    isLiaison(person)))
        .toList();
  }

  private static boolean isLiaison(Person person) {
    return person.isIn("force-liaisons");
  }
}
