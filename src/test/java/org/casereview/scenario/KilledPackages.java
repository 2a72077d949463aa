package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.MixedPackage;

/** What is handed in between kills: one package after another, each sometimes twice. */
final class KilledPackages {

  private final int referrals;
  private final Random random;
  // Only the last one is kept: at full size they are more than the memory of the test holds.
  private int made;
  private MixedPackage last;
  private final List<UUID> acknowledged = new ArrayList<>();

  KilledPackages(int referrals, Random random) {
    this.referrals = referrals;
    this.random = random;
  }

  /** A package that was not yet sent or, now and then, the last one again. */
  CompletableFuture<HttpResponse<String>> send(OtherJvm app, UnaryOperator<InputStream> line)
      throws IOException {
    if (made == 0 || random.nextInt(4) > 0) {
      last = made(made++);
    }
    return app.answer(request(app, last, line)).thenApply(this::noted);
  }

  /** The same each time. */
  private MixedPackage made(int number) {
    return MixedPackage.of("KILL-" + number, referrals);
  }

  /** Milliseconds in which a package is received, looked through and answered, about. */
  int lookedThroughWithin() {
    return 250 + referrals / 8;
  }

  private HttpRequest request(OtherJvm app, MixedPackage one, UnaryOperator<InputStream> line)
      throws IOException {
    byte[] content = random.nextBoolean() ? one.zip().bytes() : one.json().getBytes(UTF_8);
    if (content[0] == 'P') {
      return Sent.file(app, "force-14", "export.zip", content, line);
    }
    return Sent.json(
        app, "intake", "/api/referrals", () -> line.apply(new ByteArrayInputStream(content)));
  }

  private HttpResponse<String> noted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    synchronized (acknowledged) {
      acknowledged.add(UUID.fromString(json(answer.body()).path("receiptId").asText()));
    }
    return answer;
  }

  private static JsonNode json(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What was acknowledged was never lost. */
  void areOnFile(Committed committed) throws java.sql.SQLException {
    synchronized (acknowledged) {
      for (UUID id : acknowledged) {
        assertThat(
                committed.count(
                    "select count(*) from casereview.referral_package where id = ?"
                        + " and status in ('PROCESSING', 'COMPLETED')",
                    id))
            .isEqualTo(1);
      }
    }
  }

  /** Over all its receipts each referral was accepted once; sent again it is unchanged. */
  void areTakenAsIfNeverKilled(OtherJvm app) throws Exception {
    var again = new ArrayList<UUID>();
    for (int number = 0; number < made; number++) {
      app.answer(request(app, made(number), UnaryOperator.identity())).thenApply(this::noted).get();
      again.add(acknowledged.get(acknowledged.size() - 1));
    }
    int accepted = 0;
    for (UUID id : acknowledged) {
      JsonNode counts = completed(app, id).path("counts");
      assertThat(counts.path("referrals").asInt()).isEqualTo(referrals);
      assertThat(counts.path("updated").asInt()).isZero();
      assertThat(counts.path("rejected").asInt()).isEqualTo(last.bad());
      assertThat(counts.path("accepted").asInt() + counts.path("unchanged").asInt())
          .isEqualTo(last.good());
      accepted += again.contains(id) ? counts.path("accepted").asInt() : 0;
    }
    long cases = app.get("manager", "/api/cases?size=1").path("total").asLong();
    assertThat(cases).isEqualTo((long) made * last.good());
    System.out.printf(
        "%d packages, %d receipts acknowledged, %d cases; sent again %d were accepted%n",
        made, acknowledged.size(), cases, accepted);
  }

  private static JsonNode completed(OtherJvm app, UUID id) {
    String path = "/api/referrals/" + id + "?size=1";
    app.until(() -> !app.get("intake", path).path("status").asText().equals("PROCESSING"));
    return app.get("intake", path);
  }
}
