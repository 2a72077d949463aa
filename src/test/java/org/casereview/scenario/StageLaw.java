package org.casereview.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;

/**
 * At which stages of a case each changing call belongs; written by hand. Each call is right in
 * itself, by somebody who may make it. What a word with @ stands for is a record of the case where
 * it has one ({@link StageThings}), so that the stage alone is wrong; the lines under the last
 * heading need a record that a plain case does not have, and are refused in a sentence everywhere.
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
      return route.method().equals(method)
          && path.matches(route.address().replaceAll("\\{[^}]+}", "[^/]+"));
    }

    boolean isMadeAs(String asked, String at) {
      return method.equals(asked) && at.matches(THING.matcher(path).replaceAll("[^/]+"));
    }

    /** Whether it is about something that a case has to have. */
    boolean isAboutAThing() {
      return THING.matcher(path + body).find();
    }

    /** With the things of a case, and with an id that nothing has for what it does not have. */
    Call of(String number, Map<String, String> things) {
      return new Call(
          login, method, with(path, number, things), with(body, number, things), belongs);
    }

    private static String with(String text, String number, Map<String, String> things) {
      return THING
          .matcher(text.replace("#", number))
          .replaceAll(thing -> things.getOrDefault(thing.group(1), NONE));
    }
  }

  private static final Pattern THING = Pattern.compile("@([a-z]+)");
  private static final String OF_CASES = "/api/cases/#/";
  static final String NONE = "00000000-0000-7000-8000-000000000009";

  private static final String LAW =
