package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class NamesOnRecordTest extends OnCases {

  @Test
  void a_name_is_shown_on_demand_by_right_and_on_record() {
    var file = referred();
    var shown = asks("screener", file, "S-01");
    assertThat(shown.isDone()).isTrue();
    assertThat(shown.body().path("name").asText()).isNotBlank();
    assertThat(looks(file, "screener")).isEqualTo(1);
  }

  @Test
  void who_may_not_read_the_file_learns_no_name() {
    var file = referred();
    assertThat(asks("force-14", file, "S-01").status()).isEqualTo(404);
    assertThat(asks("owner", file, "V-01").status()).isEqualTo(404);
    assertThat(asks("screener", file, "S-99").status()).isEqualTo(404);
    assertThat(looks(file, "force-14") + looks(file, "owner") + looks(file, "screener")).isZero();
  }

  private Desk.Reply asks(String login, CaseFile file, String pseudonym) {
    return driver
        .program(login)
        .call("GET", "/api/cases/" + file.number() + "/persons/" + pseudonym, null);
  }

  private long looks(CaseFile file, String login) {
    return driver.count(
        "select count(*) from audit.entry where case_id = ? and what = 'NAME_SHOWN' and actor = ?",
        file.id(),
        driver.staffId(login));
  }
}
