package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * Who is kept from a case asks for it where the engine and its plugins are read, with the address
 * written in other ways: nothing more is told than by the plain one.
 */
class PluginPathsTest extends OnCases {

  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
  private static final String TASKLIST = "/camunda/api/tasklist/plugin/tasklistPlugins/default";

  /** Asked with the id of an instance, of its task and of its definition. */
  private static final List<String> READ =
      List.of(
          Desk.WEBAPP + "/process-instance?maxResults=2000",
          Desk.WEBAPP + "/task/%2$s",
          Desk.WEBAPP + "/task/%2$s/form-variables",
          Desk.WEBAPP + "/process-instance/%1$s/variables",
          Desk.WEBAPP + "/history/process-instance/%1$s",
          Desk.REST + "/task?maxResults=2000",
          Desk.REST + "/execution?maxResults=2000",
          COCKPIT + "/process-definition/statistics",
          COCKPIT + "/process-definition/%3$s/called-process-definitions",
          COCKPIT + "/process-instance?maxResults=2000",
          COCKPIT + "/process-instance/%1$s/called-process-instances",
          COCKPIT + "/incident?maxResults=2000",
          TASKLIST + "/tasks?maxResults=2000",
          "/api/tasks/%2$s/case",
          "/api/deadlines",
          "/api/deadlines/tasks?maxResults=2000");

  private static final Map<String, UnaryOperator<String>> WAYS = ways();

  private static Map<String, UnaryOperator<String>> ways() {
    var ways = new LinkedHashMap<String, UnaryOperator<String>>();
    ways.put("a letter, lower hex", path -> letter(path, "%%%02x"));
    ways.put("a letter, upper hex", path -> letter(path, "%%%02X"));
    ways.put("a letter of each word", PluginPathsTest::eachWord);
    ways.put("a letter, twice", path -> letter(path, "%%25%02x"));
    ways.put("dots", path -> path.replaceFirst("/api", "/api/%2e"));
    ways.put("dots, upper", path -> path.replaceFirst("/api", "/x/%2E%2E/api"));
    ways.put("dots, twice", path -> path.replaceFirst("/api", "/x/%252e%252e/api"));
    ways.put("slash", path -> path.replaceFirst("/(default|task|deadlines)", "%2f$1"));
    ways.put("slash, upper", path -> path.replaceFirst("/(default|task|deadlines)", "%2F$1"));
    ways.put("slash, twice", path -> path.replaceFirst("/(default|task|deadlines)", "%252f$1"));
    ways.put("two slashes", path -> path.replaceFirst("/(default|task|deadlines)", "//$1"));
    ways.put(
        "semicolon", path -> path.replaceFirst("/(plugin|engine|tasks?|deadlines)", "/$1;x=y"));
    ways.put("semicolon, written", path -> path.replaceFirst("/(plugin|engine|task)", "/$1%3bx=y"));
    ways.put("semicolon at the end", path -> behind(path, ";x=y"));
    ways.put("slash at the end", path -> behind(path, "/"));
    ways.put("nothing at the end", path -> behind(path, "%00"));
    ways.put("a suffix", path -> behind(path, ".json"));
    return ways;
  }

  /** The last letter of the place whose number is written with a letter. */
  private static String letter(String path, String how) {
    int at = placeOf(path) - 1;
    while (!"jklmnoz".contains(path.substring(at, at + 1))) {
      at--;
    }
    return path.substring(0, at) + how.formatted((int) path.charAt(at)) + path.substring(at + 1);
  }

  private static int placeOf(String path) {
    return path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
  }

  private static String eachWord(String path) {
    var written = new StringBuilder();
    boolean first = false;
    for (char one : path.toCharArray()) {
      written.append(first && Character.isLetter(one) ? "%%%02x".formatted((int) one) : one);
      first = one == '/';
    }
    return written.toString();
  }

  private static String behind(String path, String what) {
    return path.substring(0, placeOf(path)) + what + path.substring(placeOf(path));
  }

  @Test
  void no_other_way_to_write_an_address_shows_more_to_who_is_kept_from_a_case() {
    var file = reviewed();
    // Looks into Cockpit, and could read each of these were it not for the exclusion.
    assertThat(told("manager", file)).contains(marks(file));
    keepsAway(file, "manager");
    assertThat(told("manager", file)).doesNotContain(marks(file));
    int tried = 0;
    for (var way : WAYS.entrySet()) {
      for (String path : READ) {
        String asked = at(path, file);
        String written = way.getValue().apply(asked);
        var reply = read("manager", asked, written);
        tried++;
        assertThat(reply.toString())
            .as("%s: %s", way.getKey(), written)
            .doesNotContain(file.number(), file.id().toString());
        if (reply.status() < 300) {
          assertThat(reply.toString())
              .as("%s: %s", way.getKey(), written)
              .doesNotContain(marks(file));
          assertThat(Sweep.steady(reply.body().toString()))
              .as("%s: %s", way.getKey(), written)
              .isEqualTo(Sweep.steady(read("manager", asked, asked).body().toString()));
        }
      }
    }
    System.out.printf("Addresses written otherwise: %d%n", tried);
  }

  private String[] marks(CaseFile file) {
    var task = driver.task(file, "checkReview");
    return new String[] {
      file.number(), file.id().toString(), task.getId(), task.getProcessInstanceId()
    };
  }

  private String at(String path, CaseFile file) {
    var task = driver.task(file, "checkReview");
    return path.formatted(task.getProcessInstanceId(), task.getId(), task.getProcessDefinitionId());
  }

  /** What is told by the plain addresses; a refusal may say again what was asked for. */
  private String told(String login, CaseFile file) {
    var told = new StringBuilder();
    for (String path : READ) {
      var reply = read(login, at(path, file), at(path, file));
      told.append(reply.status() < 300 ? reply.toString() : "");
    }
    return told.toString();
  }

  private Desk.Reply read(String login, String asked, String written) {
    var desk = asked.startsWith(Desk.REST) ? driver.program(login) : driver.at(login);
    return desk.call("GET", written, null);
  }
}
