package org.casereview.decision.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack has four pages at most, whatever is in it, and says where it was cut. */
class PackPdfTest {

  @Test
  void an_empty_case_gives_one_page_that_says_what_is_not_there() throws IOException {
    var pages = pages(pack(null, List.of()), "empty");
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .contains(
            "Pack for the panel: CR-2026-000001",
            "version 7 of the case file",
            "Page 1 of 1",
            "sexual violence against a child under 16. What the force and the review wrote",
            "Printed by Nadia Ashcombe, 3 March 2026, 14:05",
            "No reason was recorded.",
            "The review found no failing.");
  }

  @ParameterizedTest
  @CsvSource({"51, 4000", "30, 4000", "51, 200", "500, 4000", "3, 4000", "1, 60"})
  void whatever_is_in_it_it_fits_and_every_page_says_which_it_is(int rows, int length)
      throws IOException {
    String text = "The log of 4 May was not read. ".repeat(200).substring(0, length);
    var pages = pages(pack(text, rows(rows, text)), rows + "-" + length);
    assertThat(pages).hasSizeLessThanOrEqualTo(PackPdf.MOST_PAGES);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("Page %d of %d".formatted(i + 1, pages.size()), "CR-2026-000001", "Printed by");
    }
    String all = String.join(" ", pages);
    assertThat(all.contains("more in the case file") || all.contains("are in the case file"))
        .isEqualTo(rows > 3 && length > 60 || length == 4000);
  }

  @Test
  void a_word_without_a_blank_and_letters_of_other_alphabets_do_not_break_it() throws IOException {
    var pages = pages(pack("x".repeat(4000), rows(2, "Łódź, Γεια, Мир")), "letters");
    assertThat(pages).hasSizeLessThanOrEqualTo(PackPdf.MOST_PAGES);
    assertThat(String.join(" ", pages)).contains("Łódź", "Γεια", "Мир");
  }

  private static List<Pack.Row> rows(int number, String text) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Pack.Row("D" + i + " Title", text))
        .toList();
  }

  private static Pack pack(String text, List<Pack.Row> rows) {
    return new Pack(
        "CR-2026-000001",
        7,
        "Nadia Ashcombe",
        "3 March 2026, 14:05",
        "By the record, what is told here concerns sexual violence against a child under 16",
        rows,
        List.of("Force 14. Priority P1, rape alleged."),
        rows,
        rows.stream().map(Pack.Row::said).toList(),
        text,
        text,
        rows,
        rows,
        rows,
        rows,
        rows,
        rows,
        rows,
        rows);
  }

  /** The text of each page; the file is kept to be looked at. */
  private static List<String> pages(Pack pack, String name) throws IOException {
    byte[] bytes = new PackPdf(pack).bytes();
    Files.createDirectories(Path.of("target", "packs"));
    Files.write(Path.of("target", "packs", name + ".pdf"), bytes);
    try (var reader = new PdfReader(bytes)) {
      var text = new PdfTextExtractor(reader);
      return IntStream.rangeClosed(1, reader.getNumberOfPages())
          .mapToObj(page -> read(text, page))
          .toList();
    }
  }

  private static String read(PdfTextExtractor text, int page) {
    try {
      return text.getTextFromPage(page).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
