package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereview.policy.Action;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;
import org.casereview.testing.KnocksOnly;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another site could make the browser of somebody send who is logged in here. */
class CrossSiteTest extends OnCases {

  private static final String TOKEN = "X-CSRF-TOKEN";
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
  private static final List<String> TYPES =
      List.of(HostileContent.JSON, "text/plain", "application/x-www-form-urlencoded");

  @Autowired Policy policy;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tried = new AtomicInteger();

  @Test
  void no_call_that_changes_anything_is_taken_from_another_site() {
    String number = openForReview().number();
    var head = Desk.tasklist(port, "head");
    var own = callers(head.carried(), driver.at("manager").carried().get(TOKEN));
    var right = caller(head.carried());
    policy.actions().stream()
        .flatMap(action -> action.routes().stream().filter(route -> !route.method().equals("GET")))
        .toList()
        .parallelStream()
        .forEach(route -> attacked(route, number, own, right));
    System.out.printf("Calls of other sites: %,d, %d let in%n", tried.get(), wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(tried.get()).isGreaterThan(800);
  }

  private void attacked(
      Route route, String number, Map<String, RoughCaller> others, RoughCaller right) {
    String path = PolicyCells.address(route, number);
    for (String type : TYPES) {
      others.forEach(
          (how, caller) -> {
            tried.incrementAndGet();
            int status = caller.sends(route.method(), path, type, NOTHING).status();
            if (status != 403) {
              wrong.add("%s %s as %s: %d".formatted(how, route, type, status));
            }
          });
    }
    boolean letsTheHead =
        policy.at(route).map(Action::reach).orElseThrow().get("heads-of-review").letsAnyCase();
    int status = right.sends(route.method(), path, HostileContent.JSON, NOTHING).status();
    if (letsTheHead && status != KnocksOnly.LET_IN) {
      wrong.add("the own page, %s: %d".formatted(route, status));
    }
  }

  /** The ways in which a browser could be made to send, each without the token of its session. */
  private Map<String, RoughCaller> callers(Map<String, String> session, String othersToken) {
    var without = new HashMap<>(session);
    without.remove(TOKEN);
    var remembered = Map.of("Authorization", RoughCaller.basic("head"));
    return Map.of(
        "no token", caller(without),
        "somebody else's token", caller(with(without, TOKEN, othersToken)),
        "a remembered password from a site",
            caller(with(remembered, "Origin", "https://elsewhere.example")),
        "a remembered password from nowhere", caller(with(remembered, "Origin", "null")),
        "a remembered password from a picture",
            caller(with(remembered, "Sec-Fetch-Site", "cross-site")),
        "a remembered password beside a session",
            caller(
                with(
                    with(without, "Authorization", RoughCaller.basic("head")),
                    "Sec-Fetch-Site",
                    "same-site")));
  }

  private RoughCaller caller(Map<String, String> headers) {
    return new RoughCaller(port, with(headers, KnocksOnly.HEADER, "yes"));
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    var all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  @Test
  void the_engine_takes_no_act_from_a_browser_that_remembers_a_password() {
    var file = referred();
    String task = driver.task(file, "screenCase").getId();
    var reads = Map.of("Authorization", RoughCaller.basic("screener"));
    var site = new RoughCaller(port, with(reads, "Origin", "https://elsewhere.example"));
    byte[] claim =
        "{\"userId\":\"%s\"}"
            .formatted(driver.staffId("screener"))
            .getBytes(StandardCharsets.UTF_8);
    for (String act : List.of("claim", "unclaim", "submit-form")) {
      String path = Desk.REST + "/task/" + task + "/" + act;
      assertThat(site.sends("POST", path, HostileContent.JSON, claim).status()).isEqualTo(403);
    }
    assertThat(driver.task(file, "screenCase").getAssignee()).isNull();
    assertThat(
            new RoughCaller(port, reads)
                .sends("POST", Desk.REST + "/task/" + task + "/claim", HostileContent.JSON, claim)
                .status())
        .isEqualTo(204);
  }
}
