package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** The pages of people and forces: who sees them, what waits, and that nothing typed is lost. */
class PeoplePagesTest extends OnCases {

  @Test
  void those_who_look_after_staff_see_the_pages_and_nobody_else_does() {
    for (String path : Set.of("/people", "/forces", "/people/S0005", "/forces/14")) {
      for (String login : Set.of("admin", "head", "manager", "allocator")) {
        assertThat(driver.at(login).call("GET", path, null).status())
            .as(login + path)
            .isEqualTo(200);
      }
      for (String login : Set.of("reviewer", "qa", "force-14", "owner", "standards")) {
        assertThat(driver.at(login).call("GET", path, null).status())
            .as(login + path)
            .isEqualTo(404);
      }
    }
    assertThat(page("allocator", "/people")).doesNotContain("wait for a second person");
    assertThat(page("allocator", "/people/S0005")).doesNotContain("Propose this");
    assertThat(page("admin", "/people/S0020"))
        .contains("This is you")
        .doesNotContain("Propose this");
    assertThat(page("reviewer", "/my-work")).contains("Give me the next case");
    assertThat(driver.at("qa").call("GET", "/my-work", null).status()).isEqualTo(404);
  }

  @Test
  void who_may_have_to_ring_a_force_at_night_reads_its_number_and_no_staff_list() {
    assertThat(page("duty", "/forces")).doesNotContain("href=\"/people\"");
    assertThat(driver.at("duty").call("GET", "/people", null).status()).isEqualTo(404);
    assertThat(driver.at("duty").call("GET", "/people/S0005", null).status()).isEqualTo(404);
    assertThat(page("duty", "/forces/14")).doesNotContain("Propose this");
  }

  @Test
  void a_change_typed_by_one_waits_on_the_page_and_is_released_by_another() {
    String id = "P" + Ids.next().toString().substring(9).toUpperCase(java.util.Locale.ROOT);
    var typed =
        Map.of(
            "newId",
            id,
            "login",
            id.toLowerCase(java.util.Locale.ROOT),
            "givenName",
            "Amal",
            "familyName",
            "Of " + id,
            "enabled",
            "true",
            "teams",
            "reviewers",
            "skills",
            "RASSO",
            "declared",
            "true");
    assertThat(send("admin", "/people/new", typed).status()).isEqualTo(302);
    String waiting = page("head", "/people");
    assertThat(waiting).contains("Of " + id, "Release");
    assertThat(page("admin", "/people")).contains("somebody else releases it");
    String change =
        driver
            .program("head")
            .call("GET", "/api/people/changes", null)
            .body()
            .findParents("about")
            .stream()
            .filter(it -> it.path("about").asText().equals(id))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    send("head", "/people/changes/" + change + "/release", Map.of());
    assertThat(page("allocator", "/people/" + id)).contains("Amal Of " + id, "RASSO");
    assertThat(page("head", "/people/" + id)).contains("released by", "Miriam Greatorex");
  }

  @Test
  void what_was_typed_comes_back_with_the_sentence_that_says_what_is_wrong() {
    var typed =
        Map.of(
            "login",
            "no blanks here",
            "givenName",
            "Typed",
            "familyName",
            "Name",
            "enabled",
            "true",
            "teams",
            "reviewers");
    var answer = send("admin", "/people/S0005", typed);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.sentence()).contains("The login has 1 to 80 small letters", "no blanks here");
    var contact =
        send("admin", "/forces/14", Map.of("lead", "Lead Name", "nightNumber", "ring us"));
    assertThat(contact.sentence()).contains("Enter a telephone number", "Lead Name", "ring us");
  }

  private String page(String login, String path) {
    return driver.at(login).call("GET", path, null).sentence();
  }

  /** As a form does, with the fields in the address. */
  private Desk.Reply send(String login, String path, Map<String, String> fields) {
    String query =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    return driver.at(login).call("POST", path + query, Map.of());
  }
}
