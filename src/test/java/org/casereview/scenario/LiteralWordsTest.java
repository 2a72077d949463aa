package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * What looks like an expression, in whatever somebody writes, is words: nothing reckons with it.
 */
class LiteralWordsTest extends OnCases {

  /** In each language that a part of the house speaks: each would come to 49. */
  private static final String WORDS =
      "zz${7*7}zz zz#{7*7}zz zz{{7*7}}zz zz[[${7*7}]]zz zz__${7*7}__zz zz*{7*7}zz"
          + " zz@{7*7}zz zz<%= 7*7 %>zz ${T(java.lang.Runtime).getRuntime()}";

  private static final String SHORT = "zz${7*7}zz zz#{7*7}zz zz[[${7*7}]]zz";
  private static final String RECKONED = "zz49zz";
  private static final List<String> READERS = List.of("reviewer", "qa", "manager", "intake");

  @Autowired JdbcConnectionDetails database;

  @Test
  void expressions_in_words_are_shown_as_they_were_written() {
    var file = fullOfWords();
    var told = new StringBuilder();
    for (String login : READERS) {
      Sweep.ofOurPages(driver.at(login), file.number()).values().forEach(told::append);
      Sweep.inShort(driver.at(login), Desk.WEBAPP).values().forEach(told::append);
      told.append(driver.at(login).call("GET", path(file, "why?of=priority"), null));
      told.append(driver.at(login).call("GET", path(file, "documents"), null));
    }
    assertThat(told).contains("zz${7*7}zz").doesNotContain(RECKONED);
    assertThat(EveryRow.holding(RECKONED, database)).isEmpty();
  }

  /** Wherever a force or a person may write of a case until the panel meets. */
  private CaseFile fullOfWords() {
    var file =
        driver.referred(
            told ->
                told.with("forceReference", "zz${7*7}zz/" + Ids.next())
                    .with("operationName", SHORT)
                    .with("closureRationale", WORDS)
                    .each("suspects", row -> with(row, "familyName"))
                    .each("offences", row -> with(row, "description")));
    screens("screener", file, Map.of());
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET", "note", WORDS));
    does("reviewer", file, "questions", Map.of("questions", List.of(WORDS), "waits", false));
    does("manager", file, "priority", Map.of("priority", "P0", "reason", WORDS));
    driver.does(
        "reviewer",
        file,
        "reviewCase",
        Map.of(
            "summary",
            WORDS,
            "recommendation",
            "CLOSE",
            "recommendationReasons",
            WORDS,
            "conductConsidered",
            "YES"));
    does("qa", file, "review/items/B2/comments", Map.of("text", WORDS));
    return file;
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
