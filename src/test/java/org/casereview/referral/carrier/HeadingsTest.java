package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headings of a force's own export with a few values, whichever way it is carried. */
class HeadingsTest {

  @TempDir Path folder;

  private static List<Headings> of(Path file) throws Exception {
    try (var reader = PackageReader.open(file, Limits.STANDARD, Mapping.NONE)) {
      return reader.headings();
    }
  }

  private static List<Headings> csv(Path folder, String cases) throws Exception {
    return of(new PackageBuilder().with("cases.csv", cases).write(folder));
  }

  private List<Headings> json(String text) throws Exception {
    return of(Files.writeString(Files.createTempFile(folder, "j", ""), text));
  }

  @Test
  void a_csv_file_shows_three_values_that_differ_of_each_heading() throws Exception {
    var found = csv(folder, "\nURN; ;Force\n\nR-1;x;14;far\nR-2;;14\n;;\nR-3;;\nR-4;;20\n");
    assertThat(found).singleElement().matches(h -> h.table() == Table.CASES);
    assertThat(found.get(0).samples())
        .containsOnlyKeys("URN", "Force")
        .containsEntry("URN", List.of("R-1", "R-2", "R-3"))
        .containsEntry("Force", List.of("14", "20"));
  }

  @Test
  void a_value_is_cut_and_the_rows_behind_the_first_fifty_are_not_looked_at() throws Exception {
    String rows = IntStream.range(0, 49).mapToObj(i -> "R\n").collect(Collectors.joining());
    var found = csv(folder, "URN\n" + rows + "x".repeat(41) + "\nlate\n");
    assertThat(found.get(0).samples()).containsEntry("URN", List.of("R", "x".repeat(40)));
    var book = new WorkbookBuilder().csv("cases", "URN\n" + rows + "in time\nlate\n");
    assertThat(of(book.write(folder)).get(0).samples())
        .containsEntry("URN", List.of("R", "in time"));
  }

  @Test
  void a_file_whose_quotes_break_off_shows_what_came_before() throws Exception {
    assertThat(csv(folder, "URN,Force\nR-1,14\n\"R-2,14\n").get(0).samples())
        .containsEntry("URN", List.of("R-1"));
  }

  @Test
  void a_workbook_shows_the_sheets_that_are_tables() throws Exception {
    var book =
        new WorkbookBuilder()
            .csv("Cases", "URN,,Force\nR-1,x,14,far\nR-1,,20\n")
            .csv("suspects", "")
            .csv("Pivot", "a\n1\n");
    var found = of(book.write(folder));
    assertThat(found).extracting(Headings::table).containsExactly(Table.CASES, Table.SUSPECTS);
    assertThat(found.get(0).samples())
        .containsOnlyKeys("URN", "Force")
        .containsEntry("URN", List.of("R-1"))
        .containsEntry("Force", List.of("14", "20"));
    assertThat(found.get(1).samples()).isEmpty();
  }

  @Test
  void json_shows_the_fields_of_its_referrals_and_of_the_rows_inside() throws Exception {
    var found =
        json(
            """
            [{"urn": "R-1", "nested": {"a": 1}, "problems": "ours", "count": 2,
              "suspects": [{"dob": "1980", "victims": [{"x": 1}]}, 7, [8], {"dob": null}],
              "victims": "none"},
             {"urn": "R-2", "cases": [{"late": true}]}]
            """);
    assertThat(found).extracting(Headings::table).containsExactly(Table.CASES, Table.SUSPECTS);
    assertThat(found.get(0).samples())
        .containsOnlyKeys("urn", "nested", "count", "victims", "late")
        .containsEntry("urn", List.of("R-1", "R-2"))
        .containsEntry("nested", List.of())
        .containsEntry("count", List.of("2"));
    assertThat(found.get(1).samples())
        .containsOnlyKeys("dob", "victims")
        .containsEntry("dob", List.of("1980"))
        .containsEntry("victims", List.of());
  }

  @Test
  void json_of_one_referral_is_looked_at_too_and_of_many_only_the_first_fifty() throws Exception {
    assertThat(json("{\"urn\": \"R-1\"}").get(0).samples()).containsEntry("urn", List.of("R-1"));
    var many = IntStream.rangeClosed(1, 51).mapToObj(i -> "{\"f" + i + "\": 1}").toList();
    assertThat(json(many.toString()).get(0).samples()).hasSize(50).doesNotContainKey("f51");
    var wide = IntStream.rangeClosed(1, 1001).mapToObj(i -> "\"f" + i + "\": 1").toList();
    assertThat(json("{" + String.join(",", wide) + "}").get(0).samples()).hasSize(1000);
    Assertions.assertThatThrownBy(() -> json("{\"urn\": ")).isInstanceOf(PackageFault.class);
  }
}
