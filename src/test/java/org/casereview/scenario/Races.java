package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 2, 8 and 32 threads at two nodes press at once: exactly one decision each. */
final class Races {

  private static final int TIMES = Integer.getInteger("casereview.races.times", 1);
  private static final int IN_SCOPE = TIMES == 1 ? 145 : 135 * TIMES;
  private static final int OF_ONE_VICTIM = 50 * TIMES;

  /** Each of them is five races and the fifty answers of a review before. */
  private static final int DECIDED = TIMES == 1 ? 4 : 8;

  private static final int AT_LEAST = TIMES == 1 ? 500 : 470 * TIMES;
  private static final int PAGE = 1000;
  static final Map<String, String> STAFF =
      Map.of(
          "screener", "S0002",
          "screener2", "S0003",
          "allocator", "S0004",
          "reviewer", "S0005",
          "qa", "S0008",
          "panel1", "S0009",
          "panel2", "S0010",
          "panel3", "S0011",
          "head", "S0012");

  private final Racers racers;
  private final OtherJvm node;
  private final Committed committed;

  /** By activity: the same for each task of it. */
  private final Map<String, Set<String>> fields = new HashMap<>();

  Races(OtherJvm node, Racers racers, Committed committed) {
    this.node = node;
    this.racers = racers;
    this.committed = committed;
  }

  void run() throws Exception {
    screened();
    leftOut();
    new DecisionRaces(node, racers, committed).decided(DECIDED);
    System.out.printf("%d races at two nodes%n", racers.races());
    assertThat(racers.races()).isGreaterThanOrEqualTo(AT_LEAST);
    committed.holds();
  }

  private void screened() throws Exception {
    sent();
    for (var task : tasks("screener", "screenCase", IN_SCOPE + OF_ONE_VICTIM)) {
      String holder = taken(task, List.of("screener", "screener2"));
      finishedOnce(task, holder, shown(holder, "screenCase", task, Map.of()));
    }
    assertThat(
            committed.count(
                "select count(*) from casereview.screening where first_screener is not null"))
        .isEqualTo(IN_SCOPE + OF_ONE_VICTIM);
    assertThat(committed.count("select count(distinct case_id) from casereview.screening"))
        .isEqualTo(IN_SCOPE + OF_ONE_VICTIM);
  }

  private void leftOut() throws Exception {
    for (var task : tasks("screener", "confirmExclusion", OF_ONE_VICTIM)) {
      String holder = taken(task, List.of("screener", "screener2"));
      finishedOnce(
          task,
          holder,
          shown(
              holder,
              "confirmExclusion",
              task,
              OnCases.leavingOut("reasons", "The record says so.")));
    }
    assertThat(
            committed.count(
                "select count(*) from casereview.review_case where state = 'SCREENED_OUT'"))
        .isEqualTo(OF_ONE_VICTIM);
    assertThat(committed.count("select count(*) from casereview.scope_exclusion"))
        .isEqualTo(OF_ONE_VICTIM);
  }

  private void sent() {
    var all = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < IN_SCOPE + OF_ONE_VICTIM; i++) {
      var told = Told.by("14", "RACE/" + i);
      all.add((i < IN_SCOPE ? told : told.ofOneVictim()).asJson());
    }
    var intake = racers.racer("intake", 0).desk();
    var answer = intake.call("POST", "/api/referrals", all);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    node.until(
        () ->
            !intake
                .call("GET", "/api/referrals/" + answer.body().path("receiptId").asText(), null)
                .body()
                .path("status")
                .asText()
                .equals("PROCESSING"));
  }

  /** The open tasks of a kind, once so many are there; more than a page of them in full. */
  private List<String> tasks(String login, String activity, int wanted) {
    String path = Desk.WEBAPP + "/task%s?taskDefinitionKey=" + activity;
    var desk = racers.racer(login, 0).desk();
    node.until(
        () ->
            desk.call("GET", path.formatted("/count"), null).body().path("count").asInt()
                >= wanted);
    var all = new ArrayList<String>();
    for (int from = 0; from < wanted; from += PAGE) {
      String page = "&sortBy=id&sortOrder=asc&maxResults=" + PAGE + "&firstResult=" + from;
      desk.call("GET", path.formatted("") + page, null)
          .body()
          .forEach(task -> all.add(task.path("id").asText()));
    }
    return all;
  }

  private String taken(String task, List<String> logins) {
    var told =
        racers.race(size(), logins, racer -> racer.desk().claim(task, STAFF.get(racer.login())));
    var holders =
        told.stream()
            .filter(each -> each.reply().isDone())
            .map(Racers.Told::login)
            .collect(Collectors.toSet());
    assertThat(holders).as(told.toString()).hasSize(1);
    allWereTold(told, " took this task on ", "You screened this case");
    return holders.iterator().next();
  }

  private void finishedOnce(String task, String holder, Map<String, ?> answers) {
    var told = racers.race(size(), List.of(holder), racer -> racer.desk().submit(task, answers));
    assertThat(told.stream().filter(each -> each.reply().isDone())).as(told.toString()).hasSize(1);
    allWereTold(told, "you finished it on ");
  }

  /** Each who came too late: a refusal, with one of these reasons. */
  static void allWereTold(List<Racers.Told> told, String... why) {
    assertThat(told)
        .filteredOn(each -> !each.reply().isDone())
        .allSatisfy(
            each -> {
              int status = late(each.reply().sentence()) ? 409 : 400;
              assertThat(each.reply().status()).as(each.toString()).isEqualTo(status);
              assertThat(each.reply().sentence()).as(each.toString()).containsAnyOf(why);
            });
  }

  private static boolean late(String sentence) {
    return sentence.contains("took this task on ")
        || sentence.contains("This task is not open any more");
  }

  /** Mostly two, some eight, a few 32. */
  private int size() {
    return racers.races() % 50 == 49 ? Racers.MOST : racers.races() % 10 == 9 ? 8 : 2;
  }

  private Map<String, Object> shown(
      String login, String activity, String task, Map<String, Object> more) {
    var desk = racers.racer(login, 0).desk();
    var asked = fields.computeIfAbsent(activity, first -> desk.fields(task));
    var answers = new HashMap<>(desk.shown(task));
    answers.entrySet().removeIf(e -> !asked.contains(e.getKey()) || e.getValue() == null);
    answers.putAll(more);
    return answers;
  }
}
