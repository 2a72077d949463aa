package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.SeenAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A word that nothing else says is put into every text of a package and of every form; after whole
 * cases it stands nowhere in the engine, in a log, in an address, or in the clear.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest extends OnCases {

  private static final String CANARY = "Qzxkanary7";

  /**
   * Crime numbers and operations are looked up, so they stand in our own tables, and only there.
   */
  private static final String NUMBER = "Qzxnumber7";

  private static final Map<String, Object> SPOKEN =
      Map.of(
          "answer", "CANNOT_TELL",
          "expected", CANARY,
          "done", CANARY,
          "sourceDocument", CANARY,
          "page", CANARY,
          "failings", List.of(Map.of("effect", "NONE", "stillAchievable", "NO")),
          "note", CANARY);

  @Autowired SeenAddresses addresses;

  private static Told telling(Told told) {
    told.with("crimeReferences", NUMBER + "/1;" + NUMBER + "/2")
        .with("operationName", NUMBER)
        .with("closureRationale", CANARY + " said so.")
        .with("independentReviewReference", CANARY)
        .with("contactEmail", CANARY + "@example.org")
        .with("referralNote", CANARY)
        .row(
            "documents",
            "documentReference",
            "D1",
            "kind",
            "STATEMENT",
            "title",
            CANARY,
            "state",
            "HELD")
        .row("linesOfInquiry", "lineReference", "L1", "kind", "PHONE", "description", CANARY);
    told.each("suspects", row -> with(row, "familyName", "givenNames", "aliases", "pncId"));
    told.each("victims", row -> with(row, "familyName", "givenNames"));
    return told.each("offences", row -> with(row, "description", "classification"));
  }

  private static Map<String, Object> with(Map<String, Object> row, String... fields) {
    for (String field : fields) {
      row.put(field, CANARY);
    }
    return row;
  }

  /** The same answers with the canary in each text. */
  private static Map<String, Object> saying(Map<String, ?> answers, String... texts) {
    var said = new HashMap<String, Object>(answers);
    for (String text : texts) {
      said.put(text, CANARY + " in " + text);
    }
    return said;
  }

  private CaseFile closed() {
    var file = driver.referred(told -> telling(told).ofVictimsUnknown());
    screens(
        "screener",
        file,
        saying(Map.of("currentRisk", "YES"), "reasonCurrentRisk", "evidenceNote"));
    driver.does("force-14", file, "answerRequest", saying(THREE_GIRLS, "statementC4Victims"));
    screens("screener", file, saying(Map.of(), "evidenceNote"));
    driver.does(
        "allocator",
        file,
        "allocateReviewer",
        saying(Map.of("reviewer", driver.staffId("reviewer")), "note"));
    driver.does(
        "reviewer", file, "declareConflict", saying(Map.of("conflict", "NONE"), "conflictNote"));
    answersAll("reviewer", file, SPOKEN);
    driver.does(
        "reviewer",
        file,
        "reviewCase",
        saying(recommending("CLOSE"), "summary", "recommendationReasons"));
    driver.does("qa", file, "checkReview", saying(Map.of("passed", "NO"), "comments"));
    driver.does(
        "reviewer",
        file,
        "reviewCase",
        saying(recommending("CLOSE"), "summary", "recommendationReasons"));
    driver.does("qa", file, "checkReview", saying(Map.of("passed", "YES"), "comments"));
    for (String[] round :
        new String[][] {{"CLOSE", "REOPEN", "ADOPT"}, {"CLOSE", "REOPEN", "ADOPT"}}) {
      for (int i = 0; i < PANEL.size(); i++) {
        driver.does(PANEL.get(i), file, "castVote", saying(voting(round[i]), "reasons"));
      }
    }
    driver.does("head", file, "decideAsHead", saying(Map.of("outcome", "CLOSE"), "reasons"));
    driver.does(
        "panel2",
        file,
        "prepareClosure",
        saying(closing(), "reasons", "safeguardingNote", "victimNoticeReasons"));
    driver.does("head2", file, "approveClosure", saying(Map.of("approved", "YES"), "comments"));
    return file;
  }

  private CaseFile withItsForce() {
    var file = driver.referred(CanaryTest::telling);
    screens("screener", file, Map.of());
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, SPOKEN);
    driver.does("reviewer", file, "reviewCase", recommending("RETURN"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("RETURN")));
    WithTheForce.answersAllWith(CANARY, driver, file);
    return file;
  }

  private CaseFile leftOut() {
    var file = driver.referred(told -> telling(told).ofOneVictim());
    screens("screener", file, Map.of());
    driver.does(
        "screener2",
        file,
        "confirmExclusion",
        saying(keepingIn("screener2", file), "reasons", "safeguardingNote", "reasonC4Victims"));
    driver.does(
        "panel1",
        file,
        "decideScope",
        saying(leavingOut("panelScope", "OUT_OF_SCOPE"), "reasons", "safeguardingNote"));
    driver.does("panel2", file, "confirmScopeDecision", saying(Map.of("agrees", "YES"), "reasons"));
    return file;
  }

  /** What is typed where it does not belong, and refused. */
  private void refused() {
    var file = driver.referred(CanaryTest::telling);
    var id = driver.task(file, "screenCase").getId();
    var desk = driver.at("screener");
    desk.claim(id, driver.staffId("screener"));
    for (Map<String, ?> answers :
        List.of(
            Map.of("c1Nfa", CANARY),
            Map.of("reasonC1Nfa", CANARY),
            Map.of("narrative", CANARY),
            Map.of("reasonC1Nfa", CANARY.repeat(500)))) {
      assertThat(desk.submit(id, answers).isDone()).isFalse();
      assertThat(desk.complete(id, answers).isDone()).isFalse();
    }
    for (String door : List.of("comment/create", "attachment/create", "variables", "delegate")) {
      assertThat(desk.post("/task/" + id + "/" + door, Map.of("message", CANARY)).isDone())
          .isFalse();
    }
  }

  @Test
  void no_word_of_a_case_is_left_in_the_engine_a_log_an_address_or_in_the_clear(
      CapturedOutput log) {
    var file = closed();
    withItsForce();
    var beside = new SpokenBeside(driver, clock, CANARY);
    beside.tellsTheVictim(leftOut());
    beside.raisesARisk(driver.referred(CanaryTest::telling));
    refused();
    assertThat(review("qa", file).toString()).contains(CANARY);
    assertThat(tablesThatSay(file.number()))
        .contains("casereview.review_case", "public.act_hi_procinst");
    assertThat(tablesThatSay(CANARY)).isEmpty();
    assertThat(tablesThatSay(NUMBER)).noneMatch(table -> table.startsWith("public."));
    assertThat(enginesBytesThatSay(CANARY)).isZero();
    assertThat(enginesBytesThatSay(NUMBER)).isZero();
    assertThat(addresses.all()).isNotEmpty().noneMatch(CanaryTest::says);
    LoggerFactory.getLogger(CanaryTest.class).info("The log is looked at.");
    assertThat(log.getAll()).contains("The log is looked at.");
    assertThat(log.getAll().lines().filter(CanaryTest::says)).isEmpty();
  }

  private static boolean says(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return Stream.of(CANARY, NUMBER)
        .anyMatch(word -> small.contains(word.toLowerCase(Locale.ROOT)));
  }

  /**
   * Every table that the application reads by itself, its bytes too: as text, and as the hex of the
   * text.
   */
  private List<String> tablesThatSay(String word) {
    return driver
        .rows(
            String.class,
            """
            select relnamespace::regnamespace || '.' || relname from pg_class
            where relkind = 'r' and has_table_privilege(oid, 'select')
              and relnamespace::regnamespace::text in ('public', 'casereview', 'audit')
            order by 1""")
        .stream()
        .filter(table -> driver.count(LOOK.formatted(table), looks(word)) > 0)
        .toList();
  }

  private static final String LOOK =
      """
      select count(*) from %s t where t::text ilike '%%' || ? || '%%'
        or strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0
        or strpos(t::text, encode(convert_to(lower(?), 'UTF8'), 'hex')) > 0
        or strpos(t::text, encode(convert_to(upper(?), 'UTF8'), 'hex')) > 0""";

  private static Object[] looks(String word) {
    return new Object[] {word, word, word, word};
  }

  private long enginesBytesThatSay(String word) {
    return driver.count(
        "select count(*) from public.act_ge_bytearray where strpos(encode(bytes_, 'escape'), ?) > 0",
        word);
  }
}
