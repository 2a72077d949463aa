package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.casereview.platform.Actor;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Spelled;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;

/** "Sending it again" and "Receipt" of the package page, sentence by sentence. */
@CaseReviewTest
class SendingAgainTest extends SentPackages {

  private UUID sentJson(String json) throws Exception {
    var handed = Actor.as("S0001", () -> received(json));
    handed.done().get(60, TimeUnit.SECONDS);
    return handed.receiptId();
  }

  private Intake.Handed received(String json) {
    try {
      return intake.receive(new ByteArrayInputStream(json.getBytes(UTF_8)), "export.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_same_referral_is_unchanged_however_it_is_spelled_and_carried() throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      String reference = tag + "/" + seed;
      assertThat(receipt(sent(new Spelled(reference, seed, 1).zip())).counts())
          .isEqualTo(counts(1, 0, 0, 0));
      assertThat(receipt(sent(new Spelled(reference, seed, 2).zip())).counts())
          .isEqualTo(counts(0, 0, 1, 0));
      assertThat(receipt(sentJson(new Spelled(reference, seed, 3).json())).counts())
          .isEqualTo(counts(0, 0, 1, 0));
    }
  }

  /** Packages by chance, against what a person would expect of each referral. */
  @Test
  void the_results_add_up_to_the_referrals_whatever_is_sent() throws Exception {
    var chance = new Random(4);
    var onFile = new HashMap<String, String>();
    for (int round = 0; round < 12; round++) {
      var outcomes = new TreeMap<String, String>();
      var rows = new StringBuilder(PackageBuilder.CASES);
      var expected = new HashMap<Result, Integer>();
      int twins = 0;
      for (int i = 0; i < 1 + chance.nextInt(8); i++) {
        outcomes.put(
            tag + "/" + chance.nextInt(10),
            chance.nextInt(3) == 0 ? "99" : "1" + (5 + chance.nextInt(2)));
      }
      for (var one : outcomes.entrySet()) {
        boolean twin = chance.nextInt(5) == 0;
        String row =
            PackageBuilder.CASE
                .replace("R-1", one.getKey())
                .replace(",15,", "," + one.getValue() + ",");
        rows.append(row).append(twin ? row : "");
        twins += twin ? 1 : 0;
        boolean rejected = twin || one.getValue().equals("99");
        String before = onFile.get(one.getKey());
        Result result =
            rejected
                ? Result.REJECTED
                : before == null
                    ? Result.ACCEPTED
                    : before.equals(one.getValue()) ? Result.UNCHANGED : Result.UPDATED;
        expected.merge(result, twin ? 2 : 1, Integer::sum);
        if (!rejected) {
          onFile.put(one.getKey(), one.getValue());
        }
      }
      var receipt = receipt(sent(new PackageBuilder().with("cases.csv", rows.toString())));
      var counts = receipt.counts();
      assertThat(counts)
          .as("round " + round)
          .isEqualTo(
              counts(
                  expected.getOrDefault(Result.ACCEPTED, 0),
                  expected.getOrDefault(Result.UPDATED, 0),
                  expected.getOrDefault(Result.UNCHANGED, 0),
                  expected.getOrDefault(Result.REJECTED, 0)));
      assertThat(receipt.total()).isEqualTo(outcomes.size() + twins);
      assertThat(receipt.referrals()).hasSize((int) counts.referrals());
    }
    assertThat(casesOfTag()).isEqualTo(onFile.size());
  }

  @Test
  void a_row_that_is_left_out_is_told_once_and_never_deleted() throws Exception {
    sent(good());
    var less =
        PackageBuilder.good()
            .with(
                "victims.csv",
                "force_reference,victim_reference,family_name,date_of_birth\n"
                    + "R-1,V1,Specimen,1996-03-04\n");
    // An offence may still name a victim who is no longer sent.
    var receipt = receipt(sent(tagged(less)));
    assertThat(receipt.counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(receipt.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("NO_LONGER_SENT");
              assertThat(p.isError()).isFalse();
              assertThat(p.table() + " " + p.value()).isEqualTo("victims V2");
            });
    assertThat(receipt(sent(tagged(less))).problems()).isEmpty();
    var victims =
        Actor.as(Actor.INTAKE, () -> referrals.of(theCase().id())).orElseThrow().victims();
    assertThat(victims)
        .extracting(v -> v.reference() + v.noLongerSent())
        .containsExactly("V1false", "V2true");
    sent(good());
    assertThat(Actor.as(Actor.INTAKE, () -> referrals.of(theCase().id())).orElseThrow().victims())
        .noneMatch(v -> v.noLongerSent());
  }

  @Test
  void a_receipt_comes_in_pages_and_its_values_are_cut() throws Exception {
    String name = "x".repeat(150);
    var rows = new StringBuilder("force_code,force_reference,reported_date,operation_name\n");
    for (int i = 0; i < 5; i++) {
      rows.append("14,")
          .append(tag)
          .append('/')
          .append(i)
          .append(",2011,")
          .append(name)
          .append('\n');
    }
    UUID id = sent(new PackageBuilder().with("cases.csv", rows.toString()));
    var second = Actor.as("S0001", () -> receipts.find(id, 1, 2)).orElseThrow();
    assertThat(second.counts()).isEqualTo(counts(0, 0, 0, 5));
    assertThat(second.referrals()).extracting(Receipt.Line::row).containsExactly(4, 5);
    assertThat(second.problems()).extracting("row").containsExactly(4, 5);
    assertThat(second.problems()).allMatch(p -> p.value().length() == 100);
    assertThat(second.problemCount()).isEqualTo(5);
    assertThat(Actor.as("S0001", () -> receipts.find(id, 9, 2)).orElseThrow().referrals())
        .isEmpty();
  }

  @Test
  void what_json_was_rejected_comes_back_as_a_package_and_is_taken_when_it_is_cured()
      throws Exception {
    String first =
        referral("/1", "\"suspects\": [{\"suspectReference\": \"S1\", \"sex\": \"X\"}],");
    String second =
        referral("/2", "\"suspects\": [{\"suspectReference\": \"S1\", \"sex\": \"Q\"}],");
    UUID id = sentJson("[" + first + "," + second + "]");
    assertThat(receipt(id).counts()).isEqualTo(counts(0, 0, 0, 2));
    var back = back(id);
    assertThat(back.keySet()).containsExactly("cases.csv", "suspects.csv");
    assertThat(back.get("suspects.csv").lines().skip(1))
        .hasSize(2)
        .allMatch(row -> row.split("BAD_CODE", -1).length == 2);
    var cured = new PackageBuilder();
    back.forEach((name, csv) -> cured.with(name, csv.replace(",X,", ",F,").replace(",Q,", ",M,")));
    assertThat(receipt(sent(cured)).counts()).isEqualTo(counts(2, 0, 0, 0));
  }

  @Test
  void a_table_that_was_not_there_does_not_come_back_empty() throws Exception {
    sent(good());
    var bad =
        new PackageBuilder()
            .with(
                "cases.csv", (PackageBuilder.CASES + PackageBuilder.CASE).replace(",15,", ",99,"));
    var back = back(sent(tagged(bad)));
    var cured = new PackageBuilder();
    back.forEach((name, csv) -> cured.with(name, csv.replace(",99,", ",16,")));
    var receipt = receipt(sent(cured));
    assertThat(receipt.counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(receipt.problems()).as("nothing is said of its rows").isEmpty();
  }

  private String referral(String suffix, String more) {
    return """
        {"forceCode": "14", "forceReference": "%s", %s "reportedDate": "2011"}"""
        .formatted(tag + suffix, more);
  }

  private Map<String, String> back(UUID id) throws Exception {
    var zip = new ByteArrayOutputStream();
    Actor.run(
        "S0001",
        () -> {
          try {
            receipts.rejected(id, zip);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    var texts = new TreeMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }
}
