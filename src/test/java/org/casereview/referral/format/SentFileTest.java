package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.referral.format.Attachments.Look;
import org.casereview.referral.format.Attachments.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is sent has its file in the package, or had it in an earlier one. */
class SentFileTest {

  private static final Look GOOD = new Look("ab12", "application/pdf", 3, null, null);

  private static Made sending(String name) {
    return new Made().with("documents", 0, "state", "SENT").with("documents", 0, "file", name);
  }

  @Test
  void a_file_is_known_by_its_content() {
    var made = sending("a.pdf").file("a.pdf", GOOD);
    assertThat(made.errors()).isEmpty();
    assertThat(made.judged().content().rows(Table.DOCUMENTS).get("D1"))
        .containsEntry("file", "a.pdf")
        .containsEntry("file_sha256", "ab12");
  }

  @Test
  void a_file_that_is_missing_or_cannot_be_taken_is_told() {
    assertThat(sending(null).judged().problems())
        .singleElement()
        .matches(p -> p.code().equals("MISSING_FILE") && p.message().contains("Name the file"));
    assertThat(sending("a.pdf").judged().problems())
        .singleElement()
        .matches(p -> p.code().equals("MISSING_FILE") && p.message().contains("under documents/"));
    assertThat(sending("a.pdf").file("a.pdf", GOOD.refused("No.")).judged().problems())
        .singleElement()
        .matches(p -> p.code().equals("BAD_FILE") && p.message().equals("No."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELD", "NOT_FOUND", "DESTROYED"})
  void a_file_goes_with_the_state_sent_alone(String state) {
    var made = sending("a.pdf").with("documents", 0, "state", state);
    assertThat(made.judged().problems())
        .singleElement()
        .matches(p -> p.code().equals("FILE_IGNORED") && !p.isError());
    assertThat(made.with("documents", 0, "file", null).judged().problems()).isEmpty();
  }

  @Test
  void a_state_that_cannot_be_read_says_nothing_of_the_file() {
    assertThat(sending("a.pdf").with("documents", 0, "state", "LOST").judged().problems())
        .extracting(Problem::code)
        .containsExactly("BAD_CODE");
  }

  @Test
  void a_file_that_came_before_under_this_name_need_not_come_again() {
    var onFile = sending("a.pdf").file("a.pdf", GOOD).judged().content();
    assertThat(sending("a.pdf").before(onFile).errors()).isEmpty();
    assertThat(sending("b.pdf").before(onFile).errors()).containsExactly("file/MISSING_FILE");
    assertThat(sending(null).before(onFile).errors()).containsExactly("file/MISSING_FILE");
    var held = new Made().with("documents", 0, "file", "a.pdf").judged().content();
    assertThat(sending("a.pdf").before(held).errors()).containsExactly("file/MISSING_FILE");
  }

  @Test
  void a_look_keeps_what_the_malware_check_said() {
    var scanned = GOOD.with(Scan.CLEAN);
    assertThat(scanned).isEqualTo(new Look("ab12", "application/pdf", 3, null, Scan.CLEAN));
    assertThat(scanned.refused("No.")).isEqualTo(new Look("ab12", null, 3, "No.", Scan.CLEAN));
    assertThat(Attachments.NONE.look("a.pdf")).isEmpty();
  }
}
