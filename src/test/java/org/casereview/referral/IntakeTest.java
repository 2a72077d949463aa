package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;

/** Packages on a real database: receipts that add up, whatever happens on the way. */
@CaseReviewTest
class IntakeTest extends SentPackages {

  @Test
  void a_good_package_becomes_a_case_whose_review_begins() throws Exception {
    var receipt = receipt(sent(good()));
    assertThat(receipt.status()).isEqualTo("COMPLETED");
    assertThat(receipt.counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(receipt.fileName()).isEqualTo("export.zip");
    CaseFile file = theCase();
    assertThat(receipt.referrals())
        .containsExactly(new Receipt.Line(2, tag, Result.ACCEPTED, file.number()));
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("case-review")
                .processInstanceBusinessKey(file.number())
                .count())
        .isEqualTo(1);
    var referral = Actor.as(Actor.INTAKE, () -> referrals.of(file.id())).orElseThrow();
    assertThat(referral.suspects())
        .extracting(s -> s.reference() + s.pseudonym())
        .containsExactly("S1S-02", "S2S-01");
  }

  @Test
  void the_same_package_again_changes_nothing_by_whatever_carrier() throws Exception {
    sent(good());
    assertThat(receipt(sent(good())).counts()).isEqualTo(counts(0, 0, 1, 0));
    String semicolons = (CASES + CASE).replace(",", ";");
    assertThat(receipt(sent(tagged(PackageBuilder.good().with("cases.csv", semicolons)))).counts())
        .isEqualTo(counts(0, 0, 1, 0));
    assertThat(receipt(sent(good().without("suspects.csv").without("victims.csv"))).counts())
        .as("an absent table makes no statement")
        .isEqualTo(counts(0, 0, 1, 0));
    assertThat(theCase().version()).isEqualTo(1);
  }

  @Test
  void changed_content_is_new_information_and_nothing_is_lost() throws Exception {
    sent(good());
    String before = theCase().number();
    var changed =
        PackageBuilder.good()
            .with(
                "suspects.csv",
                "force_reference,suspect_reference,family_name,life_status\n"
                    + "R-1,S0,Newly,ALIVE\nR-1,S1,Sampled,UNKNOWN\n");
    assertThat(receipt(sent(tagged(changed))).counts()).isEqualTo(counts(0, 1, 0, 0));
    CaseFile after = theCase();
    assertThat(after.number()).isEqualTo(before);
    assertThat(after.version()).isEqualTo(2);
    var referral = Actor.as(Actor.INTAKE, () -> referrals.of(after.id())).orElseThrow();
    assertThat(referral.suspects())
        .extracting(s -> s.pseudonym() + " " + s.text("family_name") + " " + s.noLongerSent())
        .containsExactly("S-03 Newly false", "S-02 Sampled false", "S-01 Example true");
    assertThat(referral.suspects().get(1).text("date_of_birth")).isEqualTo("1981");
    assertThat(receipt(sent(tagged(changed))).counts()).isEqualTo(counts(0, 0, 1, 0));
    assertThat(
            reading(
                () ->
                    jdbc.queryForObject(
                        "select count(*) from casereview.referral_version where case_id = ?",
                        Integer.class,
                        after.id())))
        .isEqualTo(2);
  }

  @Test
  void a_rejected_referral_stays_until_it_is_taken() throws Exception {
    var bad = good().with("cases.csv", (CASES + CASE.replace(",15,", ",99,")).replace("R-1", tag));
    UUID id = sent(bad);
    assertThat(receipt(id).counts()).isEqualTo(counts(0, 0, 0, 1));
    assertThat(open()).isEqualTo(1);
    var back = new java.io.ByteArrayOutputStream();
    Actor.run("S0001", () -> rejected(id, back));
    var text = unzipped(back.toByteArray());
    assertThat(text.get("cases.csv")).contains(tag).contains("outcome_code: BAD_CODE");
    var corrected = new PackageBuilder();
    text.forEach((name, csv) -> corrected.with(name, csv.replace(",99,", ",15,")));
    assertThat(receipt(sent(corrected)).counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(open()).isZero();
  }

  private void rejected(UUID id, java.io.OutputStream out) {
    try {
      receipts.rejected(id, out);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int open() {
    return reading(
        () ->
            jdbc.queryForObject(
                "select count(*) from casereview.referral_item where force_reference = ?"
                    + " and result = 'REJECTED' and resolved_at is null",
                Integer.class,
                tag));
  }

  private static Map<String, String> unzipped(byte[] zip) throws Exception {
    var texts = new java.util.TreeMap<String, String>();
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(
            entry.getName(),
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  @Test
  void a_check_tells_everything_and_keeps_nothing() throws Exception {
    sent(good());
    var news =
        PackageBuilder.good()
            .with("cases.csv", (CASES + CASE + CASE.replace("R-1", "R-1/X")).replace("15", "16"));
    byte[] bytes = tagged(news).bytes();
    var receipt = Actor.as("S0001", () -> checked(bytes));
    assertThat(receipt.counts()).isEqualTo(counts(1, 1, 0, 0));
    assertThat(theCase().version()).isEqualTo(1);
    assertThat(Actor.as("S0001", () -> receipts.find(receipt.receiptId(), 0, 10))).isEmpty();
  }

  private Receipt checked(byte[] bytes) {
    try {
      return intake.check(new ByteArrayInputStream(bytes), "export.zip");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_is_personal_is_kept_sealed() throws Exception {
    sent(good());
    for (String table :
        List.of(
            "suspect",
            "victim",
            "referral",
            "referral_version",
            "referral_item",
            "referral_package",
            "referral_package_part")) {
      var rows =
          reading(
              () ->
                  jdbc.queryForList(
                      "select t::text from casereview." + table + " t", String.class));
      assertThat(rows).as(table).isNotEmpty().noneMatch(IntakeTest::showsSomething);
    }
  }

  /**
   * In plain words, or in the digits that a column of bytes is written in. Each word has five bytes
   * at least: fewer come about by chance in what is sealed.
   */
  private static boolean showsSomething(String row) {
    return Stream.of(
            "Specimen", "1996-03-04", "difficulties", "export.zip", "%PDF-", "PK\u0003\u0004\u0014")
        .anyMatch(
            word ->
                row.contains(word) || row.contains(HexFormat.of().formatHex(word.getBytes(UTF_8))));
  }

  @Test
  void documents_are_kept_with_their_hash_and_need_not_come_twice() throws Exception {
    var with =
        PackageBuilder.good()
            .with(
                "documents.csv",
                "force_reference,document_reference,kind,title,state,file\n"
                    + "R-1,D1,CRIME_REPORT,First report,SENT,a.txt\n")
            .with("documents/a.txt", "Made up text.");
    assertThat(receipt(sent(tagged(with))).counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(receipt(sent(tagged(with.without("documents/a.txt")))).counts())
        .isEqualTo(counts(0, 0, 1, 0));
    var kept =
        reading(
            () ->
                jdbc.queryForMap(
                    "select media_type, size from casereview.document_file where case_id = ?",
                    theCase().id()));
    assertThat(kept).containsEntry("media_type", "text/plain").containsEntry("size", 13L);
  }
}
