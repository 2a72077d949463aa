package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That a matter concerns somebody is said by one liaison and confirmed by another; it ends when one
 * asks for that and another agrees, and holds until then.
 */
class ConcernsOfTwoTest extends OnCases {

  private final Everywhere second = liaison("S9017", "standards8");
  private final Everywhere third = liaison("S9018", "standards7");
  private Misconduct misconduct;
  private CaseFile file;
  private String matter;

  private static Everywhere liaison(String staffId, String login) {
    return new Everywhere(staffId, login, List.of("standards-liaisons"));
  }

  @BeforeEach
  void aMatterConcernsTheQualityAssurer() {
    List.of(second, third).forEach(one -> one.join(driver));
    misconduct = new Misconduct(driver, application);
    file = reviewed();
    matter = misconduct.raised("manager", file, "OFFENDING_OR_CORRUPTION");
    assertThat(names("standards", "qa").status()).isEqualTo(204);
  }

  @AfterEach
  void leave() {
    List.of(second, third).forEach(one -> one.leave(driver));
  }

  @Test
  void a_second_liaison_confirms_it_and_unconfirmed_it_holds() {
    assertThat(found("qa")).isEqualTo(404);
    assertThat(waiting("standards8")).contains("\"confirmedBy\":null");
    assertThat(confirms("standards", "qa").sentence()).contains("You said this yourself");
    assertThat(confirms("standards8", "qa").status()).isEqualTo(204);
    assertThat(confirms("standards7", "qa").sentence()).contains("has confirmed this");
    assertThat(waiting("standards")).contains("\"confirmedBy\":\"S9017\"");
    assertThat(found("qa")).isEqualTo(404);
  }

  @Test
  void it_ends_when_one_asks_and_another_agrees_and_the_case_is_found_with_the_next_request() {
    assertThat(answers("standards8", "qa", true).sentence()).contains("Nobody asks");
    assertThat(asksEnd("standards", "qa", " ").sentence()).contains("Say why it ends");
    assertThat(asksEnd("standards", "qa", "It was another person.").status()).isEqualTo(204);
    assertThat(found("qa")).isEqualTo(404);
    assertThat(asksEnd("standards8", "qa", "Once more.").sentence()).contains("asked for already");
    assertThat(answers("standards", "qa", true).sentence()).contains("You asked for this end");
    assertThat(waiting("standards8")).contains("It was another person.");
    assertThat(found("qa")).isEqualTo(404);

    assertThat(answers("standards8", "qa", true).status()).isEqualTo(204);

    assertThat(found("qa")).isEqualTo(200);
    assertThat(Sweep.inShort(driver.at("qa"), Desk.WEBAPP).toString()).contains(file.number());
    assertThat(waiting("standards")).doesNotContain(matter);
    for (var late : List.of(answers("standards7", "qa", true), confirms("standards7", "qa"))) {
      assertThat(late.sentence()).contains("does not stand any more");
    }
    assertThat(looks("qa")).isEqualTo(404);
    assertThat(names("standards7", "qa").status()).as("named anew").isEqualTo(204);
    assertThat(found("qa")).isEqualTo(404);
    assertThat(acts())
        .containsSubsequence("PERSON_CONCERNED", "CONCERN_END_ASKED", "CONCERN_ENDED");
  }

  @Test
  void what_is_kept_holds_and_may_be_asked_for_again() {
    asksEnd("standards", "qa", "It was another person.");
    assertThat(answers("standards8", "qa", false).status()).isEqualTo(204);
    assertThat(found("qa")).isEqualTo(404);
    assertThat(acts()).contains("CONCERN_KEPT");
    assertThat(asksEnd("standards", "qa", "It was another person, as her file shows.").status())
        .isEqualTo(204);
  }

  @Test
  void whom_the_matter_concerned_once_has_no_say_in_it() {
    assertThat(names("standards", "standards8").status()).isEqualTo(204);
    for (var own : List.of(confirms("standards8", "qa"), asksEnd("standards8", "qa", "Because."))) {
      assertThat(own.status()).isEqualTo(404);
    }
    assertThat(waiting("standards8")).doesNotContain(matter);
    asksEnd("standards", "standards8", "Another of that name.");
    assertThat(answers("standards7", "standards8", true).status()).isEqualTo(204);
    assertThat(waiting("standards8")).contains(matter);
    for (var own : List.of(confirms("standards8", "qa"), asksEnd("standards8", "qa", "Because."))) {
      assertThat(own.sentence()).contains("This matter concerned you");
    }
  }

  @Test
  void of_two_who_answer_in_one_moment_one_counts() {
    asksEnd("standards", "qa", "It was another person.");
    var answers =
        Stream.of("standards7", "standards8")
            .parallel()
            .map(login -> answers(login, "qa", true).status())
            .sorted()
            .toList();
    assertThat(answers).containsExactly(204, 409);
    assertThat(acts().stream().filter("CONCERN_ENDED"::equals)).hasSize(1);
    assertThat(names("standards", "qa").status()).isEqualTo(204);
    var confirmations =
        Stream.of("standards7", "standards8")
            .parallel()
            .map(login -> confirms(login, "qa").status())
            .sorted()
            .toList();
    assertThat(confirmations).containsExactly(204, 409);
    assertThat(acts().stream().filter("CONCERN_CONFIRMED"::equals)).hasSize(1);
  }

  @Test
  void to_anybody_else_there_is_no_such_door() {
    for (String login : List.of("qa", "head", "auditor", "admin", "manager", "force-14")) {
      for (var reply :
          List.of(
              confirms(login, "qa"),
              asksEnd(login, "qa", "Because."),
              answers(login, "qa", true),
              driver.at(login).call("GET", "/api/conduct-matters/concerned", null),
              driver.at(login).call("GET", "/conduct-matters", null))) {
        assertThat(reply.status()).as(login + reply).isEqualTo(404);
      }
    }
  }

  private int found(String login) {
    return driver.at(login).call("GET", "/api/cases/" + file.number(), null).status();
  }

  private String waiting(String login) {
    var reply = driver.at(login).call("GET", "/api/conduct-matters/concerned", null);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body().toString();
  }

  private int looks(String whose) {
    return driver.at("standards").call("GET", of(whose) + "/looks", null).status();
  }

  private List<String> acts() {
    return misconduct.rows(
        "select a.what from standards.act a join standards.matter m on m.id = a.matter_id"
            + " where m.number = ? order by a.at, a.id",
        matter);
  }

  private String of(String whom) {
    return "/api/conduct-matters/" + matter + "/concerned/" + driver.staffId(whom);
  }

  private Desk.Reply names(String login, String whom) {
    var body = Map.of("staffId", driver.staffId(whom));
    return driver.at(login).call("POST", "/api/conduct-matters/" + matter + "/concerned", body);
  }

  private Desk.Reply confirms(String login, String whom) {
    return driver.at(login).call("POST", of(whom) + "/confirmation", null);
  }

  private Desk.Reply asksEnd(String login, String whom, String reason) {
    return driver.at(login).call("POST", of(whom) + "/ending", Map.of("reason", reason));
  }

  private Desk.Reply answers(String login, String whom, boolean ends) {
    return driver.at(login).call("POST", of(whom) + "/ending/answer", Map.of("ends", ends));
  }
}
