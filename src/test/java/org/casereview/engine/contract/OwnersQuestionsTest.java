package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.casereview.testing.PeerReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form, a team and a deadline are all that an owner needs for a question of their own. */
class OwnersQuestionsTest {

  private static final String GROUP =
      "{\"type\": \"group\", \"id\": \"Some\", \"conditional\": {\"hide\": \"=true\"},"
          + " \"components\": [";
  private static final String LABEL = "\"label\": \"What struck you?\"";

  @Test
  void a_form_a_team_and_a_deadline_are_enough() {
    assertThat(Ours.findings(PeerReading.addedTo(Ours.RELEASE))).isEmpty();
  }

  @Test
  void a_task_without_its_row_of_deadlines_is_found() {
    said(
        PeerReading.withoutDeadline(Ours.RELEASE),
        "sla-targets has no row for (panel-decision, readAsPeer); add its target.");
  }

  @Test
  void a_form_that_is_not_marked_is_recorded_by_nobody() {
    said(
        form("\"recordedQuestions\": \"NO_PART_BEFORE\",", ""),
        "The form 'peer-reading' is not published: nothing records it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"NO_PART_BEFORE\"|\"MAYBE\"|is true, or \"NO_PART_BEFORE\"",
        "\"datetime\"|\"number\"|text, yes or no, a choice or a date",
        LABEL + "|" + LABEL + ", \"defaultValue\": \"x\"|Nothing is answered beforehand",
        LABEL + "|" + LABEL + ", \"disabled\": true|People must be able to answer this",
        LABEL + "|\"label\": \"Of {{name}}?\"|Nobody gives words to this form",
        "\"key\": \"weakestPart\"|\"key\": \"readyForPanel\"|is used twice",
      })
  void what_a_form_of_questions_cannot_hold_is_found(String there, String instead, String why) {
    said(form(there, instead), why);
  }

