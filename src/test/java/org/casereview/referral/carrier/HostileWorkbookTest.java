package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;
import static org.casereview.referral.format.WorkbookBuilder.row;

import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.casereview.referral.carrier.PackageFault.Code;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that nobody made in good faith, or that broke: each ends in a sentence, soon. */
class HostileWorkbookTest {

  private static final String HEAD = row(1, CASES.strip().split(","));
  private static final String GOOD = HEAD + row(2, CASE.strip().split(","));

  @TempDir Path folder;

  private String fault(Path file, Code code) {
    var fault =
        Assertions.catchThrowableOfType(
            PackageFault.class,
            () ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(20), () -> Read.of(file)));
    assertThat(fault).as("refused").isNotNull();
    assertThat(fault.code()).as(fault.getMessage()).isEqualTo(code);
    assertThat(fault.getMessage()).endsWith(".").doesNotContain("Exception");
    return fault.getMessage();
  }

  private String fault(WorkbookBuilder book, Code code) throws Exception {
    return fault(book.write(folder), code);
  }

  private static WorkbookBuilder cases(String rows) {
    return new WorkbookBuilder().sheet("cases", rows);
  }

  static Stream<String> entities() {
    String sheet = "<worksheet><sheetData>" + GOOD + "</sheetData></worksheet>";
    String bomb = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">";
    return Stream.of(
        "<!DOCTYPE x [" + bomb + "]>" + sheet.replace("14", "&b;"),
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/x.dtd\">" + sheet,
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + sheet.replace("14", "&e;"),
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:%d/p\"> %p;]>"
                .replace("% p", "%% p")
                .replace("%p;", "%%p;")
            + sheet,
        "<!DOCTYPE x>" + sheet,
        sheet.replace("14", "&e;"));
  }

  @ParameterizedTest
  @MethodSource("entities")
  void no_document_type_or_entity_is_read_and_nothing_is_fetched(String xml) throws Exception {
    try (var trap = new ServerSocket(0)) {
      trap.setSoTimeout(1);
      String set = xml.contains("%d") ? xml.formatted(trap.getLocalPort()) : xml;
      fault(new WorkbookBuilder().raw("cases", set), Code.UNREADABLE);
      fault(cases(GOOD).part("xl/sharedStrings.xml", set), Code.UNREADABLE);
      fault(cases(GOOD).part("xl/styles.xml", set), Code.UNREADABLE);
      fault(cases(GOOD).part("xl/workbook.xml", set), Code.UNREADABLE);
      Assertions.assertThatThrownBy(trap::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  @Tag("large")
  void bombs_are_too_large_wherever_they_are() throws Exception {
    fault(cases(GOOD + " ".repeat(3_000_000)), Code.TOO_LARGE);
    fault(cases(GOOD).texts("<si><t>x</t></si>".repeat(300_000)), Code.TOO_LARGE);
    fault(cases(GOOD).part("xl/styles.xml", "<x>" + "<a/>".repeat(1_000_000)), Code.TOO_LARGE);
    fault(new WorkbookBuilder().raw("cases", "<a>".repeat(300_000)), Code.UNREADABLE);
    var unread = cases(GOOD).part("xl/media/image1.png", " ".repeat(30_000_000));
    assertThat(Read.of(unread.write(folder)).found()).isEmpty();
    var nested = new PackageBuilder().with("inner.zip", PackageBuilder.good().bytes());
    fault(nested.write(folder), Code.MISSING_TABLE);
  }

  @Test
  void an_entry_that_says_it_is_small_or_huge_is_measured() throws Exception {
    byte[] book = cases(GOOD + " ".repeat(3_000_000)).bytes();
    for (int i = 0; i < book.length - 30; i++) {
      if (book[i] == 'P' && book[i + 1] == 'K' && book[i + 2] == 1 && book[i + 3] == 2) {
        ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN).putInt(i + 24, Integer.MAX_VALUE);
      }
    }
    fault(Files.write(folder.resolve("declared"), book), Code.TOO_LARGE);
  }

  @Test
  @Tag("large")
  void a_cell_of_32_mb_and_other_long_pieces_are_refused() throws Exception {
    var random = new Random(4);
    var text = new StringBuilder();
    random.ints(32 << 20, 'a', 'z').forEach(c -> text.append((char) c));
    String cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    assertThat(fault(cases(HEAD + cell.formatted(text)), Code.UNREADABLE))
        .contains("more than a million characters");
    text.setLength(3 << 20);
    fault(cases(HEAD + "<!-- <" + text + " -->"), Code.UNREADABLE);
    fault(cases(HEAD + cell.formatted("<![CDATA[<" + text + "]]>")), Code.UNREADABLE);
    fault(cases(HEAD + "<row r=\"2\" x=\"" + text + "\"/>"), Code.UNREADABLE);
    fault(
        cases(GOOD)
            .texts("<si>" + ("<t>" + text.substring(0, 900_000) + "</t>").repeat(9) + "</si>"),
        Code.UNREADABLE);
  }

  @Test
  void names_without_end_are_refused() throws Exception {
    var names = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      names.append("<n").append(i).append("/>");
    }
    fault(cases(names.toString()), Code.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1048577\"/>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"0\"/>",
        "<row r=\"99999999999\"/>",
        "<row r=\"x\"/>",
        "<row r=\"2\"><c r=\"XFE2\"/></row>",
        "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
        "<row r=\"2\"><c r=\"A3\"/></row>",
        "<row r=\"2\"><c r=\"AAAAAAAA2\"/></row>",
        "<row r=\"2\"><c r=\"2\"/></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"></row>"
      })
  void rows_and_cells_that_are_nowhere_are_refused(String rows) throws Exception {
    fault(cases(HEAD + rows), Code.UNREADABLE);
  }

  @Test
  @Tag("large")
  void a_million_rows_ten_thousand_columns_and_far_cells_end_soon() throws Exception {
    var rows = new StringBuilder(HEAD);
    for (int i = 2; i < 1_000_100; i++) {
      rows.append("<row r=\"").append(i).append("\"><c r=\"XFD").append(i);
      rows.append("\"><v>").append(i).append("</v></c></row>");
    }
    fault(cases(rows.toString()), Code.TOO_LARGE);
    fault(
        cases(row(1, Stream.generate(() -> "x").limit(600).toArray(String[]::new))),
        Code.MISSING_COLUMN);
    String wide =
        "<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(10_000) + "</row>";
    fault(cases(wide), Code.TOO_LARGE);
  }

  @Test
  void other_files_are_refused_with_what_to_do() throws Exception {
    var macros = cases(GOOD).part("xl/vbaProject.bin", "x").write(folder);
    assertThat(fault(macros, Code.UNSUPPORTED)).contains("without macros");
    assertThat(fault(ole("EncryptedPackage"), Code.UNSUPPORTED)).contains("password");
    assertThat(fault(ole("Workbook"), Code.UNSUPPORTED)).contains(".xls", "save it as .xlsx");
    byte[] book = cases(GOOD).bytes();
    fault(
        Files.write(folder.resolve("cut"), Arrays.copyOf(book, book.length / 2)), Code.UNREADABLE);
    fault(cases(GOOD).part("xl/worksheets/s1.xml", "<worksheet>" + GOOD), Code.UNREADABLE);
    fault(cases(GOOD).part("xl/workbook.xml", "<workbook/>"), Code.MISSING_TABLE);
    fault(new WorkbookBuilder().csv("victims", "x\n"), Code.MISSING_TABLE);
    fault(
        cases(GOOD).csv("Lines of inquiry", "x\n").csv("lines_of_inquiry", "y\n"), Code.UNREADABLE);
    fault(cases(""), Code.MISSING_COLUMN);
    for (String start :
        new String[] {"%PDF-1.7", "MZ", "<html>", "Rar!", "a,b\n1,2\n", "\u0000\u0001"}) {
      fault(Files.write(folder.resolve("other"), start.getBytes(UTF_8)), Code.UNSUPPORTED);
    }
    var inside = new PackageBuilder().with("export.xlsx", "x").write(folder);
    assertThat(fault(inside, Code.MISSING_TABLE)).contains("send the workbook itself");
  }

  private Path ole(String stream) throws Exception {
    var file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0xE011CFD0).putShort(30, (short) 9).putInt(48, 1);
    file.position(1024).put(stream.getBytes(UTF_16LE));
    return Files.write(folder.resolve(stream), file.array());
  }
}
