package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.PackageBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/** A case whose package brings documents, each known by its title. */
final class DocumentCase {

  private final TestRestTemplate http;
  private final String reference;
  private final PackageBuilder made = new PackageBuilder();
  private final StringBuilder rows =
      new StringBuilder(
          "force_reference,document_reference,kind,title,document_date,pages,state,file\n");
  private String number;

  DocumentCase(TestRestTemplate http, String reference) {
    this.http = http;
    this.reference = "DC-" + reference.hashCode() + "-" + System.nanoTime();
  }

  /** Each kind of document, two of which bear the marker. */
  static DocumentCase ofEveryKind(TestRestTemplate http, String marker) throws Exception {
    String text =
        "<script>window.acted = true</script><img src=x onerror=\"window.acted = true\">\n"
            + marker
            + "\n"
            + "line\n".repeat(1200);
    return new DocumentCase(http, marker)
        .with(
            "PAGES", "POLICY_FILE", "long.pdf", MadeFiles.pdf("First page", "Second page", marker))
        .with("BUSY", "STATEMENT", "busy.pdf", MadeFiles.busyPdf("http://127.0.0.1:9", marker))
        .with("TEXT", "CRIME_REPORT", "notes.txt", text.getBytes(UTF_8))
        .with("PLAN", "OTHER", "plan.png", MadeFiles.picture("png", 1800, 900))
        .without("TAPE", "INTERVIEW", "DESTROYED")
        .send();
  }

  DocumentCase with(String title, String kind, String file, byte[] content) {
    row(title, kind, "SENT", file);
    made.with("documents/" + file, content);
    return this;
  }

  DocumentCase without(String title, String kind, String state) {
    row(title, kind, state, "");
    return this;
  }

  private void row(String title, String kind, String state, String file) {
    rows.append(
        "%s,D-%s,%s,%s,2011-02-03,3,%s,%s\n".formatted(reference, title, kind, title, state, file));
  }

  DocumentCase send() throws IOException {
    made.with("cases.csv", CASES + CASE.replace("R-1", reference))
        .with("documents.csv", rows.toString());
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(made.bytes()) {
          @Override
          public String getFilename() {
            return "export.zip";
          }
        });
    var intake = http.withBasicAuth("intake", "demo");
    var address =
        intake
            .postForEntity("/api/referrals", parts, JsonNode.class)
            .getHeaders()
            .getLocation()
            .toString();
    number =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    intake
                        .getForObject(address, JsonNode.class)
                        .at("/referrals/0/caseNumber")
                        .asText(),
                found -> !found.isEmpty());
    return this;
  }

  String number() {
    return number;
  }

  /** The address of the page that the document of this title is read on. */
  String page(String title) {
    var list =
        http.withBasicAuth("screener", "demo")
            .getForObject("/api/cases/" + number + "/documents", JsonNode.class);
    for (JsonNode document : list) {
      if (document.path("title").asText().equals(title)) {
        return "/cases/" + number + "/documents/" + document.path("id").asText();
      }
    }
    throw new AssertionError(title + " is not in " + list);
  }
}
