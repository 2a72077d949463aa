package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer at the keyboard: takes the next case, and gives a case back without a reason. */
class OwnWorkInTheBrowserTest extends OnCases {

  private Newcomer me;

  @AfterEach
  void goes() {
    while (me.next().status() == 200) {}
    me.leave();
  }

  @BeforeEach
  void nothingWaits() {
    Newcomer.nothingWaits(driver);
  }

  @Test
  void a_reviewer_takes_the_next_case_and_hands_it_back_by_keyboard_with_all_that_was_typed() {
    me = new Newcomer(driver);
    var file = screened(told -> Told.by(Newcomer.FORCE, "OWN/" + Ids.next()));
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, me.login)) {
      Page page = desk.page();
      desk.open("/my-work");
      page.getByText("You have no review under way.").waitFor();
      desk.button("Give me the next case").focus();
      page.keyboard().press("Enter");
      page.getByText(file.number() + " is yours.").waitFor();
      desk.shot("my-work-taken");
      desk.button("Give me the next case").click();
      page.getByText("No case waits for a reviewer at the moment.").waitFor();
      AccessiblePagesTest.isClean(desk, "/my-work", "body");
      driver.runJobs(file);
      driver.does(me.login, file, "declareConflict", Map.of("conflict", "NONE"));
      desk.open("/cases/" + file.number());
      handsBack(desk, file);
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
    assertThat(
            driver.count(
                "select count(*) from casereview.review_answer a join casereview.review r"
                    + " on r.id = a.review_id where r.case_id = ? and a.note is not null",
                file.id()))
        .isEqualTo(1);
  }

  private static void handsBack(BrowserDesk desk, CaseFile file) {
    Page page = desk.page();
    page.locator("article.item").first().locator("input[value=MET]").check();
    page.locator("article.item").first().locator("textarea").last().fill("Ask for the second log.");
    var open = desk.button("Hand back, no reason asked");
    open.focus();
    page.keyboard().press("Enter");
    page.getByText("Nobody asks you why").waitFor();
    assertThat(focused(page)).isEqualTo("Hand back now");
    page.keyboard().press("Escape");
    assertThat(focused(page)).isEqualTo("Hand back, no reason asked");
    page.keyboard().press("Enter");
    desk.shot("hand-back");
    AccessiblePagesTest.isClean(desk, "/cases/" + file.number(), "body");
    page.keyboard().press("Enter");
    page.getByText("The case is back with allocation, with all that you wrote.").waitFor();
    assertThat(
            page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Hand back, no reason asked"))
                .count())
        .isZero();
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate("document.querySelector('case-file').shadowRoot.activeElement?.textContent");
  }
}
