package org.casereview.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;

/**
 * At which stages of a case each changing call belongs; written by hand. Each call is right in
 * itself, by somebody who may make it. What needs a record that a plain case does not have is at
 * home nowhere here, and has to be refused in a sentence everywhere.
 */
final class StageLaw {

  /** Where a case may stand, in the order in which it comes there. */
  enum Stage {
    SCREENING,
    ALLOCATION,
    REVIEW,
    CHECK,
    PANEL,
    DECIDED,
    CLOSED,
    LEFT_OUT
  }

  /** A call, by whom, and the stages at which it belongs. */
  record Call(String login, String method, String path, String body, Set<Stage> belongs) {

    boolean isOf(Route route) {
      String asked = path.replaceFirst("\\?.*", "");
      return route.method().equals(method)
          && asked.matches(
              route.address().replace("/{number}", "/#").replaceAll("\\{[^}]+}", "[^/]+"));
    }
  }

  private static final String OF_CASES = "/api/cases/#/";
  private static final String NONE = "00000000-0000-7000-8000-000000000009";

  private static final String LAW =
      """
      manager  | POST /api/sla/cases/#/pause     | {"reason":"AWAITING_FORCE","note":"They move house."} | SCREENING REVIEW
      manager  | POST /api/sla/cases/#/resume    | {"note":"On."}                              | -
      manager  | POST new-information            | {"source":"VICTIM","reasons":"A second girl."} | ALL
      manager  | POST conduct-indications        | {"indication":"CRIMINAL_OFFENCE","account":"Changed."} | ALL
      manager  | POST urgent-risks               | {"trigger":"U3","reasons":"The school bus."} | ALL
      manager  | POST questions                  | {"questions":["Who led it?"],"waits":false} | SCREENING ALLOCATION REVIEW CHECK PANEL DECIDED
      head     | POST priority                   | {"priority":"P0","reason":"She is ill."}    | ALLOCATION REVIEW CHECK PANEL DECIDED
      head     | POST priority/@/answer          | {"agrees":true}                             | -
      manager  | POST priority/modifiers         | {"kind":"VICTIM_ASKS","applies":true,"reason":"So."} | ALL
      screener | POST links/CR-2026-999996       | {"verdict":"LINKED","reasons":"So.","basis":"x"} | -
      head     | POST grants                     | {"staffId":"S0011","level":"STANDARD","reasonCode":"WORK_ON_IT","reason":"So."} | ALL
      head     | POST grants/@/end               | {}                                          | -
      manager  | POST grants/@/ending            | {"reason":"So."}                            | -
      reviewer3 | POST emergency                 | {"code":"LIFE_AT_RISK","text":"A threat."}  | ALL
      reviewer | PUT review/place                | {"item":"B2"}                               | REVIEW CHECK PANEL DECIDED CLOSED
      reviewer | PUT review/items/B2             | {"answer":"MET","version":0}                | REVIEW
      reviewer | POST review/items/B2/question   | {"question":"Where is it?","waits":false}   | REVIEW
      reviewer | POST lines                      | {"version":0,"said":{"what":"Ask the council.","status":"FOLLOWED"}} | REVIEW
      reviewer | PUT lines/L-01                  | {"version":1,"said":{"what":"Ask the council.","status":"FOLLOWED"}} | -
      reviewer | POST lines/L-01/merge           | {"version":1,"into":"L-02"}                 | -
      reviewer | POST lines/L-01/separate        | {"version":1}                               | -
      reviewer | POST lines/L-01/withdraw        | {"version":1}                               | -
      reviewer | POST lines/L-01/restore         | {"version":1}                               | -
      reviewer | POST review/hand-back           | {}                                          | REVIEW
      qa       | POST review/items/B2/comments   | {"text":"Why?"}                             | CHECK
      qa       | POST review/comments/@/close    | {}                                          | -
      reviewer | POST review/comments/@/answer   | {"text":"So."}                              | -
      head     | POST review/pause-lifted        | {"reviewer":"S0005","reasons":"So."}        | -
      panel3   | PUT suspect-outcomes            | {"proposals":[{"suspect":"S-01","outcome":"CLOSE","reasons":"None."}]} | PANEL
      head     | POST corrections                | {"record":"@","code":"CLOSE","reasons":"So.","why":"So."} | -
      head     | POST corrections/@/answer       | {"agrees":true}                             | -
      head     | POST legal-advice               | {"suspect":"S-01","why":"A new witness."}   | -
      manager  | POST halt                       | {"reasons":"Everybody was acquitted."}      | -
      manager  | PUT force-conflict              | {"inConflict":true,"reasons":"So."}         | SCREENING ALLOCATION REVIEW CHECK PANEL DECIDED
      force-14 | POST appeal                     | {"reason":"Because.","reasons":"Because."}  | LEFT_OUT
      """;

  private StageLaw() {}

  static List<Call> calls() {
    return LAW.lines().map(line -> call(line.split("\\s+\\|\\s+"))).toList();
  }

  /** The call of this law that is made there, whatever the case and the item of the protocol. */
  static Optional<Call> at(String method, String path) {
    String plain =
        path.replaceFirst("/CR-\\d{4}-\\d{6}", "/#").replaceFirst("items/[A-Z]\\d+", "items/B2");
    return calls().stream()
        .filter(call -> call.method().equals(method) && call.path().equals(plain))
        .findFirst();
  }

  private static Call call(String[] parts) {
    String[] at = parts[1].split(" ");
    String path = at[1].startsWith("/") ? at[1] : OF_CASES + at[1];
    return new Call(
        parts[0].strip(),
        at[0],
        path.replace("@", NONE),
        parts[2].replace("@", NONE),
        at(parts[3]));
  }

  private static Set<Stage> at(String stages) {
    return switch (stages.strip()) {
      case "-" -> Set.of();
      case "ALL" -> EnumSet.allOf(Stage.class);
      default ->
          Arrays.stream(stages.strip().split(" ")).map(Stage::valueOf).collect(Collectors.toSet());
    };
  }

  /** The changing calls on a case that the policy table knows, and this law does not. */
  static List<Route> forgotten(Policy policy) {
    return policy.actions().stream()
        .flatMap(action -> action.routes().stream())
        .filter(route -> !route.method().equals("GET"))
        .filter(route -> route.address().matches("/api/(sla/)?cases/\\{number}/.*"))
        .filter(route -> calls().stream().noneMatch(call -> call.isOf(route)))
        .toList();
  }
}
