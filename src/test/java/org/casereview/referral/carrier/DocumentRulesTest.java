package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package may say of documents, and by which names their files are found. */
class DocumentRulesTest {

  private static final byte[] PDF = MadeFiles.pdf("Made up");

  @TempDir Path folder;

  private List<Problem> found(PackageBuilder made) throws Exception {
    var problems = new ArrayList<Problem>();
    Read.of(made.write(folder)).referrals().forEach(r -> problems.addAll(r.problems()));
    return problems;
  }

  private static PackageBuilder naming(String state, String file) {
    return PackageBuilder.good()
        .with(
            "documents.csv",
            "force_reference,document_reference,kind,title,state,file\n"
                + "R-1,D1,CRIME_REPORT,First report,%s,%s\n".formatted(state, file));
  }

  private void isFine(PackageBuilder made) throws Exception {
    assertThat(found(made)).isEmpty();
  }

  private void is(String code, String sentence, PackageBuilder made) throws Exception {
    assertThat(found(made))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.table() + "/" + p.column() + "/" + p.code())
                  .isEqualTo("documents/file/" + code);
              assertThat(p.message()).contains(sentence);
            });
  }

  @Test
  void a_file_goes_with_the_state_sent_and_with_no_other() throws Exception {
    isFine(naming("SENT", "a.pdf").with("documents/a.pdf", PDF));
    for (String state : List.of("HELD", "NOT_FOUND", "DESTROYED")) {
      isFine(naming(state, ""));
      is("FILE_IGNORED", "goes with the state SENT", naming(state, "a.pdf"));
    }
    is("MISSING_FILE", "Name the file", naming("SENT", ""));
    is("MISSING_FILE", "Put the file under documents/", naming("SENT", "a.pdf"));
  }

  @Test
  void a_name_is_a_plain_name_under_documents() throws Exception {
    isFine(naming("SENT", "a/b/c.pdf").with("documents/a/b/c.pdf", PDF));
    isFine(naming("SENT", "a\\c.pdf").with("export\\documents\\a\\c.pdf", PDF));
    isFine(naming("SENT", "Caf\u0065\u0301.pdf").with("documents/Caf\u00e9.pdf", PDF));
    for (String odd :
        List.of(
            "../a.pdf",
            "..\\a.pdf",
            "x/../../a.pdf",
            "/etc/passwd",
            "\\\\host\\a.pdf",
            "c:a.pdf",
            "C:\\a.pdf",
            "nul",
            "CON.pdf",
            "x/com1.pdf",
            ".")) {
      is("BAD_FILE", "plain name under documents/", naming("SENT", odd).with("documents/x", PDF));
    }
    var nul = found(naming("SENT", "a\u0000.pdf").with("documents/a\u0000.pdf", PDF));
    assertThat(nul).extracting(Problem::code).contains("BAD_TEXT");
    var longName = "a".repeat(300) + ".pdf";
    assertThat(found(naming("SENT", longName).with("documents/" + longName, PDF)))
        .extracting(Problem::code)
        .contains("TOO_LONG");
  }

  @Test
  void capital_letters_do_not_matter_where_there_is_only_one_such_file() throws Exception {
    isFine(naming("SENT", "Report.PDF").with("documents/report.pdf", PDF));
    var two =
        naming("SENT", "report.pdf")
            .with("documents/report.pdf", PDF)
            .with("documents/REPORT.PDF", MadeFiles.pdf("Another"));
    isFine(two);
    is(
        "BAD_FILE",
        "More than one file",
        naming("SENT", "Report.pdf")
            .with("documents/report.pdf", PDF)
            .with("documents/REPORT.PDF", PDF));
    is(
        "BAD_FILE",
        "More than one file",
        naming("SENT", "a.pdf")
            .with("one/documents/a.pdf", PDF)
            .with("two/documents/a.pdf", MadeFiles.pdf("Another")));
  }

  @Test
  @Tag("large")
  void a_file_is_too_large_by_itself_or_for_how_it_is_packed() throws Exception {
    var random = new byte[20 * 1024 * 1024 + 1];
    new java.util.Random(4).nextBytes(random);
    is("BAD_FILE", "larger than 20 MB", naming("SENT", "a.pdf").with("documents/a.pdf", random));
    is(
        "BAD_FILE",
        "100 times its packed size",
        naming("SENT", "a.txt").with("documents/a.txt", " ".repeat(19_000_000)));
    isFine(naming("SENT", "a.txt").with("documents/a.txt", " ".repeat(1_000_000)));
  }
}
