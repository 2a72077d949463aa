package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.casereview.platform.Actor;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrections as packages: their files, their references, and what stops them on the way. */
@CaseReviewTest
class CorrectionTest extends SentPackages {

  private static final String SUSPECTS =
      "force_reference,suspect_reference,date_of_birth\nR-1,S1,1981\nR-1,S2,31/02/1980\n";

  @Autowired Corrections corrections;
  @Autowired CorrectionDesk desk;
  @Autowired RejectedReferrals rejected;

  private PackageBuilder withFile() {
    return PackageBuilder.good()
        .with("suspects.csv", SUSPECTS)
        .with(
            "documents.csv",
            "force_reference,document_reference,kind,title,state,file\n"
                + "R-1,D1,CRIME_REPORT,First report,SENT,a.txt\n")
        .with("documents/a.txt", "Made up text.");
  }

  private UUID item(PackageBuilder made) throws Exception {
    assertThat(receipt(sent(tagged(made))).counts()).isEqualTo(counts(0, 0, 0, 1));
    return reading(
        () ->
            jdbc.queryForObject(
                "select id from casereview.rejected_referral where force_reference = ?"
                    + " and ended_at is null",
                UUID.class,
                tag));
  }

  private ObjectNode raw(UUID item) {
    return as(() -> (ObjectNode) rejected.find(item).orElseThrow().raw().deepCopy());
  }

  private static ByteArrayInputStream body(ObjectNode referral) {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.set("referral", referral);
    return new ByteArrayInputStream(body.toString().getBytes(UTF_8));
  }

  private Receipt corrected(UUID item, ObjectNode referral) {
    return receipt(as(() -> corrections.correct(item, body(referral)).orElseThrow()));
  }

  private static <T> T as(Callable<T> act) {
    return Actor.as(
        "S0001",
        () -> {
          try {
            return act.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static ObjectNode suspect(ObjectNode referral) {
    return (ObjectNode) referral.at("/suspects/1");
  }

  @Test
  void the_files_are_those_that_came_first_however_often_it_is_corrected() throws Exception {
    UUID item = item(withFile());
    var referral = raw(item);
    suspect(referral).put("dateOfBirth", "30/02/1980");
    assertThat(corrected(item, referral).counts()).isEqualTo(counts(0, 0, 0, 1));
    suspect(referral).put("dateOfBirth", "1980");
    var receipt = corrected(item, referral);
    assertThat(receipt.counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(receipt.fileName()).startsWith("RR-").endsWith(".json");
    assertThat(
            reading(
                () ->
                    jdbc.queryForObject(
                        "select size from casereview.document_file where case_id = ?",
                        Long.class,
                        theCase().id())))
        .isEqualTo(13L);
    var problems = as(() -> corrections.open(item)).orElseThrow();
    assertThat(problems.item().state()).isEqualTo("ACCEPTED");
  }

  @Test
  void a_row_is_told_by_its_number_in_the_file_it_came_in() throws Exception {
    UUID item =
        item(
            withFile().with("suspects.csv", SUSPECTS.replace("\nR-1,S1", "\nR-8,S1,1981\nR-1,S1")));
    var opened = as(() -> corrections.open(item)).orElseThrow();
    assertThat(opened.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.row()).isEqualTo(4);
              assertThat(p.index()).isEqualTo(1);
              assertThat(p.mayStand()).isTrue();
            });
  }

  @Test
  void another_reference_is_warned_of_and_may_be_that_of_a_case() throws Exception {
    UUID item = item(withFile());
    var referral = raw(item);
    suspect(referral).put("dateOfBirth", "1980");
    referral.put("forceReference", tag + "/2");
    var fresh = as(() -> corrections.check(item, body(referral))).orElseThrow();
    assertThat(fresh.counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(fresh.problems()).extracting("code").containsExactly("REFERENCE_CHANGED");
    sent(PackageBuilder.good().replacing("R-1", tag + "/2"));
    var known = as(() -> corrections.check(item, body(referral))).orElseThrow();
    assertThat(known.counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(known.problems()).extracting("code").contains("EXISTING_CASE");
    assertThat(corrected(item, referral).counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(casesOfTag()).isEqualTo(1);
    assertThat(as(() -> rejected.find(item)).orElseThrow().state()).isEqualTo("ACCEPTED");
  }

  @Test
  void stopped_before_it_was_taken_it_goes_on_and_nobody_corrects_it_meanwhile() throws Exception {
    UUID item = item(withFile());
    var referral = raw(item);
    suspect(referral).put("dateOfBirth", "1980");
    UUID stopped = as(() -> kept(item, referral));
    assertThat(receipt(stopped).status()).isEqualTo("PROCESSING");
    var other = org.assertj.core.api.Assertions.catchThrowable(() -> corrected(item, referral));
    assertThat(other).rootCause().hasMessageContaining("is being taken: look again");
    processing.begin(stopped).join();
    assertThat(receipt(stopped).counts()).isEqualTo(counts(1, 0, 0, 0));
  }

  /** As it would be left if the machine stopped right there. */
  private UUID kept(UUID item, ObjectNode referral) throws Exception {
    var of = rejected.find(item).orElseThrow();
    var spooled =
        spool.take(new ByteArrayInputStream(referral.toString().getBytes(UTF_8)), 1 << 20);
    try (var correction =
        Correction.read(
            of,
            java.util.List.of(),
            new org.casereview.referral.format.Sender("S0001", java.util.Set.of(), true),
            spooled,
            readers.open(spooled.path(), Mapping.NONE, of.packageId()))) {
      return desk.kept(correction);
    }
  }
}
