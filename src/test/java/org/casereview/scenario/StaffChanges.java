package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Changes of the list of staff as people make them: proposed by one and released by another. */
final class StaffChanges {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final CaseDriver driver;

  StaffChanges(CaseDriver driver) {
    this.driver = driver;
  }

  void joins(String login, String team) {
    var teams = teams(login);
    teams.add(team);
    of("person", entry(login, Map.of("teams", teams)));
  }

  void leaves(String login, String team) {
    var teams = teams(login);
    teams.remove(team);
    of("person", entry(login, Map.of("teams", teams)));
  }

  private Set<String> teams(String login) {
    return JSON.convertValue(
        entry(login, Map.of()).get("teams"), new TypeReference<TreeSet<String>>() {});
  }

  /** The entry of somebody, with other words in it. */
  Map<String, Object> entry(String login, Map<String, Object> other) {
    var entry = new HashMap<String, Object>();
    for (JsonNode one :
        driver.program("admin").call("GET", "/api/people?q=" + login, null).body()) {
      if (one.path("login").asText().equals(login)) {
        entry.putAll(JSON.convertValue(one, new TypeReference<Map<String, Object>>() {}));
      }
    }
    entry.putAll(other);
    return entry;
  }

  void of(String kind, Map<String, Object> wanted) {
    var proposed = driver.program("admin").call("POST", "/api/people/changes/" + kind, wanted);
    assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
    String release = "/api/people/changes/" + proposed.body().path("id").asText() + "/release";
    assertThat(driver.program("admin").call("POST", release, Map.of()).status()).isEqualTo(409);
    var released = driver.program("head").call("POST", release, Map.of());
    assertThat(released.status()).as(released.body().toString()).isEqualTo(204);
  }
}