"""
manager  | POST /api/sla/cases/#/pause     | {"reason":"AWAITING_FORCE","note":"They move house."} | SCREENING
manager  | POST /api/sla/cases/#/resume    | {"note":"On."}                              | REVIEW
manager  | POST /api/sla/clocks/@clock/extension | {"workingDays":2,"reason":"She is ill."} | ALL
manager  | POST new-information            | {"source":"VICTIM","reasons":"A second girl."} | ALL
manager  | POST conduct-indications        | {"indication":"CRIMINAL_OFFENCE","account":"Changed."} | ALL
manager  | POST urgent-risks               | {"trigger":"U3","reasons":"The school bus."} | ALL
manager  | POST questions                  | {"questions":["Who led it?"],"waits":false} | SCREENING ALLOCATION REVIEW CHECK PANEL DECIDED
force-14 | POST /api/information-requests/@request/late-answer | {"answers":[{"question":"Q1","answer":"YES","statement":"Found."}]} | ALLOCATION REVIEW CHECK PANEL DECIDED CLOSED
head     | POST priority                   | {"priority":"P0","reason":"She is ill."}    | ALLOCATION REVIEW CHECK PANEL DECIDED
head     | POST priority/@order/answer     | {"agrees":false,"reason":"So."}             | REVIEW CHECK PANEL DECIDED
manager  | POST priority/modifiers         | {"kind":"VICTIM_ASKS","applies":true,"reason":"So."} | ALL
head     | POST grants                     | {"staffId":"S0011","level":"SPECIFIC","reasonCode":"WORK_ON_IT","reason":"So."} | ALL
head     | POST grants/@grant/end          | {}                                          | ALLOCATION REVIEW CHECK PANEL DECIDED CLOSED
manager  | POST grants/@kept/ending        | {"reason":"So."}                            | ALLOCATION REVIEW CHECK PANEL DECIDED CLOSED
reviewer3 | POST emergency                 | {"code":"LIFE_AT_RISK","text":"A threat."}  | ALL
reviewer | PUT review/place                | {"item":"B2"}                               | REVIEW CHECK PANEL DECIDED CLOSED
reviewer | PUT review/items/B2             | {"answer":"MET","version":0}                | REVIEW
reviewer | POST review/items/B2/question   | {"question":"Where is it?","waits":false}   | REVIEW
reviewer | POST lines                      | {"version":0,"said":{"what":"Ask the council.","status":"FOLLOWED"}} | REVIEW
reviewer | PUT lines/@line                 | {"version":1,"said":{"what":"Ask the council.","status":"FOLLOWED"}} | REVIEW
reviewer | POST lines/@line/merge          | {"version":1,"into":"@into"}                | REVIEW
reviewer | POST lines/@merged/separate     | {"version":2}                               | REVIEW
reviewer | POST lines/@line/withdraw       | {"version":1}                               | REVIEW
reviewer | POST lines/@withdrawn/restore   | {"version":2}                               | REVIEW
reviewer | POST review/hand-back           | {}                                          | REVIEW
qa       | POST review/items/B2/comments   | {"text":"Why?"}                             | CHECK
qa       | POST review/comments/@comment/close | {}                                      | CHECK
panel3   | PUT suspect-outcomes            | {"proposals":[{"suspect":"S-01","outcome":"CLOSE","reasons":"None."}]} | PANEL
manager  | POST /api/panels/@meeting/cases | {"caseNumber":"#"}                          | PANEL
head     | POST corrections                | {"record":"@closure","code":"OTHER","reasons":"So.","why":"So."} | CLOSED
manager  | PUT force-conflict              | {"inConflict":true,"reasons":"So."}         | SCREENING ALLOCATION REVIEW CHECK PANEL DECIDED
force-14 | POST appeal                     | {"reason":"Because.","reasons":"Because."}  | LEFT_OUT
- nowhere in a plain case
reviewer | POST review/comments/@comment/answer | {"text":"So."}                         | -
screener | POST links/@other               | {"verdict":"LINKED","reasons":"So.","basis":"x"} | -
head     | POST review/pause-lifted        | {"reviewer":"S0005","reasons":"So."}        | -
head     | POST corrections/@correction/answer | {"agrees":true}                         | -
head     | POST legal-advice               | {"suspect":"S-01","why":"A new witness."}   | -
manager  | POST halt                       | {"reasons":"Everybody was acquitted."}      | -
manager  | POST /api/panels/@meeting/cases/#/removal | {"reason":"So."}                  | -
panel3   | POST /api/panels/@meeting/cases/#/conflict | {"reason":"So."}                 | -
manager  | POST /api/panels/@meeting/cases/#/substitute | {"member":"@member","substitute":"@member"} | -
manager  | POST /api/sla/breaches/@breach/account | {"cause":"OTHER","note":"So."}       | -
""";

  /** What changes something, and is not about one case at a stage; with the reason. */
  private static final Map<String, String> OF_NO_STAGE =
      Map.ofEntries(
          Map.entry("/(api/)?people/.*|/forces/.*", "the lists of staff and forces"),
          Map.entry("/api/referrals.*", "packages, before there is a case"),
          Map.entry("/api/column-mappings/.*", "how a force's export is read"),
          Map.entry("/api/sla/(calendars|backlog-plans|recalculations).*", "calendars and plans"),
          Map.entry("/api/reviews/next|/my-work/next", "the next case, whichever it is"),
          Map.entry("/late/.*", "that somebody has seen what is late"),
          Map.entry("(/api)?/conduct-matters/.*", "matters of standards, which outlast a case"),
          Map.entry("/api/panels(/\\{number}(/calling-off)?)?", "a meeting, with whatever cases"),
          Map.entry("/cases/.*", "pages, which make the calls on grants and emergencies"));

  private StageLaw() {}

  static List<Call> calls() {
    return LAW.lines()
        .filter(line -> !line.startsWith("-"))
        .map(line -> call(line.split("\\s+\\|\\s+")))
        .toList();
  }

  /** The call of this law that is made there, whatever the case and the item of the protocol. */
  static Optional<Call> at(String method, String path) {
    String plain =
        path.replaceFirst("/CR-\\d{4}-\\d{6}", "/#").replaceFirst("items/[A-Z]\\d+", "items/B2");
    return calls().stream().filter(call -> call.isMadeAs(method, plain)).findFirst();
  }

  private static Call call(String[] parts) {
    String[] at = parts[1].split(" ");
    String path = at[1].startsWith("/") ? at[1] : OF_CASES + at[1];
    return new Call(parts[0].strip(), at[0], path, parts[2], at(parts[3]));
  }

  private static Set<Stage> at(String stages) {
    return switch (stages.strip()) {
      case "-" -> Set.of();
      case "ALL" -> EnumSet.allOf(Stage.class);
      default ->
          Arrays.stream(stages.strip().split(" ")).map(Stage::valueOf).collect(Collectors.toSet());
    };
  }

  /** The changing calls that the policy table knows, and neither this law nor the list above. */
  static List<Route> forgotten(Policy policy) {
    return policy.actions().stream()
        .flatMap(action -> action.routes().stream())
        .filter(route -> !route.method().equals("GET"))
        .filter(route -> OF_NO_STAGE.keySet().stream().noneMatch(route.address()::matches))
        .filter(route -> calls().stream().noneMatch(call -> call.isOf(route)))
        .toList();
  }
}
