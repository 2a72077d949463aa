package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running application, seen from outside while it is given what is bad for it. */
final class Watched {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final OtherJvm app;
  private final Path spool;

  Watched(OtherJvm app, Path spool) {
    this.app = app;
    this.spool = spool;
  }

  /** What it answers: a refusal is a problem document with a sentence, and never its own fault. */
  JsonNode answers(String what, HttpRequest request, int seconds, List<String> codes)
      throws Exception {
    long begun = System.nanoTime();
    HttpResponse<String> answer = app.answer(request).get(3, TimeUnit.MINUTES);
    double took = (System.nanoTime() - begun) / 1e9;
    JsonNode said = read(answer);
    String code = answer.statusCode() < 300 ? "taken" : said.path("code").asText("none");
    System.out.printf(
        "| %s | %.2f s | %d %s | %s |%n",
        what, took, answer.statusCode(), code, said.path("detail").asText());
    assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
    assertThat(code).as(what).isIn(codes);
    if (answer.statusCode() >= 300) {
      assertThat(said.path("detail").asText()).as(what).matches("(?s)\\S.{10,}[.]");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(said.path("receiptId").asText()).as(what).isNotEmpty();
    }
    assertThat(took).as("seconds for " + what).isLessThan(seconds);
    return said;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  /** Megabytes of what is still reachable after a collection. */
  long live() throws Exception {
    String total =
        jcmd("GC.class_histogram")
            .lines()
            .filter(l -> l.startsWith("Total"))
            .findFirst()
            .orElse("");
    return Long.parseLong(total.trim().split("\\s+")[2]) >> 20;
  }

  /** Nothing of a package is left on disk, nor is anybody still reading one. */
  void isIdle() throws Exception {
    app.until(
        () -> {
          try {
            return files().isEmpty() && !jcmd("Thread.print").contains("org.casereview.referral");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  List<Path> files() throws IOException {
    try (var all = Files.walk(spool)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("lock"))
          .toList();
    }
  }

  private String jcmd(String what) throws Exception {
    var command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(command, Long.toString(app.pid()), what)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), UTF_8);
  }
}
