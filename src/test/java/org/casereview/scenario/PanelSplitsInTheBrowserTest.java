package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each way in which three or five may split, with what their members see of it.
 *
 * <p>In {@code mvn verify} the last of those who all agree votes in the browser and the others by
 * the calls that their browsers make; in the profile {@code full} every vote is cast in the
 * browser.
 */
class PanelSplitsInTheBrowserTest extends OnCases {

  private static final boolean ALL_IN_THE_BROWSER = Boolean.getBoolean("casereview.votes.browser");
  private static final Map<String, String> WORDS =
      Map.of("CLOSE", "Close", "REOPEN", "Reopen", "RETURN", "Return", "ADOPT", "Adopt");

  @ParameterizedTest
  @CsvSource({
    "CLOSE CLOSE CLOSE, OUTCOME_CLOSE",
    "RETURN CLOSE RETURN, OUTCOME_RETURN",
    "REOPEN CLOSE RETURN,",
    "REOPEN REOPEN REOPEN REOPEN REOPEN, OUTCOME_REOPEN",
    "RETURN CLOSE RETURN RETURN RETURN, OUTCOME_RETURN",
    "CLOSE REOPEN CLOSE REOPEN CLOSE, OUTCOME_CLOSE",
    "CLOSE REOPEN CLOSE RETURN CLOSE, OUTCOME_CLOSE",
    "CLOSE REOPEN CLOSE REOPEN RETURN,",
    "CLOSE CLOSE REOPEN ADOPT RETURN,",
  })
  void a_panel_splits_and_every_member_sees_how_once_all_are_in(String split, CaseState decided) {
    var votes = List.of(split.split(" "));
    var file = before(votes.size());
    int others = votes.size() - 1;
    for (int i = 0; i < others; i++) {
      votes(i, file, votes.get(i));
    }
    try (BrowserDesk last = desk("panel" + votes.size())) {
      sees(last, file, others + " of " + votes.size() + " are in", others, false);
      if (ALL_IN_THE_BROWSER || new HashSet<>(votes).size() == 1) {
        casts(last, file, votes.get(others), others);
      } else {
        calls(others, file, votes.get(others));
      }
      driver.runJobs(file);
      var state = driver.now(file).state();
      assertThat(state).isEqualTo(decided == null ? CaseState.PANEL : decided);
      String told = decided == null ? "0 of " + votes.size() + " are in" : reason(0);
      sees(last, file, told, votes.size(), true);
    }
    assertThat(driver.at(file).contains("castVote")).isEqualTo(decided == null);
  }

  /** A case of ten suspects is decided by five. */
  private CaseFile before(int members) {
    var file = screened(told -> members == 5 ? withTenSuspects(told) : told);
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }

  private static Told withTenSuspects(Told told) {
    for (int i = 3; i <= 10; i++) {
      told.row(
          "suspects",
          "suspectReference",
          "S" + i,
          "dateOfBirth",
          "1980-01-" + (10 + i),
          "lifeStatus",
          "ALIVE");
    }
    return told.with("suspectCount", "10");
  }

  private void votes(int member, CaseFile file, String outcome) {
    if (!ALL_IN_THE_BROWSER) {
      calls(member, file, outcome);
      return;
    }
    try (BrowserDesk desk = desk("panel" + (member + 1))) {
      casts(desk, file, outcome, member);
    }
  }

  private static void casts(BrowserDesk desk, CaseFile file, String outcome, int member) {
    desk.casts(file.number(), WORDS.get(outcome), reason(member));
  }

  private void calls(int member, CaseFile file, String outcome) {
    var vote = new HashMap<>(voting(outcome));
    vote.put("reasons", reason(member));
    driver.does("panel" + (member + 1), file, "castVote", vote);
  }

  private static void sees(
      BrowserDesk desk, CaseFile file, String told, int votes, boolean reasons) {
    desk.open("/cases/" + file.number());
    assertThat(desk.page().getByText(told).first()).isVisible();
    for (int i = 0; i < votes; i++) {
      assertThat(desk.page().getByText(reason(i))).hasCount(reasons ? 1 : 0);
    }
  }

  private static String reason(int member) {
    return "This is how member " + (member + 1) + " sees it.";
  }

  private BrowserDesk desk(String login) {
    return BrowserDesk.of("http://localhost:" + port, login);
  }
}
