package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of rejected referrals and their withdrawal, as our pages ask for them. */
class RejectedApiTest extends OnCases {

  private static final String LIST = "/api/referrals/rejected";

  private Rejections rejections;

  @BeforeEach
  void intake() {
    rejections = new Rejections(driver);
  }

  private JsonNode shown(String login, String number) {
    var list = driver.at(login).call("GET", LIST + "?size=200", null).body().path("content");
    return StreamSupport.stream(list.spliterator(), false)
        .filter(line -> line.path("number").asText().equals(number))
        .findFirst()
        .orElse(null);
  }

  private Desk.Reply says(String login, String number, String path, Map<String, ?> body) {
    return driver.at(login).call("POST", LIST + "/" + rejections.id(number) + path, body);
  }

  @Test
  void the_list_shows_a_liaison_what_the_own_force_has_to_cure_and_intake_all_of_it() {
    var number = rejections.rejected("force-14", Rejections.bad());
    var line = shown("force-14", number);
    assertThat(line.path("force").asText()).isEqualTo("14");
    assertThat(line.path("forceReference").asText()).startsWith("RJ/");
    assertThat(line.path("problems").asInt()).isEqualTo(1);
    assertThat(line.path("state").asText()).isEqualTo("OPEN");
    assertThat(line.path("late").asBoolean()).isFalse();
    assertThat(line.path("withdrawal").isNull()).isTrue();
    assertThat(shown("intake", number)).isEqualTo(line);
    assertThat(shown("force-20", number)).isNull();
    assertThat(shown("reviewer", number)).isNull();
    var rape = rejections.rejected("force-14", Rejections.bad().alleging());
    var first = driver.at("intake").call("GET", LIST + "?force=14", null).body().at("/content/0");
    assertThat(first.path("rapeAlleged").asBoolean()).as(rape).isTrue();
    assertThat(driver.at("intake").call("GET", LIST + "?force=20", null).body().toString())
        .doesNotContain(number);
  }

  @Test
  void a_receipt_is_asked_for_its_own_rejected_referrals_as_long_as_they_are_open() {
    var told = Rejections.bad();
    var number = rejections.rejected("force-14", told);
    var first = rejections.value("package_id", number);
    rejections.rejected("force-14", Rejections.bad());
    assertThat(of("force-14", first)).containsExactly(number);
    assertThat(of("force-20", first)).isEmpty();
    rejections.rejected("force-14", told);
    var second = rejections.value("package_id", number);
    assertThat(second).isNotEqualTo(first);
    assertThat(of("intake", first)).as("sent again").containsExactly(number);
    assertThat(of("intake", second)).containsExactly(number);
    rejections.sends("force-14", told.with("outcomeCode", "15"));
    assertThat(of("intake", first)).as("taken by now").isEmpty();
  }

  private List<String> of(String login, String receipt) {
    var list = driver.at(login).call("GET", LIST + "?receipt=" + receipt, null).body();
    assertThat(list.path("total").asInt()).isEqualTo(list.path("content").size());
    return list.path("content").findValuesAsText("number");
  }

  @Test
  void asking_and_answering_on_the_page_is_the_task_in_tasklist() {
    var number = rejections.rejected("force-14", Rejections.bad());
    var why = Map.of("reason", "Sent by mistake.");
    assertThat(says("force-20", number, "/withdrawal", why).status()).isEqualTo(404);
    assertThat(says("intake", number, "/withdrawal", why).sentence())
        .isEqualTo("This task belongs to another team.");
    assertThat(says("force-14", number, "/withdrawal", Map.of("reason", " ")).status())
        .isEqualTo(400);
    assertThat(says("force-14", number, "/withdrawal", why).status()).isEqualTo(204);
    rejections.runJobs(number);
    assertThat(rejections.at(number)).containsExactly("confirmWithdrawal");
    assertThat(shown("force-14", number).at("/withdrawal/reason").asText())
        .isEqualTo("Sent by mistake.");
    assertThat(says("force-14", number, "/withdrawal", why).status()).isEqualTo(409);
    var no = Map.of("confirmed", false, "reason", "It is a case of ours.");
    var yes = Map.of("confirmed", true, "reason", "Agreed.");
    assertThat(says("force-14", number, "/withdrawal/confirmation", yes).status()).isEqualTo(403);
    assertThat(says("intake", number, "/withdrawal/confirmation", no).status()).isEqualTo(204);
    rejections.runJobs(number);
    assertThat(shown("force-14", number).path("state").asText()).isEqualTo("OPEN");
    assertThat(says("force-14", number, "/withdrawal", why).status()).isEqualTo(204);
    rejections.runJobs(number);
    assertThat(says("intake", number, "/withdrawal/confirmation", yes).status()).isEqualTo(204);
    assertThat(rejections.state(number)).isEqualTo("WITHDRAWN");
    assertThat(shown("force-14", number)).isNull();
  }
}
