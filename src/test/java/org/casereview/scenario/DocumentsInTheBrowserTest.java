package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents as a reviewer reads them: in the browser, inert, and gone when it is closed. */
@CaseReviewTest
class DocumentsInTheBrowserTest {

  @Autowired TestRestTemplate http;
  @LocalServerPort int port;

  private final String marker = "Marker" + System.nanoTime();

  private String base() {
    return "http://localhost:" + port;
  }

  private DocumentCase sent() throws Exception {
    return DocumentCase.ofEveryKind(http, marker);
  }

  @Test
  void a_reviewer_reads_every_kind_of_document_by_keyboard() throws Exception {
    var made = sent();
    try (BrowserDesk desk = BrowserDesk.of(base(), "screener")) {
      desk.page().setViewportSize(1440, 1000);
      desk.open("/cases/" + made.number());
      Locator section = desk.page().locator("section[aria-labelledby=documents]");
      section.waitFor();
      assertThat(section.innerText()).contains("Sent", "Destroyed", "Crime report", "Policy file");
      section.scrollIntoViewIfNeeded();
      desk.shot("documents-section");
      Locator link = section.locator("a").filter(new Locator.FilterOptions().setHasText("PAGES"));
      link.focus();
      Page viewer = desk.page().context().waitForPage(() -> desk.page().keyboard().press("Enter"));
      readsThePdf(viewer);
      desk.page().setViewportSize(390, 844);
      section.scrollIntoViewIfNeeded();
      desk.shot("documents-section-390");
      readsTheText(desk.page(), made);
      seesThePicture(desk.page(), made);
      desk.open(made.page("TAPE"));
      assertThat(desk.page().locator("#content").innerText()).contains("no longer exists");
    }
  }

  private void readsThePdf(Page viewer) {
    viewer.setViewportSize(1440, 1000);
    isFolded(viewer);
    unfolds(viewer);
    shows(viewer, "1 2");
    assertThat(viewer.locator(".textLayer").innerText()).contains("First page");
    assertThat(ink(viewer)).isPositive();
    shot(viewer, "viewer-pdf");
    viewer.keyboard().press("ArrowRight");
    shows(viewer, "2 2");
    assertThat(viewer.locator(".textLayer").innerText()).contains("Second page");
    assertThat(viewer.url()).endsWith("#page=2");
    viewer.keyboard().press("+");
    shows(viewer, "2 3");
    viewer.keyboard().press("-");
    viewer.keyboard().press("-");
    shows(viewer, "2 1");
    viewer.navigate(viewer.url().replaceAll("#.*", "#page=3"));
    shows(viewer, "3 1");
    assertThat(viewer.locator(".textLayer").innerText()).contains(marker);
    assertThat(viewer.locator(".tools").innerText()).contains("of 3");
    viewer.keyboard().press("ArrowRight");
    viewer.reload();
    unfolds(viewer);
    shows(viewer, "3 2");
    assertThat(viewer.title()).doesNotContain("PAGES");
    viewer.setViewportSize(390, 844);
    viewer.reload();
    unfolds(viewer);
    shows(viewer, "3 2");
    assertThat((Boolean) viewer.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    shot(viewer, "viewer-pdf-390");
    viewer.close();
  }

  /** Nothing is seen before it is asked for, and what it is about is said before. */
  private void isFolded(Page viewer) {
    viewer.locator(".unfold:focus").waitFor();
    assertThat(viewer.locator("#content").innerText())
        .contains("By the record, what is told here concerns", "may hold pictures");
    assertThat(viewer.locator("#viewer .sheet").count()).isZero();
    AccessiblePagesTest.isClean(viewer, "a folded document", "body");
    shot(viewer, "viewer-folded");
    viewer.keyboard().press("n");
    shows(viewer, "1 2");
    viewer.keyboard().press("n");
    assertThat(viewer.locator("#viewer .sheet").count()).isZero();
  }

  static void unfolds(Page viewer) {
    viewer.locator(".unfold:focus").waitFor();
    viewer.keyboard().press("Enter");
  }

  static void shows(Page viewer, String pageAndSize) {
    viewer.locator("#viewer[data-shown='" + pageAndSize + "']").waitFor();
  }

  /** How many points of the page are not white. */
  private static int ink(Page viewer) {
    return (Integer)
        viewer.evaluate(
            "() => {const c = document.querySelector('canvas'); const d = c.getContext('2d')"
                + ".getImageData(0, 0, c.width, c.height).data; let n = 0;"
                + " for (let i = 0; i < d.length; i += 4) { n += d[i] < 128 ? 1 : 0; } return n;}");
  }

  private void readsTheText(Page page, DocumentCase made) {
    page.navigate(base() + made.page("TEXT"));
    unfolds(page);
    shows(page, "1 2");
    assertThat(page.locator(".lines li").first().innerText()).contains("<script>window.acted");
    assertThat(page.locator(".lines li").nth(1).getAttribute("data-line")).isEqualTo("2");
    assertThat(page.locator(".tools").innerText()).contains("of 3");
    assertThat(page.evaluate("window.acted === undefined")).isEqualTo(true);
    shot(page, "viewer-text-390");
    page.setViewportSize(1440, 1000);
    shot(page, "viewer-text");
  }

  private void seesThePicture(Page page, DocumentCase made) {
    page.navigate(base() + made.page("PLAN"));
    unfolds(page);
    shows(page, "1 2");
    assertThat((Integer) page.evaluate("document.querySelector('.sheet img').naturalWidth"))
        .isEqualTo(1800);
    shot(page, "viewer-picture");
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Test
  void a_pdf_that_would_like_to_act_shows_and_does_nothing() throws Exception {
    var made = sent();
    var acts = new ArrayList<String>();
    try (BrowserDesk desk = BrowserDesk.of(base(), "screener")) {
      Page page = desk.page();
      page.onDialog(dialog -> acts.add("dialog " + dialog.message()));
      page.onDownload(download -> acts.add("download"));
      page.onPopup(popup -> acts.add("popup"));
      page.onConsoleMessage(
          said -> {
            if (said.type().equals("error")) {
              acts.add("console " + said.text());
            }
          });
      page.onRequest(
          asked -> {
            if (!asked.url().startsWith(base() + "/")) {
              acts.add("request " + asked.url());
            }
          });
      page.navigate(base() + made.page("BUSY"));
      unfolds(page);
      shows(page, "1 2");
      assertThat(page.locator(".textLayer").innerText()).contains(marker);
      page.locator(".sheet").click();
      page.locator(".textLayer span").first().click();
      page.keyboard().press("Enter");
      page.keyboard().press("+");
      shows(page, "1 3");
      assertThat(page.url()).isEqualTo(base() + made.page("BUSY"));
      assertThat(page.locator(".frame a, .frame input, .frame iframe").count()).isZero();
    }
    assertThat(acts).isEmpty();
  }
}
