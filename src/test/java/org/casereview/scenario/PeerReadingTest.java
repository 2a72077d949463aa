package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.pack.Packs;
import org.casereview.engine.Capability;
import org.casereview.engine.release.OwnersRelease;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.testing.PeerReading;
import org.junit.jupiter.api.Test;

/** An owner has each review read by a peer before the panel, without a line of program. */
class PeerReadingTest extends WithPeers {

  private void refused(CaseFile file, Desk.Reply reply, String why) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.sentence()).contains(why);
    assertThat(driver.at(file)).contains("readAsPeer");
  }

  @Test
  void a_peer_reads_a_review_and_its_answers_lead_the_case_on_and_stay_on_record() {
    var file = passed();
    var first = driver.task(file, "readAsPeer");
    assertThat(first.getDueDate()).isNotNull();
    assertThat(
            driver.rows(
                String.class,
                "select sla_id from casereview.clock where task_id = ?::uuid",
                first.getId()))
        .containsExactly("OWN-PEER");
    refused(
        file,
        driver.tries("reviewer", file, "readAsPeer", read("YES")),
        "You had a part in this case already");
    var id = claimedByAPeer(file);
    theFormIsReadable(file);
    var before = Snapshot.of(application);
    var extra = new HashMap<>(read("YES"));
    extra.put("reviewOutcome", "CLOSE");
    refused(file, driver.at("peer").submit(id, extra), "no field 'reviewOutcome'");
    refused(file, driver.at("peer").submit(id, read("MAYBE")), "has no such choice");
    refused(
        file,
        driver.at("peer").submit(id, Map.of("readyForPanel", "YES")),
        "\"What struck you?\" needs an answer");
    assertThat(Snapshot.of(application)).isEqualTo(before);

    driver.does("peer", file, "readAsPeer", read("NO"));
    refused(file, driver.tries("peer", file, "readAsPeer", read("YES")), "You had a part in this");
    driver.does("reviewer3", file, "readAsPeer", read("YES"));
    assertThat(driver.at(file)).containsExactly("castVote");

    isOnRecord(file);
    isInThePack(file);
    isReadInTheCaseFile(file);
    isRoutedByCodesAlone(file);
    isKeptFromForces(file);
    stays(file);
  }

  private void isOnRecord(CaseFile file) {
    var shown = looks("panel1", file).at("/facets/questions");
    assertThat(shown).hasSize(2);
    assertThat(shown.get(0).path("by").asText()).isNotBlank();
    assertThat(shown.get(0).path("version").asInt()).isPositive();
    assertThat(shown.get(0).path("answers").toString())
        .contains("Can the panel decide on this review?", "No, another peer should read it first")
        .contains("What the victims said", TEXT)
        .contains("{\"question\":\"When did you read it?\",\"answer\":null,\"kept\":false}");
    var toIntake = looks("intake", file).at("/facets/questions").toString();
    assertThat(toIntake).contains("What struck you?", "\"kept\":true").doesNotContain(TEXT);
    assertThat(driver.at("force-14").call("GET", address(file), null).status()).isEqualTo(404);
    assertThat(looks("panel1", file).path("timeline").toString())
        .contains("QUESTIONS_ANSWERED", "peer-reading");
    assertThat(
            driver.rows(
                String.class,
                "select question || ' ' || kind || ' ' || coalesce(code, '-') from"
                    + " casereview.recorded_answer a join casereview.answered_form f on f.id ="
                    + " a.form_id where f.case_id = ? and f.answered_by = ? order by position",
                file.id(),
                driver.staffId("reviewer3")))
        .containsExactly(
            "readyForPanel YES_NO YES",
            "weakestPart CHOICE VICTIMS",
            "readOn DATE -",
            "whatStruckYou TEXT -");
  }

  private void isRoutedByCodesAlone(CaseFile file) {
    var known = driver.runtime.getVariables(driver.instance(file, "panel-decision").getId());
    assertThat(known)
        .containsEntry("answerReadyForPanel", true)
        .containsEntry("answerWeakestPart", "VICTIMS")
        .doesNotContainKeys("answerWhatStruckYou", "whatStruckYou", "readyForPanel");
    assertThat(known.values()).doesNotContain(TEXT);
  }

  private void theFormIsReadable(CaseFile file) {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "peer")) {
      desk.open("/tasks/" + file.number());
      Locator form = desk.page().locator(".fjs-container");
      form.waitFor();
      assertThat(form.innerText()).contains("Can the panel decide on this review?");
      LinksInTheBrowserTest.shots(desk.page(), form, "owners-form");
    }
  }

  private void isReadInTheCaseFile(CaseFile file) {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "panel1")) {
      desk.open("/cases/" + file.number());
      Locator answered = desk.page().locator("section[aria-labelledby=questions]");
      answered.waitFor();
      assertThat(answered.innerText()).contains("Questions answered", "Read as peer", TEXT);
      LinksInTheBrowserTest.shots(desk.page(), answered, "questions-answered");
      AccessiblePagesTest.isClean(desk, "questions answered", "case-file");
    }
  }

  private void isInThePack(CaseFile file) {
    byte[] pack =
        Actor.as(
            driver.staffId("panel1"),
            () -> {
              try {
                return application.getBean(Packs.class).print(file.number());
              } catch (Refusal refused) {
                throw new AssertionError(refused);
              }
            });
    assertThat(text(pack))
        .contains("Askedandansweredwithinthereview", "Whatstruckyou?")
        .contains(TEXT.replace(" ", ""))
        .contains("Readaspeer,round1ofthecase", "Answeredby", "(peerreaders)on")
        .containsSubsequence("Yes", "anotherpeershouldreaditfirst")
        .doesNotContain("countsnomore");
  }

  private static String text(byte[] pack) {
    try (var reader = new PdfReader(pack)) {
      var text = new PdfTextExtractor(reader);
      var all = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        all.append(text.getTextFromPage(page));
      }
      return all.toString().replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither the page nor the database shows a force what the review asked itself. */
  private void isKeptFromForces(CaseFile file) {
    for (String table : new String[] {"answered_form", "recorded_answer"}) {
      String count = "select count(*) from casereview." + table;
      assertThat(driver.rowsFor("panel1", Long.class, count).get(0)).isPositive();
      assertThat(driver.rowsFor("force-14", Long.class, count).get(0)).as(table).isZero();
    }
  }

  private void stays(CaseFile file) {
    for (String change :
        new String[] {
          "update casereview.recorded_answer set code = 'NO'",
          "delete from casereview.answered_form",
        }) {
      assertThatThrownBy(() -> driver.write(change))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    String inAnothersName =
        "insert into casereview.answered_form (id, case_id, task_id, process, activity, form,"
            + " form_version, answered_by, answered_at) select gen_random_uuid(), '%s',"
            + " gen_random_uuid(), 'p', 'a', 'f', 1, '%s', now()";
    assertThatThrownBy(
            () -> driver.write(inAnothersName.formatted(file.id(), driver.staffId("reviewer2"))))
        .rootCause()
        .hasMessageContaining("Nobody answers in the name of somebody else");
    String instance = driver.instance(file, "panel-decision").getId();
    assertThatThrownBy(
            () ->
                Capability.during(
                    () -> {
                      driver.runtime.setVariable(instance, "answerWeakestPart", TEXT);
                      return null;
                    }))
        .hasMessageContaining("not published, or it holds free text");
  }

  private com.fasterxml.jackson.databind.JsonNode looks(String login, CaseFile file) {
    var reply = driver.at(login).call("GET", address(file), null);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.body();
  }

  @Test
  void a_set_that_breaks_the_contract_leaves_the_one_before_in_force() {
    assertThatThrownBy(() -> OwnersRelease.release(application, PeerReading.withoutDeadline(ours)))
        .hasMessageContaining("sla-targets has no row for (panel-decision, readAsPeer)");
    assertThat(OwnersRelease.now(application)).containsKey(PeerReading.FORM);
  }
}
