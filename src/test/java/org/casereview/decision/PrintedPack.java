package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.pack.Packs;
import org.casereview.review.Walk;

/** The words of a pack as a head of review prints it; the file is kept to be looked at. */
final class PrintedPack {

  private PrintedPack() {}

  static String of(Walk walk, Packs packs, CaseFile file, String name) throws IOException {
    var bytes = new byte[1][];
    walk.as(OnDecision.HEAD, () -> bytes[0] = packs.print(file.number()));
    Files.createDirectories(Path.of("target", "packs"));
    Files.write(Path.of("target", "packs", name + ".pdf"), bytes[0]);
    var all = new StringBuilder();
    try (var reader = new PdfReader(bytes[0])) {
      assertThat(reader.getNumberOfPages()).isLessThanOrEqualTo(4);
      var text = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        all.append(text.getTextFromPage(page)).append(' ');
      }
    }
    return all.toString().replaceAll("\\s+", " ");
  }
}
