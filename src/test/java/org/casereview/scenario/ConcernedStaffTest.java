package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff whom a matter of standards concerns lose the case at once, and nobody learns why. */
class ConcernedStaffTest extends OnCases {

  private Desk.Reply concerns(String login, String matter, String whom) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/conduct-matters/" + matter + "/concerned",
            Map.of("staffId", driver.staffId(whom)));
  }

  @Test
  void who_is_concerned_finds_no_such_case_as_anybody_who_is_kept_from_it() {
    var file = reviewed();
    var other = reviewed();
    var misconduct = new Misconduct(driver, application);
    var matter = misconduct.raised("manager", file, "OFFENDING_OR_CORRUPTION");
    String address = "/api/cases/" + file.number();
    var qa = driver.at("qa");
    assertThat(qa.call("GET", address, null).status()).isEqualTo(200);

    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);
    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);

    var unknown = qa.call("GET", "/api/cases/CR-2026-999999", null);
    var kept = qa.call("GET", address, null);
    assertThat(kept.status()).isEqualTo(404);
    assertThat(kept.toString().replace(file.number(), "CR-2026-999999"))
        .isEqualTo(unknown.toString());
    assertThat(Sweep.inShort(qa, Desk.WEBAPP).toString())
        .doesNotContain(file.number())
        .contains(other.number());
    assertThat(driver.at("head").call("GET", address + "/grants", null).body()).isEmpty();
    assertThat(
            misconduct.rows(
                "select staff_id from standards.concerned c join standards.matter m"
                    + " on m.id = c.matter_id where m.number = ?",
                matter))
        .containsExactly(driver.staffId("qa"));
  }

  @Test
  void nobody_else_says_so_or_learns_that_there_is_a_matter() {
    var file = openForReview();
    var matter = new Misconduct(driver, application).raised("reviewer", file, "CRIMINAL_OFFENCE");
    for (String login : List.of("reviewer", "head", "auditor", "admin", "force-14")) {
      var known = concerns(login, matter, "qa");
      var unknown = concerns(login, "CM-2026-999999", "qa");
      assertThat(known.status()).as(login).isEqualTo(404);
      assertThat(known.toString().replace(matter, "CM-2026-999999")).isEqualTo(unknown.toString());
    }
    assertThat(concerns("standards", "CM-2026-999999", "qa").status()).isEqualTo(404);
    assertThat(concerns("standards", matter, "standards").sentence()).contains("Another standards");
    assertThat(concerns("standards", matter, "force-14").sentence())
        .contains("Nobody of the review");
  }
}
