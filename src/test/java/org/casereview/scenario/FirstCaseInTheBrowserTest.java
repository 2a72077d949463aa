package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first case goes all the way, by the pages that people use. */
@CaseReviewTest
class FirstCaseInTheBrowserTest {

  @Autowired JobExecutor executor;
  @LocalServerPort int port;

  private final String reference = "BR-" + System.nanoTime();

  @BeforeEach
  void theEngineWorks() {
    executor.start();
  }

  @AfterEach
  void theEngineRests() {
    executor.shutdown();
  }

  @Test
  void a_package_goes_in_and_a_reasoned_decision_comes_out() {
    String number = aForcesPackageIsTaken();
    aScreenerConfirmsTheScope(number);
    anAllocatorGivesItToAReviewer(number);
    theReviewerAnswersTheProtocolAndSubmits(number);
    aSecondPersonPassesTheReview(number);
    for (String member : List.of("panel1", "panel2", "panel3")) {
      votesToClose(member, number);
    }
    theClosureIsPreparedAndApproved(number);
    try (BrowserDesk manager = at("manager")) {
      manager.open("/cases/" + number);
      manager.page().getByText("Closed: no further action upheld").first().waitFor();
      manager.shot("9-closed");
    }
  }

  private String aForcesPackageIsTaken() {
    try (BrowserDesk intake = at("intake")) {
      String number = intake.sendsPackage(reference);
      Locator receipt = intake.page().locator("#receipt");
      assertThat(receipt.locator(".result").innerText()).isEqualTo("1 taken, 1 needs you.");
      assertThat(receipt.innerText()).contains(reference + "/2", "999");
      intake.shot("1-receipt");
      intake.button("Log out").click();
      intake.page().getByText("You are logged out").waitFor();
      return number;
    }
  }

  private void aScreenerConfirmsTheScope(String number) {
    try (BrowserDesk screener = at("screener")) {
      screener.choose("Cases to screen", "Confirm scope", number);
      assertThat(screener.page().locator(".fjs-container").innerText())
          .contains("Proposed by the rules: The case belongs in the review.");
      screener.claim();
      screener.shot("2-screening");
      screener.complete();
      screener.logOutOfTasklist();
    }
  }

  private void anAllocatorGivesItToAReviewer(String number) {
    try (BrowserDesk allocator = at("allocator")) {
      allocator.choose("Cases to allocate", "Allocate a reviewer", number);
      allocator.claim();
      allocator.pick("Reviewer", "Idris Fenwright");
      allocator.shot("3-allocation");
      allocator.complete();
    }
  }

  private void theReviewerAnswersTheProtocolAndSubmits(String number) {
    try (BrowserDesk reviewer = at("reviewer")) {
      reviewer.choose("My tasks", "Declare any conflict", number);
      reviewer.page().locator(".task-details .unclaim:visible").waitFor();
      reviewer.tick("Your declaration", "I have no conflict");
      reviewer.complete();
      reviewer.choose("My tasks", "Review the case", number);
      submission(reviewer);
      assertThat(reviewer.refused())
          .startsWith("50 items are not answered yet: A1, A2, A3, A4, A5 and 45 more.");
      reviewer.shot("4-refused");
      new ProtocolByHand(reviewer.page(), number).answerAll(reviewer);
      reviewer.shot("5-protocol");
      reviewer.choose("My tasks", "Review the case", number);
      submission(reviewer);
      reviewer.complete();
    }
  }

  private static void submission(BrowserDesk reviewer) {
    reviewer.write("Summary", "Every line that the first account named was followed.");
    reviewer.pick("What do you recommend", "Close");
    reviewer.write("Your reasons", "Nothing reasonable is left to do.");
    reviewer.tick("conduct", "Yes");
  }

  private void aSecondPersonPassesTheReview(String number) {
    try (BrowserDesk checker = at("qa")) {
      checker.choose("Reviews to check", "Check the review", number);
      checker.claim();
      checker.tick("May the review go to the panel", "Yes");
      checker.shot("6-check");
      checker.complete();
    }
  }

  private void votesToClose(String member, String number) {
    try (BrowserDesk voter = at(member)) {
      voter.choose("Panel: votes and closures", "Cast a vote", number);
      voter.claim();
      voter.tick("Your declaration", "I have no conflict");
      voter.pick("Which outcome", "Close");
      voter.write("Your reasons", "The review is sound and nothing reasonable is left to do.");
      voter.shot("7-vote-" + member);
      voter.complete();
    }
  }

  private void theClosureIsPreparedAndApproved(String number) {
    try (BrowserDesk member = at("panel1")) {
      member.choose("Panel: votes and closures", "Prepare the closure", number);
      member.claim();
      member.pick("Main reason", "No reasonable line");
      member.write("Your reasons", "Each line was followed to its end.");
      member.tick("Have you asked whether anybody may be at risk", "Yes");
      member.write("What did you find", "The force checked; nobody is at risk.");
      member.pick("What is decided about telling", "Tell them");
      member.shot("8-closure");
      member.complete();
    }
    try (BrowserDesk head = at("head")) {
      head.choose("Decisions", "Approve the closure", number);
      head.claim();
      head.tick("Do you approve", "Yes");
      head.complete();
    }
  }

  private BrowserDesk at(String login) {
    return BrowserDesk.of("http://localhost:" + port, login);
  }
}
