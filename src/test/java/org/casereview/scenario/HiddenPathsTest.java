package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is not for people of the review, or not for these people, is not reached however its path is
 * written. A seeded share of the ways with each build, all of them in full.
 */
class HiddenPathsTest extends OnCases {

  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final long SEED = Long.getLong("casereview.paths.seed", 7_895_518_666_461L);
  private static final int SOME = 150;

  /** Tools of the machine, and of those who look after it. */
  private static final List<String> FROM_ALL =
      List.of(
          "/actuator",
          "/actuator/env",
          "/actuator/heapdump",
          "/actuator/health/db",
          "/h2-console/login.do",
          "/swagger-ui.html",
          "/swagger-ui/index.html",
          "/v3/api-docs",
          "/v3/api-docs/swagger-config",
          "/camunda/app/admin/default/",
          "/camunda/app/cockpit/default/",
          "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
          "/camunda/api/admin/auth/user/default/login/welcome",
          "/camunda/api/admin/setup/default/user/create",
          "/engine-rest/engine",
          "/engine-rest/user",
          "/engine-rest/metrics");

  private static final List<String> FROM_STRANGERS =
      List.of(
          "/cases",
          "/api/cases",
          "/api/docs",
          "/policy",
          "/people",
          "/engine-rest/task",
          "/engine-rest/process-definition",
          "/camunda/app/tasklist/default/",
          "/camunda/app/welcome/default/",
          "/camunda/api/engine/engine/default/task",
          "/camunda/api/tasklist/plugin/tasklistPlugins/default/process-definition/statistics");

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private Subjects subjects;
  private WildLine line;

  @BeforeEach
  void come() {
    subjects = new Subjects(driver);
    line = new WildLine(port);
  }

  @AfterEach
  void leave() throws IOException {
    subjects.leave();
    line.close();
  }

  @Test
  void no_way_of_writing_a_path_leads_to_what_is_hidden() {
    var ofAll = written(FROM_ALL);
    var strange = new LinkedHashSet<>(ofAll);
    strange.addAll(written(FROM_STRANGERS));
    tries(strange, null, "localhost");
    tries(ofAll, "force-14", "localhost");
    tries(ofAll, subjects.logins().get(Policy.IN_NO_TEAM), "localhost");
    tries(strange, "head", "elsewhere.example");
    System.out.printf(
        "Hidden paths: seed %d, %,d ways to write %d, answered %s, %d wrong%n",
        SEED, strange.size(), FROM_ALL.size() + FROM_STRANGERS.size(), statuses, wrong.size());
    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  private static Set<String> written(List<String> paths) {
    var all = new LinkedHashSet<String>();
    paths.forEach(path -> all.addAll(PathVariants.of(path)));
    return all;
  }

  private void tries(Set<String> paths, String login, String host) {
    var some = new ArrayList<>(paths);
    Collections.shuffle(some, new Random(SEED));
    some.subList(0, ALL ? some.size() : SOME).forEach(path -> isShut(path, login, host));
  }

  private void isShut(String path, String login, String host) {
    String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    if (login != null) {
      head += "Authorization: " + RoughCaller.basic(login) + "\r\n";
    }
    var answer = asked(head + "\r\n");
    statuses.merge(answer.status(), 1, Integer::sum);
    boolean refused = answer.status() >= 400 && answer.status() <= 405;
    if (!refused && !answer.leadsTo().endsWith("/login")) {
      wrong.add(
          "%s by %s at %s: %d %s %s"
              .formatted(
                  path,
                  login,
                  host,
                  answer.status(),
                  answer.leadsTo(),
                  answer.text().substring(0, Math.min(answer.text().length(), 100))));
    }
  }

  private WildLine.Answer asked(String request) {
    try {
      return line.asks(request.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