  @Test
  void the_program_keeps_the_forms_that_it_records_by_itself() {
    var set = new HashMap<>(Ours.RELEASE);
    String form = Ours.file("check-review.form");
    set.put(
        form,
        Ours.text("check-review.form")
            .replace(
                "\"id\": \"check-review\",",
                "\"id\": \"check-review\", \"recordedQuestions\": true,")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    said(set, "The program records this form by itself");
  }

  @Test
  void one_name_of_an_answer_stands_for_one_question() {
    var set = PeerReading.addedTo(Ours.RELEASE);
    String twin = new String(set.get(PeerReading.FORM)).replace("peer-reading", "peer-reading-2");
    set.put("forms/decision/peer-reading-2.form", twin.getBytes());
    said(set, "The form peer-reading gives the answer 'answerReadyForPanel' too");
  }

  @Test
  void ways_may_ask_for_what_was_chosen_and_never_for_what_was_written() {
    assertThat(Ours.findings(condition("${answerWeakestPart == 'NONE'}"))).isEmpty();
    said(condition("${answerWhatStruckYou}"), "is not a published variable");
    said(condition("${answerWeakestPart}"), "'answerWeakestPart' is a code");
  }

  @Test
  void a_way_asks_only_for_what_was_certainly_answered() {
    String required = "\"validate\": {\"required\": true},\n      \"id\": \"Field_readyForPanel\"";
    said(form(required, "\"id\": \"Field_readyForPanel\""), "may be left unanswered");
    said(
        form(required, "\"conditional\": {\"hide\": \"=true\"}, " + required),
        "may be left unanswered");
    var grouped = form("\"components\": [", "\"components\": [" + GROUP);
    String form = new String(grouped.get(PeerReading.FORM));
    grouped.put(
        PeerReading.FORM, form.replace("StruckYou\"\n    }", "StruckYou\"\n    }]}").getBytes());
    said(grouped, "may be left unanswered");
    said(
        PeerReading.redrawn(
            Ours.RELEASE,
            "sourceRef=\"reviewReady\" targetRef=\"readAsPeer\"",
            "sourceRef=\"reviewReady\" targetRef=\"isReadyForPanel\""),
        "A way leads here past the form 'peer-reading'");
    String file = Ours.file("legal-advice.bpmn");
    var elsewhere = PeerReading.addedTo(Ours.RELEASE);
    elsewhere.put(
        file,
        Ours.text("legal-advice.bpmn")
            .replaceFirst("\\$\\{adviceOwed == '\\w+'}", "\\${answerReadyForPanel}")
            .getBytes());
    said(elsewhere, "A way leads here past the form 'peer-reading'");
  }

  @ParameterizedTest
  @CsvSource({
    "force-liaisons, reads no case files",
    "standards-liaisons, reads no case files",
    "analysts, reads no case files",
  })
  void who_reads_no_case_files_is_not_asked(String team, String why) {
    said(PeerReading.redrawn(Ours.RELEASE, "\"peer-readers\"", "\"" + team + "\""), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"peer-readers\"|\"Peer Readers\"|Name one team in each row",
        "\"peer-readers\"|\"peer-readers\", \"others\"|Name one team in each row",
        "\"peer-readers\"||Name one team in each row",
        "\"peer-readers\"|\"heads-of-review\"|is there already; choose another name",
        "\"peer-readers\"|\"camunda-admin\"|is there already; choose another name",
        "\"peer-readers\"|\"my-tasks\"|Tasklist has a list 'My tasks' already",
        "\"peer-readers\"|\"scope-panel\"|Tasklist has a list 'Scope panel' already",
        "\"peer-readers\"|\"peers\"|is not known; a team of your own is a row of owners-teams",
        "\"Reads each review before the panel\"|\"\"|Say in 3 to 80 characters what the team",
        "name=\"does\"|name=\"may\"|Its one output is what a team does",
      })
  void what_a_row_of_teams_cannot_hold_is_found(String there, String instead, String why) {
    String by = instead == null ? "" : instead;
    said(PeerReading.changed(Ours.RELEASE, PeerReading.TEAMS, there, by), why);
  }

  @Test
  void a_team_stands_in_the_table_once() {
    var set = PeerReading.addedTo(Ours.RELEASE);
    String table = new String(set.get(PeerReading.TEAMS));
    String row = table.substring(table.indexOf("<rule"), table.indexOf("</rule>") + 7);
    String twice = row + row.replace("teams_peers", "teams_twice");
    set.put(PeerReading.TEAMS, table.replace(row, twice).getBytes());
    said(set, "The team 'peer-readers' stands here twice.");
  }

  @Test
  void a_team_of_owners_decides_nothing_and_checks_nothing() {
    var set = PeerReading.addedTo(Ours.RELEASE);
    String file = Ours.file("case-closure.bpmn");
    String drawn = Ours.text("case-closure.bpmn");
    set.put(file, drawn.replace("\"heads-of-review\"", "\"peer-readers\"").getBytes());
    said(set, "The team 'peer-readers' answers recorded questions alone");
  }

  @Test
  void a_way_does_not_hang_on_the_last_of_several_people() {
    String several =
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality"
            + " xsi:type=\"bpmn:tFormalExpression\">${panelSize}</bpmn:loopCardinality>"
            + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>\n<bpmn:exclusiveGateway"
            + " id=\"isReadyForPanel\"";
    said(
        PeerReading.redrawn(
            Ours.RELEASE,
            "</bpmn:userTask>\n<bpmn:exclusiveGateway id=\"isReadyForPanel\"",
            several),
        "the way would hang on the last of them");
  }

  @Test
  void questions_do_not_stand_where_the_engine_may_not_know_the_case() {
    var set = new HashMap<>(PeerReading.addedTo(Ours.RELEASE));
    String file = Ours.file("standards-escalation.bpmn");
    set.put(
        file,
        Ours.text("standards-escalation.bpmn")
            .replace("camunda:formRef=\"record-assessment\"", "camunda:formRef=\"peer-reading\"")
            .getBytes());
    said(set, "Answers go into the record of a case, and this process has none.");
  }

  private static Map<String, byte[]> form(String there, String instead) {
    return PeerReading.changed(Ours.RELEASE, PeerReading.FORM, there, instead);
  }

  private static Map<String, byte[]> condition(String condition) {
    return PeerReading.redrawn(Ours.RELEASE, "${answerReadyForPanel}", condition);
  }

  private static void said(Map<String, byte[]> set, String why) {
    assertThat(Ours.findings(set))
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.contains(why));
  }
}
