package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.nio.file.Path;
import java.util.Set;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of "Rules on a referral", each with a row that breaks it. */
class RulesOnAReferralTest {

  @TempDir Path folder;

  @Test
  void a_good_referral_has_no_problem() throws Exception {
    var read = Read.of(PackageBuilder.good().write(folder));
    assertThat(read.found()).isEmpty();
    assertThat(read.referrals()).singleElement().matches(r -> !r.isRejected());
  }

  @ParameterizedTest(name = "{0} {1}={2} is {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "NIL",
      value = {
        "cases | reported_date | '' | REQUIRED",
        "cases | force_code | 99 | BAD_CODE",
        "cases | reported_date | 31/02/2011 | BAD_DATE",
        "cases | reported_date | 03/25/2011 | BAD_DATE",
        "cases | reported_date | 1/2/11 | BAD_DATE",
        "cases | reported_date | 10:30 | BAD_DATE",
        "cases | closed_date | 2010-01-01 | DATE_ORDER",
        "cases | closed_date | 2026-01-16 | FUTURE_DATE",
        "cases | offence_to | 2009 | DATE_ORDER",
        "cases | outcome_code | 23 | BAD_CODE",
        "cases | suspect_count | two | BAD_NUMBER",
        "cases | suspect_count | -1 | BAD_NUMBER",
        "cases | suspect_count | 1 | CONTRADICTION",
        "cases | victim_count | 0 | CONTRADICTION",
        "cases | group_based | maybe | BAD_CODE",
        "cases | contact_email | nobody | BAD_EMAIL",
        "cases | operation_name | a\u0007bell | BAD_TEXT",
        "suspects | sex | X | BAD_CODE",
        "suspects | pnc_id | 123456789012345678901 | TOO_LONG",
        "suspects | date_of_death | 1979 | DATE_ORDER",
        "suspects | date_of_death | 2015 | CONTRADICTION",
        "suspects | self_defined_ethnicity | Q1 | BAD_CODE",
        "suspects | observed_ethnicity | IC7 | BAD_CODE",
        "suspects | nationality | GBR;ZZZ | BAD_CODE",
        "suspects | nfa_reason | TIRED | BAD_CODE",
        "suspects | suspect_reference | S1 | DUPLICATE_REFERENCE",
        "victims | account_taken | SOME | BAD_CODE",
        "offences | date_from | 1990 | DATE_ORDER",
        "offences | victim_reference | V9 | UNKNOWN_REFERENCE",
        "offences | suspect_reference | S9 | UNKNOWN_REFERENCE",
        "offences | description | '' | REQUIRED",
        "offences | date_to | 2009-12-31 | DATE_ORDER",
        "documents | kind | NOVEL | BAD_CODE",
        "documents | pages | 1.5 | BAD_NUMBER",
        "lines_of_inquiry | status_at_closure | OPEN | BAD_CODE",
      })
  void a_broken_rule_rejects_the_referral(String table, String column, String value, String code)
      throws Exception {
    var read = Read.of(Changed.good(table, column, value).write(folder));
    assertThat(read.found()).anyMatch(p -> p.endsWith("/" + column + "/" + code));
    assertThat(read.referrals()).singleElement().matches(r -> r.isRejected());
  }

  @Test
  void every_broken_rule_is_reported_with_its_row_as_a_person_sees_it() throws Exception {
    var read =
        Read.of(
            PackageBuilder.good()
                .with(
                    "cases.csv",
                    CASES
                        + CASE
                        + "\n"
                        + CASE.replace("R-1", "R-2").replace("15", "99").replace(",N,", ",X,"))
                .write(folder));
    assertThat(read.found())
        .containsExactlyInAnyOrder(
            "cases/4/outcome_code/BAD_CODE", "cases/4/independently_reviewed/BAD_CODE");
    assertThat(read.referrals().get(0).isRejected()).isFalse();
  }

  @Test
  void a_reference_that_occurs_twice_rejects_both_cases() throws Exception {
    var read = Read.of(PackageBuilder.good().with("cases.csv", CASES + CASE + CASE).write(folder));
    assertThat(read.found())
        .containsExactly(
            "cases/2/force_reference/DUPLICATE_REFERENCE",
            "cases/3/force_reference/DUPLICATE_REFERENCE");
  }

  @Test
  void an_orphan_row_rejects_nothing_but_itself() throws Exception {
    var read =
        Read.of(
            PackageBuilder.good()
                .with(
                    "lines_of_inquiry.csv",
                    "force_reference,line_reference,kind\nR-9,L1,PHONE\nR-1,L1,PHONE\n,L2,PHONE\n")
                .write(folder));
    assertThat(read.found())
        .containsExactly(
            "lines_of_inquiry/2/force_reference/ORPHAN_ROW",
            "lines_of_inquiry/4/force_reference/REQUIRED");
    assertThat(read.referrals()).singleElement().matches(r -> !r.isRejected());
  }

  @Test
  void a_force_refers_only_its_own_cases() throws Exception {
    var other = new Sender("L0020", Set.of("20"), false);
    var read = Read.of(PackageBuilder.good().write(folder), Limits.STANDARD, other);
    assertThat(read.found()).containsExactly("cases/2/force_code/FORCE_MISMATCH");
    var own = new Sender("L0014", Set.of("14"), false);
    assertThat(Read.of(PackageBuilder.good().write(folder), Limits.STANDARD, own).found())
        .isEmpty();
  }

  @Test
  void only_a_certain_violation_of_the_order_of_dates_is_an_error() throws Exception {
    assertThat(Read.of(Changed.good("cases", "closed_date", "2011").write(folder)).found())
        .isEmpty();
    assertThat(Read.of(Changed.good("cases", "closed_date", "2026").write(folder)).found())
        .isEmpty();
    assertThat(Read.of(Changed.good("victims", "date_of_birth", "2010").write(folder)).found())
        .isEmpty();
  }

  @Test
  void a_document_that_is_sent_is_hashed_and_known_by_its_content() throws Exception {
    var good =
        Changed.good("documents", "state", "SENT", "file", "report.pdf")
            .with("export/documents/report.pdf", MadeFiles.pdf("Made up"));
    var read = Read.of(good.write(folder));
    assertThat(read.found()).isEmpty();
    assertThat(Read.of(Changed.good("documents", "state", "SENT").write(folder)).found())
        .containsExactly("documents/2/file/MISSING_FILE");
    var bad = good.with("export/documents/report.pdf", new byte[] {0, 1, 2, 3});
    assertThat(Read.of(bad.write(folder)).found()).containsExactly("documents/2/file/BAD_FILE");
  }

  @Test
  void a_row_with_more_values_than_columns_is_not_taken_shifted() throws Exception {
    var read =
        Read.of(
            PackageBuilder.good()
                .with(
                    "lines_of_inquiry.csv",
                    "force_reference,line_reference,kind,description\nR-1,L1,PHONE,one, two\n")
                .write(folder));
    assertThat(read.found()).containsExactly("lines_of_inquiry/2/null/BAD_TEXT");
  }
}
