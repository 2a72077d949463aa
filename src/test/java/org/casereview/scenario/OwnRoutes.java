package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;

/** Every page and call of the policy table that reads, with the ids of some cases in it. */
final class OwnRoutes {

  /** What cannot be asked for before and after, and why. */
  static final Map<String, String> LEFT_OUT =
      Map.of(
          "/login",
          "who opens it is taken to come anew, with another session",
          "/api/sla/recalculations/{id}",
          "a pass over the clocks after a change of a calendar, which nobody makes here; their list"
              + " is read",
          "/api/referrals/rejected/{id}",
          "a referral that never became a case; their list is read",
          "/api/conduct-matters/{number}/concerned/{staffId}/looks",
          "needs the number of the matter, which there is none of before; it is tried by itself");

  /** What is asked with something, besides without anything. */
  private static final Map<String, List<String>> QUESTIONS =
      Map.ofEntries(
          Map.entry("/cases", List.of("?size=1000", "?state=UNDER_REVIEW")),
          Map.entry(
              "/api/cases",
              List.of("?size=1000", "?size=1&page=1", "?state=UNDER_REVIEW", "?force=14")),
          Map.entry("/find", List.of("?q=#", "?q=SC")),
          Map.entry("/api/cases/find", List.of("?q=#", "?q=SC")),
          Map.entry("/api/deadlines/tasks", List.of("?kind=LATE", "?process=standards-escalation")),
          Map.entry("/api/sla/explain", List.of("?task=@task", "?clock=@clock")),
          Map.entry("/api/referrals/cases", List.of("?size=1000", "?q=#")),
          Map.entry("/api/people", List.of("?q=fenwright")),
          Map.entry("/people", List.of("?q=fenwright")));

  /** What stands for a part that is named like the number of a case, or only by {@code id}. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("/panels/{number}", "/panels/@meeting"),
          Map.entry("/api/panels/{number}", "/api/panels/@meeting"),
          Map.entry("/api/information-requests/{number}", "/api/information-requests/@request"),
          Map.entry("/tasks/{subject}", "/tasks/#"),
          Map.entry("/api/tasks/{taskId}/case", "/api/tasks/@task/case"),
          Map.entry(
              "/api/cases/{number}/narratives/news/{id}", "/api/cases/#/narratives/news/@news"),
          Map.entry(
              "/api/cases/{number}/narratives/statements/{subject}",
              "/api/cases/#/narratives/statements/@request"),
          Map.entry(
              "/api/cases/{number}/documents/{id}/content",
              "/api/cases/#/documents/@document/content"),
          Map.entry("/cases/{number}/documents/{id}", "/cases/#/documents/@document"),
          Map.entry("/referrals/packages/{id}", "/referrals/packages/@package"),
          Map.entry("/api/referrals/{id}", "/api/referrals/@package"),
          Map.entry("/api/referrals/{id}/problems.csv", "/api/referrals/@package/problems.csv"),
          Map.entry("/api/referrals/{id}/rejected.zip", "/api/referrals/@package/rejected.zip"));

  private OwnRoutes() {}

  /** Those of the table that read. */
  static List<String> all(Policy policy) {
    return policy.actions().stream()
        .flatMap(action -> action.routes().stream())
        .filter(route -> route.method().equals("GET"))
        .map(Route::address)
        .toList();
  }

  /** The addresses to ask for; each part that varies is filled in with all that is known for it. */
  static Set<String> addresses(Policy policy, List<ReadCase> cases) {
    var addresses = new TreeSet<String>();
    for (String address : all(policy)) {
      if (!LEFT_OUT.containsKey(address)) {
        var filled = filled(address, cases).toList();
        assertThat(filled).as(address).isNotEmpty();
        addresses.addAll(filled);
      }
    }
    return addresses;
  }

  /** Those of one case that need not have something behind each. */
  static Set<String> addresses(Policy policy, ReadCase one) {
    return all(policy).stream()
        .filter(address -> !LEFT_OUT.containsKey(address))
        .flatMap(address -> filled(address, List.of(one)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> filled(String address, List<ReadCase> cases) {
    return asked(address).flatMap(text -> cases.stream().flatMap(one -> one.in(text)));
  }

  /** Without a question, and with each of its questions. */
  private static Stream<String> asked(String address) {
    var all = new ArrayList<String>();
    String meant = PolicyCells.address(new Route("GET", MEANT.getOrDefault(address, address)), "#");
    all.add(meant);
    QUESTIONS.getOrDefault(address, List.of()).forEach(question -> all.add(meant + question));
    return all.stream();
  }
}
