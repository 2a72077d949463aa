package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Validator;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An export that is wrong as a whole is refused as a whole, and nothing of it is kept. */
@CaseReviewTest
class RejectedLimitTest extends SentPackages {

  private static final int MOST = 20_000;

  @Autowired Judging judging;

  /** So many cases of which so many are wrong. */
  private PackageBuilder cases(int good, int bad) {
    var rows = new StringBuilder(CASES);
    for (int i = 0; i < good + bad; i++) {
      rows.append((i < good ? CASE : CASE.replace(",15,", ",99,")).replace("R-1", tag + "/" + i));
    }
    return new PackageBuilder().with("cases.csv", rows.toString());
  }

  private void held(int most, PackageBuilder made) throws Exception {
    try (var spooled = spool.take(new ByteArrayInputStream(made.bytes()), Long.MAX_VALUE - 1);
        var reader = PackageReader.open(spooled.path(), Limits.STANDARD, Mapping.NONE)) {
      var looked = reader.look();
      var validator =
          new Validator(
              new Sender("S0001", Set.of(), true),
              looked.duplicates(),
              LocalDate.of(2026, 1, 15),
              reader.attachments());
      var limit = new RejectedLimit(most, judging, transaction);
      as(() -> limit.hold(reader, looked, validator));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void as(Work work) throws Exception {
    var failure =
        Actor.as(
            "S0001",
            () -> {
              try {
                work.run();
                return null;
              } catch (Exception e) {
                return e;
              }
            });
    if (failure != null) {
      throw failure;
    }
  }

  private void isRefused(int most, PackageBuilder made) {
    assertThatThrownBy(() -> held(most, made))
        .isInstanceOfSatisfying(
            PackageFault.class,
            fault -> assertThat(fault.code()).isEqualTo(PackageFault.Code.TOO_LARGE))
        .hasMessageStartingWith("More than %d referrals of this package".formatted(most))
        .hasMessageContaining("Nothing of it was kept.");
  }

  @Test
  void as_many_as_the_limit_are_items_and_one_more_is_a_fault_of_the_export() throws Exception {
    held(2, cases(3, 2));
    held(2, cases(0, 2));
    isRefused(2, cases(0, 3));
    isRefused(2, cases(3, 3));
    isRefused(600, cases(1, 1_200));
  }

  @Test
  void what_is_right_because_of_what_is_on_file_does_not_count() throws Exception {
    String named =
        "force_reference,document_reference,kind,title,state,file\n"
            + tag
            + "/0,D1,CRIME_REPORT,First report,SENT,a.pdf\n";
    var first = cases(2, 0).with("documents.csv", named);
    isRefused(0, first);
    var whole = first.with("documents/a.pdf", MadeFiles.pdf("Made up"));
    held(0, whole);
    sent(whole);
    held(0, first.without("documents/a.pdf"));
  }

  @Test
  void an_export_of_too_many_wrong_rows_leaves_a_receipt_and_nothing_else() throws Exception {
    byte[] bytes = cases(10, MOST + 1).bytes();
    for (boolean check : new boolean[] {true, false}) {
      assertThatThrownBy(() -> as(() -> handed(bytes, check)))
          .isInstanceOfSatisfying(FaultyPackage.class, fault -> isEmpty(fault.receiptId(), check))
          .hasMessageStartingWith("More than 20,000 referrals");
    }
    assertThat(casesOfTag()).isZero();
  }

  private void handed(byte[] bytes, boolean check) throws java.io.IOException {
    var in = new ByteArrayInputStream(bytes);
    if (check) {
      intake.check(in, "export.zip");
    } else {
      intake.receive(in, "export.zip");
    }
  }

  private void isEmpty(UUID receipt, boolean check) {
    var found = Actor.as("S0001", () -> receipts.find(receipt, 0, 10));
    assertThat(found.isEmpty()).isEqualTo(check);
    found.ifPresent(
        one -> {
          assertThat(one.status()).isEqualTo("FAILED");
          assertThat(one.counts()).isEqualTo(counts(0, 0, 0, 0));
        });
    for (String table : new String[] {"referral_item", "referral_package_part"}) {
      assertThat(
              reading(
                  () ->
                      jdbc.queryForObject(
                          "select count(*) from casereview." + table + " where package_id = ?",
                          Long.class,
                          receipt)))
          .isZero();
    }
  }
}
