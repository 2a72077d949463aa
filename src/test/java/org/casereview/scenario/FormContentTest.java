package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a form shows comes from the case, so it is for those alone who work on the task. */
class FormContentTest extends OnCases {

  @Test
  void a_form_shows_what_it_knows_to_its_own_team_alone() {
    var file = referred();
    var task = driver.task(file, "screenCase").getId();
    assertThat(driver.at("screener").shown(task)).containsKeys("c4Victims", "proposedOutcomeText");
    for (String watcher : new String[] {"manager", "head"}) {
      assertThat(driver.at(watcher).call("GET", Desk.WEBAPP + "/task/" + task, null).status())
          .as("%s watches the task", watcher)
          .isEqualTo(200);
      assertThat(driver.at(watcher).shown(task))
          .as("to %s", watcher)
          .doesNotContainKey("c4Victims");
    }
  }
}
