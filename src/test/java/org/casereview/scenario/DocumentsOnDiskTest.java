package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereview.testing.Browser;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A document that was read is on no disk afterwards, neither the reader's nor the server's. */
@CaseReviewTest
class DocumentsOnDiskTest {

  @Autowired TestRestTemplate http;
  @Autowired Environment settings;
  @LocalServerPort int port;
  @TempDir Path folder;

  private final String marker = "Marker" + System.nanoTime();

  @Test
  void nothing_of_a_document_is_left_on_a_disk() throws Exception {
    var made = DocumentCase.ofEveryKind(http, marker);
    try (BrowserContext context = Browser.withProfile(folder.resolve("profile"))) {
      String base = "http://localhost:" + port;
      Page page = context.newPage();
      page.navigate(base + "/login");
      page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)).fill("screener");
      page.getByLabel("Password").fill("demo");
      page.locator("form button[type=submit]").last().click();
      page.waitForURL(base + "/");
      for (String name : List.of("PAGES", "TEXT", "PLAN", "PAGES")) {
        page.navigate(base + made.page(name));
        DocumentsInTheBrowserTest.unfolds(page);
        DocumentsInTheBrowserTest.shows(page, "1 2");
      }
    }
    assertThat(profile()).as("the profile was written").isNotEmpty();
    for (Path file : Stream.concat(profile().stream(), server().stream()).toList()) {
      byte[] content = Files.readAllBytes(file);
      String read = new String(content, ISO_8859_1);
      for (String trace : List.of(marker, "IHDR\0\0\u0007\u0008")) {
        assertThat(read.contains(trace)).as(trace + " in " + file).isFalse();
        assertThat(read.contains(new String(trace.getBytes(UTF_16LE), ISO_8859_1)))
            .as(trace + " in " + file)
            .isFalse();
      }
    }
  }

  private List<Path> profile() throws IOException {
    return files(folder.resolve("profile"));
  }

  /** Where the server may put a file down for a while. */
  private List<Path> server() throws IOException {
    var found = new ArrayList<Path>();
    for (String place : List.of("casereview.spool", "server.tomcat.basedir")) {
      found.addAll(files(Path.of(settings.getRequiredProperty(place))));
    }
    try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      var ours = Pattern.compile("package-.*|upload_.*");
      for (Path path : temporary.toList()) {
        if (ours.matcher(path.getFileName().toString()).matches()) {
          found.addAll(files(path));
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
