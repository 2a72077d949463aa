package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.referral.carrier.PackageFault.Code;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.PackageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no package is refused with what it is and what to do. */
class UnsupportedTest {

  @TempDir Path folder;

  private String refused(byte[] content) throws Exception {
    Path file = Files.write(Files.createTempFile(folder, "f", ""), content);
    return refused(file, Code.UNSUPPORTED);
  }

  private static String refused(Path file, Code code) {
    var fault =
        catchThrowableOfType(
            PackageFault.class, () -> PackageReader.open(file, Limits.STANDARD, Mapping.NONE));
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.code().published())
        .isEqualTo(code == Code.UNSUPPORTED ? "UNREADABLE" : code.name());
    return fault.getMessage();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Rar!x,RAR archive",
    "7z\u00bc\u00afx,7z archive",
    "'\u001f\u008bx',gzip",
    "%PDF-1.7,a PDF",
    "MZx,a program",
    "<html>,web page or XML",
    "'name,born\n1,2',single CSV file",
    "name;born,single CSV file",
    "'1,2\nname,born',none of them",
    "hello,none of them",
    "PK,none of them",
  })
  void another_file_is_known_by_how_it_begins(String start, String said) throws Exception {
    assertThat(refused(start.getBytes(ISO_8859_1))).contains(said).endsWith(".");
  }

  @Test
  void nothing_at_all_is_none_of_them() throws Exception {
    assertThat(refused(new byte[0])).contains("none of them");
    assertThat(refused("a,\0b".getBytes(ISO_8859_1))).contains("none of them");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "EncryptedPackage,protected with a password",
    "Workbook,old kind (.xls)",
    "Book,old kind (.xls)",
    "WordDocument,old Office file",
  })
  void the_directory_of_an_old_office_file_tells_what_it_is(String stream, String said)
      throws Exception {
    assertThat(refused(ole(9, 1, stream))).contains(said);
    assertThat(refused(ole(7, 7, stream))).as("sectors of 128 bytes").contains(said);
  }

  @Test
  void an_old_office_file_that_points_nowhere_or_breaks_off_is_still_one() throws Exception {
    assertThat(refused(ole(9, 7, "Workbook"))).contains("old Office file");
    assertThat(refused(ole(9, -9, "Workbook"))).contains("old Office file");
    var cut = java.util.Arrays.copyOf(ole(9, 1, "Workbook"), 300);
    assertThat(refused(cut)).contains("old Office file");
  }

  /** An old Office file whose directory begins at byte 1024, if its head says so. */
  private static byte[] ole(int shift, int sector, String stream) {
    var file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0xE011CFD0).putShort(30, (short) shift).putInt(48, sector);
    file.position(1024).put(stream.getBytes(UTF_16LE));
    return file.array();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "xl/workbook.bin,binary workbook",
    "word/document.xml,Word document",
    "content.xml,OpenDocument file",
  })
  void another_kind_of_zip_is_known_by_what_is_in_it(String entry, String said) throws Exception {
    var zip = PackageBuilder.good().with(entry, "x").write(folder);
    assertThat(refused(zip, Code.UNSUPPORTED)).contains(said);
  }

  @Test
  void a_workbook_inside_a_zip_is_sent_by_itself() throws Exception {
    var inside = new PackageBuilder().with("Export.XLSX", "x").write(folder);
    assertThat(refused(inside, Code.MISSING_TABLE)).contains("send the workbook itself");
    var nothing = new PackageBuilder().with("readme.txt", "x").write(folder);
    assertThat(refused(nothing, Code.MISSING_TABLE)).startsWith("The package has no cases.csv");
  }

  @Test
  void a_fault_has_the_status_that_the_page_says() {
    assertThat(Code.UNREADABLE.status()).isEqualTo(400);
    assertThat(Code.UNSUPPORTED.status()).isEqualTo(415);
    assertThat(Code.TOO_LARGE.status()).isEqualTo(413);
    assertThat(Code.MISSING_COLUMN.status()).isEqualTo(400);
  }
}
