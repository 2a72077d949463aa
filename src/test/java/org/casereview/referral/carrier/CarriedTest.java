package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a package as they were sent, whichever way they are carried. */
class CarriedTest {

  @TempDir Path folder;

  private Path file(byte[] content) throws Exception {
    return Files.write(Files.createTempFile(folder, "f", ""), content);
  }

  private Path json(String text) throws Exception {
    return file(text.getBytes(UTF_8));
  }

  private static PackageReader open(Path file) throws Exception {
    return PackageReader.open(file, Limits.STANDARD, Mapping.NONE);
  }

  /** Without a look before, as when a package is taken up again after a fault. */
  private static List<RawReferral> rows(Path file) throws Exception {
    try (var reader = open(file)) {
      var all = new ArrayList<RawReferral>();
      reader.each(all::add);
      return all;
    }
  }

  private static List<String> references(Path file) throws Exception {
    return rows(file).stream().map(r -> r.file().value("force_reference")).toList();
  }

  @Test
  void json_is_read_in_the_encoding_that_its_mark_says() throws Exception {
    String text = "{\"forceReference\":\"Zo\u00eb\"}";
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(references(file(("\uFEFF" + text).getBytes(charset)))).containsExactly("Zo\u00eb");
    }
    assertThat(references(json(text))).containsExactly("Zo\u00eb");
    assertThat(references(json("[]"))).isEmpty();
    assertThatThrownBy(() -> references(file(text.getBytes(UTF_16LE))))
        .isInstanceOf(PackageFault.class);
  }

  @Test
  void a_list_may_be_an_array_and_an_object_is_no_value() throws Exception {
    var read =
        rows(
            json(
                """
                [{"crimeReferences": ["a", 2, true, null], "operationName": null},
                 {"crimeReferences": ["a", {"b": [1]}, ["c"]], "forceReference": "R-2"},
                 {"crimeReferences": [], "operationName": {"a": 1}, "suspects": null},
                 {"problems": "ours", "suspects": [{}, {"sex": "F"}, {"nested": {}}]}]
                """));
    assertThat(read.get(0).file().value("crime_references")).isEqualTo("a;2;true;");
    assertThat(read.get(0).file().flaw()).isNull();
    assertThat(read.get(1).file().value("crime_references")).isNull();
    assertThat(read.get(1).file().value("force_reference")).isEqualTo("R-2");
    assertThat(read.get(1).file().flaw()).isNotNull();
    assertThat(read.get(2).file().flaw()).isNotNull();
    assertThat(read.get(2).children()).isEmpty();
    assertThat(read.get(3).rows(Table.SUSPECTS))
        .singleElement()
        .matches(row -> row.number() == 2 && row.value("sex").equals("F"));
  }

  @Test
  void what_json_cannot_be_is_told_in_its_own_sentence() throws Exception {
    assertThatThrownBy(() -> rows(json("{\"a\":".repeat(20))))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> rows(json("{\n\"a\" 1}"))).hasMessageContaining("at line 2.");
    assertThatThrownBy(() -> rows(json("[{}] {}"))).hasMessageContaining("behind the end");
    assertThatThrownBy(() -> rows(json("{\"suspects\":{}}"))).hasMessageContaining("An array is");
    assertThatThrownBy(() -> rows(json("{\"suspects\":[1]}"))).hasMessageContaining("An object is");
    var latin = "{\"operationName\":\"Zo\u00eb\"}".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> rows(file(latin))).hasMessageContaining("not UTF-8");
  }

  @Test
  void a_field_that_is_not_known_is_told_and_our_own_addition_is_not() throws Exception {
    var found =
        Read.of(json("{\"shoeSize\":{\"a\":[1]},\"problems\":\"x\",\"cases\":[{}]}")).looked();
    assertThat(found.problems())
        .extracting(problem -> problem.column() + "/" + problem.code())
        .containsExactlyInAnyOrder("shoeSize/UNKNOWN_COLUMN", "cases/UNKNOWN_COLUMN");
  }

  @ParameterizedTest(name = "given back: {0}")
  @CsvSource({"true,=1+1", "false,'''=1+1'"})
  void what_was_made_harmless_is_undone_only_in_what_was_given_back(boolean ours, String kept)
      throws Exception {
    String csv =
        "force_code,force_reference,reported_date,operation_name,%s\n14,R-1,2011-02-01,'=1+1,x\n"
            .formatted(ours ? "problems" : "notes");
    for (Path file :
        List.of(
            new PackageBuilder().with("cases.csv", csv).write(folder),
            new WorkbookBuilder().csv("cases", csv).write(folder))) {
      assertThat(rows(file).get(0).file().value("operation_name")).isEqualTo(kept);
      assertThat(Read.of(file).looked().problems()).hasSize(ours ? 0 : 1);
    }
  }

  @Test
  void the_files_that_came_with_it_are_given_out_as_they_came() throws Exception {
    var made = PackageBuilder.good().with("documents/a.txt", "An account");
    try (var reader = open(made.write(folder))) {
      assertThat(reader.attachment("a.txt").orElseThrow().readAllBytes())
          .isEqualTo("An account".getBytes(UTF_8));
      assertThat(reader.attachment("b.txt")).isEmpty();
      assertThat(reader.attachments().look("a.txt").orElseThrow())
          .matches(look -> look.size() == 10 && look.mediaType() != null)
          .matches(look -> look.sha256().startsWith("d8e1731e5f342c53"));
    }
    assertThat(open(json("{}")).attachment("a.txt")).isEmpty();
    assertThat(open(json("{}")).attachments().look("a.txt")).isEmpty();
  }

  @Test
  void tables_that_are_not_known_are_told_up_to_a_hundred() throws Exception {
    var zip = PackageBuilder.good();
    var book = WorkbookBuilder.good().csv("Lists", "ours\n");
    IntStream.range(0, 101).forEach(i -> zip.with("more" + i + ".csv", "x"));
    IntStream.range(0, 101).forEach(i -> book.csv("more" + i, "x\n"));
    assertThat(Read.of(zip.write(folder)).looked().problems()).hasSize(100);
    assertThat(Read.of(book.write(folder)).looked().problems()).hasSize(100);
  }

  @Test
  void another_encoding_is_named_in_the_remark() throws Exception {
    String text = "\uFEFF" + CASES + CASE;
    var wide = new PackageBuilder().with("cases.csv", text.getBytes(UTF_16LE));
    assertThat(Read.of(wide.write(folder)).looked().problems().get(0).message())
        .contains("read as UTF-16");
    var windows = Charset.forName("windows-1252");
    var latin = (CASES + CASE.replace("Ev", "\u00c9v")).getBytes(windows);
    var narrow = new PackageBuilder().with("cases.csv", latin);
    assertThat(Read.of(narrow.write(folder)).looked().problems().get(0).message())
        .contains("read as Windows-1252");
  }

  @Test
  void a_package_is_closed_when_it_has_been_read() throws Exception {
    for (Path file :
        List.of(PackageBuilder.good().write(folder), WorkbookBuilder.good().write(folder))) {
      var reader = open(file);
      reader.close();
      assertThatThrownBy(reader::look).isInstanceOf(IllegalStateException.class);
    }
  }
}
