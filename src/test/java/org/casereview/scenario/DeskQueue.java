package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casereview.testing.Soon;

/** What waits at the screener's desk for one force: sent, looked at, and worked by its calls. */
final class DeskQueue {

  private final CaseDriver driver;
  private final String force;

  DeskQueue(CaseDriver driver, String force) {
    this.driver = driver;
    this.force = force;
  }

  JsonNode now() {
    return driver.at("screener").call("GET", "/api/screening/queue?force=" + force, null).body();
  }

  int total() {
    return now().path("total").asInt();
  }

  /** How many of them have nothing unknown. */
  int clear() {
    for (JsonNode group : now().path("groups")) {
      if (group.path("group").asText().equals("CLEAR")) {
        return group.path("waiting").asInt();
      }
    }
    return 0;
  }

  /**
   * Nine of ten clear, one with victims unknown; every third alleges rape; a few have one victim.
   */
  void send(int cases) {
    var told = new ArrayList<Map<String, Object>>();
    String batch = "KEY" + System.nanoTime() + "/";
    for (int i = 0; i < cases; i++) {
      var one = Told.by(force, batch + i);
      if (i % 3 == 0) {
        one.alleging().with("closureRationale", "Nobody was found.");
      }
      if (i % 10 == 7) {
        one.ofVictimsUnknown();
      } else if (i % 10 == 1) {
        one.ofOneVictim();
      }
      told.add(one.asJson());
    }
    var intake = driver.program("intake");
    var answer = intake.call("POST", "/api/referrals", told);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    CaseDriver.completed(intake, answer.body().path("receiptId").asText());
    assertThat(Soon.seen(this::total, waiting -> waiting >= cases)).isEqualTo(cases);
  }

  /** By the calls that the page makes, in its order, until nothing is left. */
  List<String> screensAll() {
    var order = new ArrayList<String>();
    var desk = driver.at("screener");
    JsonNode next = now().path("next");
    while (!next.isEmpty()) {
      for (JsonNode one : next) {
        order.add(one.path("group").asText() + " " + one.path("unknown").asText());
        confirms(desk, one.path("taskId").asText(), one.path("caseNumber").asText());
      }
      next = now().path("next");
    }
    return order;
  }

  private void confirms(Desk desk, String task, String number) {
    assertThat(desk.claim(task, driver.staffId("screener")).isDone()).isTrue();
    var sheet = desk.call("GET", "/api/screening/cases/" + number, null);
    assertThat(sheet.status()).as(sheet.body().toString()).isEqualTo(200);
    assertThat(sheet.body().path("answers").size()).isEqualTo(17);
    var answers = new HashMap<>(desk.shown(task));
    answers.keySet().retainAll(desk.fields(task));
    answers.values().removeIf(Objects::isNull);
    var done = desk.submit(task, answers);
    assertThat(done.isDone()).as(done.toString()).isTrue();
  }
}
