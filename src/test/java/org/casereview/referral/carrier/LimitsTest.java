package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereview.referral.carrier.PackageFault.Code;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large a package may be, with limits so small that a test can stand on either side of each.
 */
class LimitsTest {

  private static final long MB = 1 << 20;
  private static final Limits ROOMY = new Limits(MB, MB, 100, 1000, 100, MB, MB);

  @TempDir Path folder;

  private static String rows(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> CASE.replace("R-1", "R-" + i))
        .collect(Collectors.joining());
  }

  private static PackageBuilder zip(int number) {
    return new PackageBuilder().with("cases.csv", CASES + rows(number));
  }

  private Path json(String text) throws Exception {
    return Files.write(Files.createTempFile(folder, "j", ""), text.getBytes(UTF_8));
  }

  private static Limits rowsAtMost(int rows) {
    return new Limits(MB, MB, 100, rows, 100, MB, MB);
  }

  private static void fits(Path file, Limits limits) throws Exception {
    assertThat(Read.of(file, limits, Read.INTAKE).referrals()).isNotEmpty();
  }

  private static String refused(Path file, Limits limits) {
    var fault = catchThrowableOfType(PackageFault.class, () -> Read.of(file, limits, Read.INTAKE));
    assertThat(fault).as("refused").isNotNull();
    assertThat(fault.code()).as(fault.getMessage()).isEqualTo(Code.TOO_LARGE);
    return fault.getMessage();
  }

  @Test
  void a_package_is_as_large_as_it_may_be_and_no_larger() throws Exception {
    Path file = zip(1).write(folder);
    long size = Files.size(file);
    fits(file, new Limits(size, MB, 100, 10, 10, MB, MB));
    assertThat(refused(file, new Limits(size - 1, MB, 100, 10, 10, MB, MB)))
        .contains("larger than 0 MB");
    assertThat(Limits.STANDARD.packedText()).isEqualTo("500 MB");
  }

  @Test
  void a_table_is_as_large_unpacked_as_it_may_be_and_no_larger() throws Exception {
    Path file = zip(3).write(folder);
    long size = (CASES + rows(3)).length();
    fits(file, new Limits(MB, size, 100, 10, 10, MB, MB));
    assertThat(refused(file, new Limits(MB, size - 1, 100, 10, 10, MB, MB)))
        .contains("The file of cases");
  }

  @Test
  void rows_are_counted_in_each_carrier() throws Exception {
    fits(zip(3).write(folder), rowsAtMost(3));
    assertThat(refused(zip(4).write(folder), rowsAtMost(3))).contains("cases has more than 3 rows");
    var three = new WorkbookBuilder().csv("cases", CASES + rows(3));
    fits(three.write(folder), rowsAtMost(3));
    var four = new WorkbookBuilder().csv("cases", CASES + rows(4));
    assertThat(refused(four.write(folder), rowsAtMost(3))).contains("more than 3 rows");
    fits(json("[{},{},{}]"), rowsAtMost(3));
    assertThat(refused(json("[{},{},{},{}]"), rowsAtMost(3))).contains("cases has more than 3");
    fits(json("{\"suspects\":[{},{}],\"victims\":[{}]}"), rowsAtMost(3));
    refused(json("{\"suspects\":[{},{}],\"victims\":[{},{}]}"), rowsAtMost(3));
  }

  @Test
  void entries_are_counted_before_they_are_read() throws Exception {
    var three = zip(1).with("documents/1", "x").with("documents/2", "x");
    fits(three.write(folder), new Limits(MB, MB, 100, 10, 3, MB, MB));
    assertThat(refused(three.write(folder), new Limits(MB, MB, 100, 10, 2, MB, MB)))
        .contains("more than 2 entries");
    var long3 = zip(1).with("documents/" + "x".repeat(3000), "x");
    fits(long3.write(folder), new Limits(MB, MB, 100, 10, 4, MB, MB));
    refused(long3.write(folder), new Limits(MB, MB, 100, 10, 3, MB, MB));
  }

  @Test
  void a_case_and_its_rows_fit_into_memory_together() throws Exception {
    String suspects = "force_reference,suspect_reference\n" + "R-0,S1\n".repeat(50);
    Path file = zip(2).with("suspects.csv", suspects).write(folder);
    fits(file, new Limits(MB, MB, 100, 100, 10, MB, 20_000));
    assertThat(refused(file, new Limits(MB, MB, 100, 100, 10, MB, 5_000)))
        .contains("cases row 2 with the rows that belong to it");
    Path json = json("[{},{\"suspects\":[" + "{\"sex\":\"F\"},".repeat(50) + "{}]}]");
    fits(json, new Limits(MB, MB, 100, 100, 10, MB, 20_000));
    assertThat(refused(json, new Limits(MB, MB, 100, 100, 10, MB, 5_000))).contains("cases row 2");
  }

  @Test
  void a_file_is_as_large_as_it_may_be_and_no_larger() throws Exception {
    byte[] pdf = MadeFiles.pdf("Made up");
    Path file =
        PackageBuilder.good()
            .with(
                "documents.csv",
                "force_reference,document_reference,kind,title,state,file\n"
                    + "R-1,D1,CRIME_REPORT,First report,SENT,a.pdf\n")
            .with("documents/a.pdf", pdf)
            .write(folder);
    assertThat(found(file, pdf.length)).isEmpty();
    assertThat(found(file, pdf.length - 1)).contains("The file is larger than 20 MB");
  }

  private static String found(Path file, long most) throws Exception {
    var read = Read.of(file, new Limits(MB, MB, 100, 100, 100, most, MB), Read.INTAKE);
    return read.referrals().get(0).problems().stream()
        .map(Problem::message)
        .collect(Collectors.joining());
  }

  @Test
  void columns_fields_and_values_are_counted() throws Exception {
    String wide = CASES.strip() + ",x".repeat(1000 - CASES.split(",").length);
    fits(new PackageBuilder().with("cases.csv", wide + "\n" + CASE).write(folder), ROOMY);
    assertThat(
            refused(
                new PackageBuilder().with("cases.csv", wide + ",x\n" + CASE).write(folder), ROOMY))
        .contains("more than 1000 columns");
    var fields = IntStream.range(0, 1000).mapToObj(i -> "\"f" + i + "\":1").toList();
    fits(json("{" + String.join(",", fields) + "}"), ROOMY);
    assertThat(refused(json("{\"more\":1," + String.join(",", fields) + "}"), ROOMY))
        .contains("more than 1000 fields");
    String values = "\"a\",".repeat(9_999) + "\"a\"";
    fits(json("{\"crimeReferences\":[" + values + "]}"), ROOMY);
    assertThat(refused(json("{\"crimeReferences\":[\"a\"," + values + "]}"), ROOMY))
        .contains("more than 10000 values");
  }

  @Test
  void fields_that_are_not_known_are_told_up_to_a_thousand() throws Exception {
    var many =
        IntStream.range(0, 1001).mapToObj(i -> "{\"f" + i + "\":1}").collect(Collectors.toList());
    var looked =
        Read.of(json(many.toString()), new Limits(MB, MB, 100, 2000, 1, MB, MB), Read.INTAKE);
    assertThat(looked.looked().problems()).hasSize(1000);
  }

  @Test
  void entries_that_say_they_share_their_bytes_are_refused() throws Exception {
    byte[] zip = zip(1).with("documents/1", "x").bytes();
    var file = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < zip.length - 46; i++) {
      if (file.getInt(i) == 0x02014b50) {
        file.putInt(i + 20, zip.length / 2 + 1);
      }
    }
    assertThat(refused(Files.write(folder.resolve("overlap"), zip), ROOMY))
        .contains("entries of the ZIP overlap");
  }

  @Test
  void the_end_of_a_zip_is_found_behind_a_long_remark() throws Exception {
    byte[] zip = zip(1).bytes();
    var file = ByteBuffer.allocate(zip.length + 60_000).order(ByteOrder.LITTLE_ENDIAN);
    file.put(zip).putShort(zip.length - 2, (short) 60_000);
    fits(Files.write(folder.resolve("remark"), file.array()), ROOMY);
  }
}
