package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.casereview.engine.release.OwnersRelease;
import org.junit.jupiter.api.Test;

/** Whoever is in a team of process owners, and in no other. */
class OwnersTeamTest extends WithPeers {

  @Test
  void a_team_of_owners_works_in_tasklist_and_opens_the_files_of_its_tasks_alone() {
    var file = passed();
    var other = openForReview();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "peer")) {
      desk.choose("Peer readers", "Read as a peer", file.number());
      desk.claim();
      desk.shot("owners-team");
      desk.open("/cases/" + file.number());
      Locator review = desk.page().locator("section[aria-labelledby=protocol]");
      review.waitFor();
      LinksInTheBrowserTest.shots(desk.page(), review, "owners-team-review");
    }
    assertThat(driver.at("peer").call("GET", address(other), null).status()).isEqualTo(403);
    assertThat(driver.at("peer").call("GET", "/api/cases/" + other.number(), null).status())
        .isEqualTo(200);
  }

  @Test
  void a_task_of_an_earlier_drawing_is_still_taken_by_the_team_that_it_waits_for() {
    var file = passed();
    OwnersRelease.release(application, ours);
    claimedByAPeer(file);
    driver.does("peer", file, "readAsPeer", read("YES"));
    assertThat(driver.at(file)).containsExactly("castVote");
  }
}
