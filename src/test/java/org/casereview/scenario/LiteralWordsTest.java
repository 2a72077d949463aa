package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Decisions;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * What looks like an expression, in whatever somebody writes, is words: nothing reckons with it.
 */
class LiteralWordsTest extends OnCases {

  /** So many payloads are spread over so many fields that each field has a few of them. */
  private static final int SHARES = 6;

  /** With each build each payload stands in some field, in full in each of them. */
  private static final int ROUNDS = Boolean.getBoolean("casereview.full") ? SHARES : 1;

  private static final String SHORT = "zz${7*7}zz zz#{7*7}zz zz[[${7*7}]]zz";

  /** The tables that are asked with words of a form, and which of their facts are words. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          "scope-outcome", ScreenedByRest.ANSWERED,
          "scope-reasons", ScreenedByRest.ANSWERED,
          "conduct-triage", List.of("indication"),
          "review-outcome", List.of("achievableEffect", "beyondTheForce", "unclearEffect"),
          "sla-targets", List.of("process", "activity", "priority"));

  private static final List<String> FLAGS =
      List.of(
          "exploitationRecorded",
          "rapeAlleged",
          "otherVictimsPlausible",
          "allLiveSuspectsAcquitted",
          "decisionFlawed",
          "prosecutorWrong",
          "forceInConflict",
          "possibleCorruption");

  private static final List<String> READERS = List.of("reviewer", "qa", "manager", "intake");

  @Autowired JdbcConnectionDetails database;

  @Test
  void expressions_in_words_are_shown_as_they_were_written() {
    assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(80);
    for (int round = 0; round < ROUNDS; round++) {
      areShownAsWritten(fullOfWords(round));
    }
    assertThat(EveryRow.holding(Payloads.RECKONED, database)).isEmpty();
  }

  private void areShownAsWritten(CaseFile file) {
    var told = new StringBuilder();
    for (String login : READERS) {
      Sweep.ofOurPages(driver.at(login), file.number()).values().forEach(told::append);
      Sweep.inShort(driver.at(login), Desk.WEBAPP).values().forEach(told::append);
      told.append(driver.at(login).call("GET", path(file, "why?of=priority"), null));
      told.append(driver.at(login).call("GET", path(file, "documents"), null));
    }
    assertThat(told).contains("zz${7*7}zz").doesNotContain(Payloads.RECKONED);
  }

  /** Wherever a force or a person may write of a case until the panel meets. */
  private CaseFile fullOfWords(int round) {
    var file =
        driver.referred(
            told ->
                told.with("forceReference", "zz${7*7}zz/" + Ids.next())
                    .with("operationName", SHORT)
                    .with("closureRationale", words(round + 0))
                    .each("suspects", row -> with(row, "familyName"))
                    .each("offences", row -> with(row, "description")));
    screens("screener", file, Map.of());
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET", "note", words(round + 1)));
    does(
        "reviewer",
        file,
        "questions",
        Map.of("questions", List.of(words(round + 2)), "waits", false));
    does("manager", file, "priority", Map.of("priority", "P0", "reason", words(round + 3)));
    driver.does(
        "reviewer",
        file,
        "reviewCase",
        Map.of(
            "summary",
            words(round + 4),
            "recommendation",
            "CLOSE",
            "recommendationReasons",
            words(round + 5),
            "conductConsidered",
            "YES"));
    does("qa", file, "review/items/B2/comments", Map.of("text", words(round + 6)));
    return file;
  }

  private static String words(int share) {
    return Payloads.some(share, SHARES);
  }

  /** What is written into a table's question is compared with what stands in it, and no more. */
  @Test
  void a_table_takes_an_expression_for_a_word_that_it_does_not_know() {
    var decisions = application.getBean(Decisions.class);
    int asked = 0;
    for (var inputs : TABLES.entrySet()) {
      for (String payload : Payloads.all()) {
        assertThat(said(decisions, inputs, payload))
            .as("%s, %s", inputs.getKey(), payload)
            .isEqualTo(said(decisions, inputs, "NO SUCH WORD"));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(50 * TABLES.size());
  }

  private static String said(
      Decisions decisions, Map.Entry<String, List<String>> inputs, String word) {
    var facts = new HashMap<String, Object>();
    FLAGS.forEach(flag -> facts.put(flag, false));
    facts.put("requestsUnanswered", 0);
    inputs.getValue().forEach(input -> facts.put(input, word));
    var verdict = decisions.evaluate(inputs.getKey(), facts);
    return verdict.rules() + " " + verdict.rows();
  }

  private static Map<String, Object> with(Map<String, Object> row, String field) {
    row.put(field, SHORT);
    return row;
  }

  private void does(String login, CaseFile file, String call, Map<String, ?> body) {
    var reply = driver.at(login).call("POST", path(file, call), body);
    assertThat(reply.status()).as("%s: %s", call, reply).isBetween(200, 299);
  }

  private static String path(CaseFile file, String call) {
    return "/api/cases/" + file.number() + "/" + call;
  }
}
