package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Actor;
import org.casereview.referral.format.MixedPackage;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A package with every kind of bad row gives a receipt that adds up, as often as it comes. */
@CaseReviewTest
class EveryBadRowTest {

  private static final int EACH_KIND_ONCE = 3 * MixedPackage.KINDS;

  @Autowired Intake intake;
  @Autowired Receipts receipts;

  @ParameterizedTest
  @ValueSource(strings = {"export.zip", "export.json"})
  void the_receipt_adds_up_twice_in_a_row(String name) throws Exception {
    var made = MixedPackage.of("BAD-" + System.nanoTime(), EACH_KIND_ONCE);
    byte[] bytes = name.endsWith("zip") ? made.zip().bytes() : made.json().getBytes(UTF_8);
    assertThat(sent(bytes, name))
        .isEqualTo(new Receipt.Counts(EACH_KIND_ONCE, made.good(), 0, 0, made.bad()));
    assertThat(sent(bytes, name))
        .isEqualTo(new Receipt.Counts(EACH_KIND_ONCE, 0, 0, made.good(), made.bad()));
  }

  @Test
  void what_came_as_a_zip_is_known_when_it_comes_as_json() throws Exception {
    var made = MixedPackage.of("BAD-" + System.nanoTime(), 12);
    sent(made.zip().bytes(), "export.zip");
    assertThat(sent(made.json().getBytes(UTF_8), "export.json"))
        .isEqualTo(new Receipt.Counts(12, 0, 0, made.good(), made.bad()));
  }

  private Receipt.Counts sent(byte[] bytes, String name) throws Exception {
    var handed = Actor.as("S0001", () -> received(bytes, name));
    handed.done().get(120, TimeUnit.SECONDS);
    Receipt receipt =
        Actor.as("S0001", () -> receipts.find(handed.receiptId(), 0, 1000)).orElseThrow();
    assertThat(receipt.status()).isEqualTo("COMPLETED");
    assertThat(receipt.referrals()).hasSize(receipt.total());
    assertThat(receipt.referrals())
        .allMatch(line -> (line.caseNumber() == null) == (line.result() == Result.REJECTED));
    return receipt.counts();
  }

  private Intake.Handed received(byte[] bytes, String name) {
    try {
      return intake.receive(new ByteArrayInputStream(bytes), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
