package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.referral.documents.MadeFiles;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of packages on the real database: kept once, sealed, and given back as they came. */
@CaseReviewTest
class DocumentFilesTest extends SentPackages {

  private static final String HEADER =
      "force_reference,document_reference,kind,title,document_date,pages,state,file\n";

  @Autowired Documents documents;

  private List<Documents.Document> listed() {
    String number = theCase().number();
    return Actor.as(
        "S0001",
        () -> {
          try {
            return documents.of(number);
          } catch (Refusal e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private long count(String table) {
    return reading(
        () ->
            jdbc.queryForObject(
                "select count(*) from casereview." + table + " where case_id = ?",
                Long.class,
                theCase().id()));
  }

  private PackageBuilder with(String rows) {
    return PackageBuilder.good().with("documents.csv", HEADER + rows);
  }

  @Test
  void each_document_has_its_state_and_only_what_was_sent_has_a_file() throws Exception {
    sent(
        tagged(
            with("R-1,D1,STATEMENT,First account,2011-02-03,3,SENT,a.pdf\n"
                    + "R-1,D2,POLICY_FILE,Policy,,,HELD,\n"
                    + "R-1,D3,INTERVIEW,Tape,2011,,NOT_FOUND,\n"
                    + "R-1,D4,OTHER,Notebook,,,DESTROYED,\n")
                .with("documents/a.pdf", MadeFiles.pdf("Made up"))));
    assertThat(listed())
        .extracting(d -> d.reference() + " " + d.state() + " " + d.mediaType() + " " + d.scanned())
        .containsExactly(
            "D1 SENT application/pdf NOT_CONFIGURED",
            "D2 HELD null null",
            "D3 NOT_FOUND null null",
            "D4 DESTROYED null null");
    assertThat(listed().get(0))
        .satisfies(
            d -> {
              assertThat(d.title()).isEqualTo("First account");
              assertThat(d.pages()).isEqualTo(3);
              assertThat(d.date()).isEqualTo("2011-02-03");
              assertThat(d.sha256()).hasSize(64);
            });
  }

  @Test
  void the_same_file_twice_and_two_names_for_one_content_are_kept_once() throws Exception {
    var made =
        with("R-1,D1,STATEMENT,One,,,SENT,a.pdf\nR-1,D2,STATEMENT,Two,,,SENT,b.pdf\n"
                + "R-1,D3,STATEMENT,Three,,,SENT,a.pdf\n")
            .with("documents/a.pdf", MadeFiles.pdf("Made up"))
            .with("documents/b.pdf", MadeFiles.pdf("Made up"));
    assertThat(receipt(sent(tagged(made))).counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(count("document_file")).isEqualTo(1);
    assertThat(listed()).extracting(Documents.Document::mediaType).doesNotContainNull().hasSize(3);
    String again = HEADER + "R-1,D1,STATEMENT,Other title,,,SENT,a.pdf\n";
    sent(tagged(made.with("documents.csv", again)));
    assertThat(count("document_file")).isEqualTo(1);
    assertThat(listed()).extracting(Documents.Document::id).hasSize(3).doesNotHaveDuplicates();
    assertThat(listed()).extracting(d -> d.noLongerSent()).containsExactly(false, true, true);
  }
}
