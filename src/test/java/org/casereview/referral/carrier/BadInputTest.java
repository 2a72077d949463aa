package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.casereview.referral.carrier.PackageFault.Code;
import org.casereview.referral.format.PackageBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON as people and machines get them wrong (security page, B1 to B17). */
class BadInputTest {

  private static final String NAME = "Zoë O’Brien – 名字 🙂";

  @TempDir Path folder;

  private static PackageBuilder cases(String text, Charset charset) {
    return new PackageBuilder().with("cases.csv", text.getBytes(charset));
  }

  private String fault(Path file, Code code) {
    var fault = Assertions.catchThrowableOfType(PackageFault.class, () -> Read.of(file));
    assertThat(fault).as("refused").isNotNull();
    assertThat(fault.code()).as(fault.getMessage()).isEqualTo(code);
    return fault.getMessage();
  }

  private String fault(PackageBuilder made, Code code) throws Exception {
    return fault(made.write(folder), code);
  }

  private Path json(String text) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "j", ""), text);
  }

  @Test
  void utf_16_with_a_mark_is_read_with_a_warning_and_without_one_refused() throws Exception {
    String text = CASES + CASE.replace("Evidential difficulties", NAME);
    for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      var read = Read.of(cases("\uFEFF" + text, charset).write(folder));
      assertThat(read.found()).containsExactly("cases/0/null/UTF_16");
      assertThat(read.referrals().get(0).content().file()).containsEntry("closure_rationale", NAME);
      assertThat(fault(cases(text, charset), Code.UNREADABLE)).contains("CSV UTF-8");
    }
    var marked = Read.of(cases("\uFEFF" + text, UTF_8).write(folder));
    assertThat(marked.found()).isEmpty();
    byte[] odd = ("\uFEFF" + text).getBytes(UTF_16LE);
    var cut = new PackageBuilder().with("cases.csv", java.util.Arrays.copyOf(odd, odd.length - 1));
    assertThat(fault(cut, Code.UNREADABLE)).contains("encoding");
  }

  @Test
  void bytes_of_no_encoding_are_refused_and_not_turned_into_other_letters() throws Exception {
    byte[] bytes = (CASES + CASE.replace("Evidential", "Ev#")).getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0x81 : bytes[i];
    }
    assertThat(fault(new PackageBuilder().with("cases.csv", bytes), Code.UNREADABLE))
        .contains("encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n\r\n", ",,,,\n", "\r\n ,\u00a0\r"})
  void line_ends_blank_lines_and_trailing_separators_make_no_difference(String end)
      throws Exception {
    String text = "\n" + CASES.strip() + ",,," + end + CASE.strip() + ",,," + end;
    var read = Read.of(cases(text, UTF_8).write(folder));
    assertThat(read.found()).isEmpty();
    assertThat(read.referrals()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "\"closed\" and more", "a\"b\",\"open\nR-2,2"})
  void a_quote_that_is_wrong_is_told_with_its_row(String rationale) throws Exception {
    String text = CASES + CASE + CASE.replace("Evidential difficulties", rationale);
    assertThat(fault(cases(text, UTF_8), Code.UNREADABLE)).contains("from row 3 on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45000", "03/25/2014", "3/4/14", "09-03-14", "1/0/1900", "29/02/2013", "31/04/2014",
        "2014-13", "2014-00-01", "0014-01-01", "1899-12-31", "12:30", "2014-3", "9 Smarch 2014",
        "2014-03-09T25:00", "March 2014", "20140309", "12/2014", "2014-02-30", "9.3.2014",
            "00/00/0000",
        "2014 12:00", "1/2/3/2014", "٩/٣/٢٠١٤"
      })
  void what_is_no_certain_date_is_refused(String written) throws Exception {
    assertThat(Read.of(Changed.good("cases", "closed_date", written).write(folder)).found())
        .containsExactly("cases/2/closed_date/BAD_DATE");
  }

  @ParameterizedTest
  @CsvSource({
    "9/3/2014,2014-03-09", "9 March 2014,2014-03-09", "09 sept 2014,2014-09-09",
    "29/02/2012,2012-02-29", "2014-03-09 10:30,2014-03-09",
        "2014-03-09T10:30:00.123+01:00,2014-03-09"
  })
  void a_certain_date_is_read(String written, String kept) throws Exception {
    var read = Read.of(Changed.good("cases", "closed_date", written).write(folder));
    assertThat(read.referrals().get(0).content().file()).containsEntry("closed_date", kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u001b[31m", "\u0085", "\u0007", "\u009f"})
  void control_characters_are_told(String text) throws Exception {
    var made = Changed.good("cases", "operation_name", "x" + text + "y");
    assertThat(Read.of(made.write(folder)).found())
        .containsExactly("cases/2/operation_name/BAD_TEXT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        "+44",
        "@SUM",
        "-2+3",
        "＝1",
        "O'Brien",
        "Null",
        "X",
        "e\u0301",
        "\u202Eabc",
        "李",
        "a\u2028b"
      })
  void odd_text_is_text(String text) throws Exception {
    var read = Read.of(Changed.good("cases", "operation_name", text).write(folder));
    assertThat(read.found()).isEmpty();
    assertThat(read.referrals().get(0).content().file())
        .containsEntry("operation_name", text.replace("e\u0301", "é").replace('\u2028', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R\u202E1", "R\u200B1", "R\u00AD1"})
  void what_cannot_be_seen_tells_no_references_apart(String reference) throws Exception {
    var made = PackageBuilder.good().replacing("R-1", reference);
    assertThat(Read.of(made.write(folder)).found()).contains("cases/2/force_reference/BAD_TEXT");
  }

  @Test
  @Tag("large")
  void too_much_ends_soon() throws Exception {
    var columns = new StringBuilder(CASES.strip());
    for (int i = 0; i < 10_000; i++) {
      columns.append(",x").append(i);
    }
    fault(cases(columns + "\n" + CASE, UTF_8), Code.TOO_LARGE);
    var random = new Random(1);
    var text = new StringBuilder(CASES + CASE.strip());
    random.ints(20_000_000, 'a', 'z').forEach(c -> text.append((char) c));
    assertThat(fault(cases(text.toString(), UTF_8), Code.UNREADABLE)).contains("from row 2 on");
    fault(cases(text.substring(CASES.length() + CASE.length()), UTF_8), Code.MISSING_COLUMN);
    fault(json("[".repeat(100_000)), Code.UNREADABLE);
    fault(json("{\"x\":" + "{\"a\":".repeat(100_000)), Code.UNREADABLE);
    assertThat(
            fault(
                json("{\"operationName\":\"" + text.substring(CASES.length()) + "\"}"),
                Code.UNREADABLE))
        .contains("million");
    var rows = "{\"suspectReference\":\"S\"},".repeat(300_000);
    fault(json("{\"suspects\":[" + rows + "{}]}"), Code.TOO_LARGE);
  }

  @Test
  @Tag("large")
  void rows_of_one_case_beyond_any_case_are_refused_before_they_are_held() throws Exception {
    var rows = new StringBuilder("force_reference,suspect_reference\n");
    for (int i = 0; i < 300_000; i++) {
      rows.append("R-1,").append(i * 7919L % 1_000_003).append('\n');
    }
    assertThat(fault(PackageBuilder.good().with("suspects.csv", rows.toString()), Code.TOO_LARGE))
        .contains("cases row 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[null]",
        "[[]]",
        "{\"suspects\":{}}",
        "{\"suspects\":[1]}",
        "[{},",
        "{\"a\":1}}",
        "{\"forceCode\":\"14\",\"force code\":\"14\"}",
        "{a:1}",
        "[{}]]",
        "{\"a\":NaN}"
      })
  void json_of_another_shape_is_refused(String text) throws Exception {
    Assertions.assertThatThrownBy(() -> Read.of(json(text))).isInstanceOf(PackageFault.class);
  }

  @Test
  void json_values_of_a_wrong_type_are_told_and_utf_16_is_read() throws Exception {
    var read = Read.of(json("{\"forceCode\":{\"a\":[1]},\"operationName\":\"\\ud800\"}"));
    assertThat(read.found()).contains("cases/1/null/BAD_TEXT", "cases/1/operation_name/BAD_TEXT");
    byte[] wide = "\uFEFF{\"forceCode\":\"14\"}".getBytes(UTF_16LE);
    assertThat(Read.of(Files.write(folder.resolve("w"), wide)).referrals()).hasSize(1);
    byte[] bad = {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'};
    fault(Files.write(folder.resolve("b"), bad), Code.UNREADABLE);
  }

  @Test
  void names_of_entries_are_never_paths() throws Exception {
    Path outside = folder.resolve("outside.txt");
    Files.writeString(outside, "secret");
    var made =
        PackageBuilder.good()
            .with("/etc/passwd", "x")
            .with("documents/../../outside.txt", "inside")
            .with("..\\..\\con.csv", "x\n");
    try (var reader =
        PackageReader.open(
            made.write(folder), Limits.STANDARD, org.casereview.referral.format.Mapping.NONE)) {
      assertThat(reader.look().problems()).hasSize(1);
      for (String name :
          new String[] {
            "../outside.txt", "../../outside.txt", outside.toString(), "/etc/passwd", "report"
          }) {
        assertThat(reader.attachment(name)).isEmpty();
      }
    }
  }

  @Test
  void a_package_without_a_case_is_taken_and_says_so() throws Exception {
    assertThat(Read.of(cases(CASES, UTF_8).write(folder)).found())
        .containsExactly("cases/0/null/NO_CASES");
    assertThat(Read.of(json("[]")).found()).containsExactly("cases/0/null/NO_CASES");
  }
}
