package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.MixedPackage;

/** The same packages at two nodes at the same time: as if one had it once. */
final class PackagesAtBoth {

  private static final int REFERRALS = Integer.getInteger("casereview.nodes.referrals", 300);
  private static final String SINGLY = "taken singly";

  private final OtherJvm dying;
  private final OtherJvm staying;
  private final Committed committed;

  PackagesAtBoth(OtherJvm dying, OtherJvm staying, Committed committed) {
    this.dying = dying;
    this.staying = staying;
    this.committed = committed;
  }

  void areTakenOnce() throws Exception {
    int before = dying.log().length();
    int beside = staying.log().length();
    theSameAtOnce();
    oneTakesOver();
    assertThat(staying.log().substring(beside)).doesNotContain(" ERROR ", "deadlock", SINGLY);
    assertThat(dying.log().substring(before)).doesNotContain(" ERROR ", "deadlock", SINGLY);
  }

  private void theSameAtOnce() throws Exception {
    var made = MixedPackage.of("BOTH", REFERRALS);
    byte[] content = made.zip().bytes();
    var together = new CyclicBarrier(2);
    var receipts = new ArrayList<String>();
    var sent =
        List.of(dying, staying).stream()
            .map(
                node ->
                    node.answer(
                        Sent.file(
                            node, "force-14", "export.zip", content, in -> awaited(in, together))))
            .toList();
    for (var answer : sent) {
      receipts.add(accepted(answer.get(2, TimeUnit.MINUTES)));
    }
    int accepted = 0;
    for (String receipt : receipts) {
      JsonNode counts = completed(staying, receipt);
      assertThat(counts.path("updated").asInt()).isZero();
      assertThat(counts.path("rejected").asInt()).isEqualTo(made.bad());
      assertThat(counts.path("accepted").asInt() + counts.path("unchanged").asInt())
          .isEqualTo(made.good());
      accepted += counts.path("accepted").asInt();
      System.out.println("Handed to both at once: " + counts);
    }
    assertThat(accepted).isEqualTo(made.good());
    committed.holds();
  }

  private void oneTakesOver() throws Exception {
    var made = MixedPackage.of("OVER", REFERRALS);
    var line = UnaryOperator.<java.io.InputStream>identity();
    String receipt =
        accepted(
            dying
                .answer(Sent.file(dying, "force-14", "export.zip", made.zip().bytes(), line))
                .get(2, TimeUnit.MINUTES));
    String taken = "Package " + receipt + " is being taken by another node.";
    while (committed.left() > REFERRALS * 3 / 4) {
      Thread.onSpinWait();
    }
    dying.kill();
    long killed = System.nanoTime();
    assertThat(committed.left()).as("killed in the middle").isPositive();
    JsonNode counts = completed(staying, receipt);
    System.out.printf(
        "Taken over and completed %.1f s after the kill; kept off before: %s%n",
        (System.nanoTime() - killed) / 1e9, staying.log().contains(taken));
    assertThat(counts.path("accepted").asInt()).isEqualTo(made.good());
    assertThat(counts.path("rejected").asInt()).isEqualTo(made.bad());
    committed.holds();
  }

  /** Both begin with the first byte of their package, not with the line to the node. */
  private static java.io.InputStream awaited(java.io.InputStream in, CyclicBarrier together) {
    return new java.io.FilterInputStream(in) {
      private boolean begun;

      @Override
      public int read(byte[] into, int from, int length) throws java.io.IOException {
        if (!begun) {
          begun = true;
          try {
            together.await(1, TimeUnit.MINUTES);
          } catch (Exception e) {
            throw new java.io.IOException(e);
          }
        }
        return super.read(into, from, length);
      }
    };
  }

  static String accepted(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new ObjectMapper().readTree(answer.body()).path("receiptId").asText();
  }

  private static JsonNode completed(OtherJvm app, String receipt) {
    String path = "/api/referrals/" + receipt + "?size=1";
    app.until(() -> !app.get("intake", path).path("status").asText().equals("PROCESSING"));
    JsonNode found = app.get("intake", path);
    assertThat(found.path("status").asText()).isEqualTo("COMPLETED");
    return found.path("counts");
  }
}
