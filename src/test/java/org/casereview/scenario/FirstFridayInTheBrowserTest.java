package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A liaison who has never seen this brings the cases of the force in, by the pages alone. */
@CaseReviewTest
class FirstFridayInTheBrowserTest {

  private static final String FORCE = "22";

  @LocalServerPort int port;

  /** As patient as the desk itself: the machine may be busy. */
  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  private final String reference = "FRI" + System.nanoTime();

  @Test
  void a_liaison_gets_a_bad_export_in_on_the_first_day_and_knows_where_each_case_stands() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "force-" + FORCE)) {
      desk.open("/referrals");
      AccessiblePagesTest.isClean(desk, "/referrals", "body");
      theExportHasItsOwnNameForAColumn(desk);
      itIsSentAndTwoNeedCorrection(desk);
      oneIsRightInTheRecordAsItIs(desk);
      oneIsCorrected(desk);
      theSameAgainChangesNothing(desk);
      oneMoreIsFilledInByHand(desk);
      theCasesAreThere(desk);
      nothingNeedsTheForceAnyMore(desk);
    }
  }

  private FilePayload export(String outcome) {
    return FridayWorkbook.of(FORCE, reference, outcome);
  }

  private void theExportHasItsOwnNameForAColumn(BrowserDesk desk) {
    desk.page().getByLabel("Package file").setInputFiles(export(FridayWorkbook.WRONG_CODE));
    desk.button("Send").click();
    assertThat(desk.page().locator("#receipt")).containsText("Nothing was taken");
    AccessiblePagesTest.isClean(desk, "a fault of the package", "body");
    desk.button("Match the columns").click();
    Locator choice = desk.page().getByLabel(FridayWorkbook.OWN_HEADING);
    choice.selectOption("reported_date");
    AccessiblePagesTest.isClean(desk, "the matching of columns", "dialog");
    desk.shot("friday-1-columns");
    desk.button("Remember and check the file").click();
    assertThat(result(desk)).hasText("1 would be taken, 2 would need you.");
  }

  private void itIsSentAndTwoNeedCorrection(BrowserDesk desk) {
    desk.button("Send").click();
    assertThat(result(desk)).hasText("1 taken, 2 need you.");
    assertThat(card(desk, 2)).containsText("31/02/1981");
    assertThat(card(desk, 3)).containsText(FridayWorkbook.WRONG_CODE);
    AccessiblePagesTest.isClean(desk, "the receipt", "body");
    desk.shot("friday-2-receipt");
  }

  private void oneIsRightInTheRecordAsItIs(BrowserDesk desk) {
    Locator card = card(desk, 2);
    in(card, "Correct it here").click();
    assertThat(card.getByLabel("Date of birth")).hasValue("31/02/1981");
    card.getByLabel("Our record says so").check();
    AccessiblePagesTest.isClean(desk, "the correction", "body");
    desk.shot("friday-3-correction");
    in(card, "Send this one again").click();
    assertThat(card).containsText(Pattern.compile("Taken: CR-"));
    assertThat(result(desk)).hasText("2 taken, 1 needs you.");
  }

  private void oneIsCorrected(BrowserDesk desk) {
    Locator card = card(desk, 3);
    in(card, "Correct it here").click();
    in(card, "Check").click();
    assertThat(card.locator(".cure")).containsText("1 thing is still wrong");
    card.getByLabel("Outcome code").selectOption("15");
    in(card, "Check").click();
    assertThat(card).containsText("Nothing is wrong now");
    in(card, "Send this one again").click();
    assertThat(card).containsText(Pattern.compile("Taken: CR-"));
    assertThat(result(desk)).hasText("3 taken.");
  }

  /** With the code put right in the export, too; the day that never was is on record by now. */
  private void theSameAgainChangesNothing(BrowserDesk desk) {
    desk.page().getByLabel("Package file").setInputFiles(export("15"));
    desk.button("Send").click();
    assertThat(result(desk)).hasText("3 unchanged.");
  }

  private void oneMoreIsFilledInByHand(BrowserDesk desk) {
    desk.open("/referrals/new");
    Page page = desk.page();
    Locator form = page.locator(".one-case");
    desk.button("Check and go on").click();
    assertThat(page.locator("#wrong")).containsText("have to be put right");
    AccessiblePagesTest.isClean(desk, "/referrals/new", "body");
    desk.shot("friday-4-one-case");
    page.locator("#wrong a").first().click();
    assertThat(form.getByLabel("Force reference")).isFocused();
    form.getByLabel("Force reference").fill(reference + "/4");
    form.getByLabel("Reported date").fill("2011");
    form.getByLabel("Closed date").fill("6/5/2012");
    form.getByLabel("Outcome code").first().selectOption("15");
    desk.button("Add a victim").click();
    page.locator("#part-victims").getByLabel("Date of birth").fill("1996-03");
    desk.button("Check and go on").click();
    assertThat(page.locator(".notice.fine")).containsText("1 case and 1 victim");
    desk.button("Send this case").click();
    assertThat(page.locator(".result")).containsText(Pattern.compile("Taken: CR-"));
  }

  private void theCasesAreThere(BrowserDesk desk) {
    desk.open("/referrals/packages");
    assertThat(desk.page().locator("#packages tbody tr").nth(1)).containsText("3 unchanged.");
    AccessiblePagesTest.isClean(desk, "/referrals/packages", "body");
    desk.open("/referrals/cases?q=" + reference);
    assertThat(desk.page().locator("#cases .card")).hasCount(4);
    assertThat(desk.page().locator("#cases .card").first())
        .containsText(Pattern.compile("Received|Being checked"));
    AccessiblePagesTest.isClean(desk, "/referrals/cases", "body");
    desk.shot("friday-5-cases");
    desk.open("/referrals/columns");
    assertThat(desk.page().locator("#columns table")).containsText(FridayWorkbook.OWN_HEADING);
    AccessiblePagesTest.isClean(desk, "/referrals/columns", "body");
  }

  private static void nothingNeedsTheForceAnyMore(BrowserDesk desk) {
    desk.open("/referrals/need-you");
    assertThat(desk.page().locator("#need")).containsText("Nothing needs you");
    AccessiblePagesTest.isClean(desk, "/referrals/need-you", "body");
  }

  private static Locator result(BrowserDesk desk) {
    return desk.page().locator("#receipt .result");
  }

  private Locator card(BrowserDesk desk, int number) {
    return desk.page()
        .locator(".card")
        .filter(new Locator.FilterOptions().setHasText(reference + "/" + number));
  }

  private static Locator in(Locator part, String button) {
    return part.locator("button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + button + "$")));
  }
}
