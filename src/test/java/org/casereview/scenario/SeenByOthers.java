package org.casereview.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.policy.Policy;

/**
 * What everybody beside standards is told of one case, without the numbers, ids and times by which
 * it differs from the next case that the same happened to.
 */
final class SeenByOthers {

  private static final Pattern ROWS = Pattern.compile("<tr|<li|</tr>|</li>|\\n\\n");
  private static final String TIME_LEFT_OUT = "(\"(?:timestamp|asOf)\"):(?=[,}])";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OnCases test;
  private final Policy policy;
  private final Set<String> logins;
  private final Map<String, Map<String, String>> lists = new HashMap<>();

  SeenByOthers(OnCases test, Policy policy, Set<String> logins) {
    this.test = test;
    this.policy = policy;
    this.logins = logins;
  }

  /** For each person and address all that names the case, sorted: lists have no order of theirs. */
  Map<String, List<String>> of(CaseFile file) {
    var ids = ids(file);
    var told = new TreeMap<String, List<String>>();
    for (String login : logins) {
      var desk = test.driver.at(login);
      lists(login).forEach((path, answer) -> add(told, login + " " + path, rows(answer, ids)));
      OwnRoutes.addresses(policy, ReadCase.of(test, file)).stream()
          .filter(path -> !lists(login).containsKey("GET " + path))
          .forEach(path -> add(told, login + " " + path, whole(desk, path)));
      for (String path : Others.EACH_DOOR.contains(login) ? histories(file) : Set.<String>of()) {
        add(told, login + " " + path, whole(desk, Desk.WEBAPP + path));
      }
    }
    return told;
  }

  /** Of all cases at once: read one time, the case picked out of it for each. */
  private Map<String, String> lists(String login) {
    return lists.computeIfAbsent(
        login,
        who -> {
          var desk = test.driver.at(who);
          var all =
              Others.EACH_DOOR.contains(who)
                  ? Sweep.ofTheEngine(desk, Desk.WEBAPP)
                  : Sweep.inShort(desk, Desk.WEBAPP);
          OwnRoutes.addresses(policy, ReadCase.ofNone()).stream()
              .filter(path -> !path.matches(".*([#@]|page=1).*"))
              .forEach(
                  path -> all.put("GET " + path, "200 " + desk.call("GET", path, null).body()));
          return all;
        });
  }

  private static void add(Map<String, List<String>> told, String where, Stream<String> said) {
    var all = told.computeIfAbsent(alike(where), key -> new ArrayList<>());
    said.map(SeenByOthers::alike).forEach(all::add);
    all.sort(null);
  }

  private Stream<String> whole(Desk desk, String path) {
    return Stream.of(WholeAnswer.to(test.port, desk.carried(), path));
  }

  /** The outermost rows of a list, or of a page, that name the case. */
  private static Stream<String> rows(String answer, Set<String> ids) {
    try {
      var all = new ArrayList<String>();
      rows(JSON.readTree(answer.substring(4).replaceAll(TIME_LEFT_OUT, "$1:0")), all);
      return all.stream().filter(row -> ids.stream().anyMatch(row::contains));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer, e);
    }
  }

  private static void rows(JsonNode node, List<String> all) {
    if (node.isArray()) {
      node.forEach(row -> all.add(row.toString()));
    } else if (node.isTextual()) {
      ROWS.splitAsStream(node.textValue()).forEach(all::add);
    } else {
      node.forEach(field -> rows(field, all));
    }
  }

  private Set<String> ids(CaseFile file) {
    var ids = new TreeSet<>(instances(file));
    ids.add(file.number());
    ids.add(file.id().toString());
    return ids;
  }

  private List<String> instances(CaseFile file) {
    return test.driver.rows(
        String.class,
        "select id_ from public.act_hi_procinst where business_key_ = ?",
        file.number());
  }

  /** Each task of the case, as Tasklist and Cockpit ask what became of it. */
  private Set<String> histories(CaseFile file) {
    var paths = new TreeSet<String>();
    for (String instance : instances(file)) {
      for (String of : List.of("user-operation", "task", "activity-instance")) {
        paths.add("/history/" + of + "?processInstanceId=" + instance);
      }
      test.driver
          .rows(
              String.class,
              "select id_ from public.act_hi_taskinst where proc_inst_id_ = ?",
              instance)
          .forEach(task -> paths.add("/history/identity-link-log?taskId=" + task));
    }
    return paths;
  }

  private static String alike(String text) {
    return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<id>")
        .replaceAll("[0-9a-f]{64}", "<hash>")
        .replaceAll("nonce-[A-Za-z0-9_-]+", "nonce")
        .replaceAll("CR-\\d{4}-\\d{6}", "<case>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+)", "<time>")
        .replaceAll("\\b\\d\\d:\\d\\d\\b", "<time>")
        .replaceAll("(?i)content-length=\\[\\d+\\]", "content-length")
        .replaceAll("\"duration(InMillis)?\":\\d+", "\"duration\":0");
  }
}
