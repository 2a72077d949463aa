package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casereview.decision.Barred;
import org.junit.jupiter.api.Test;

/**
 * Whatever a form can be refused for stands in {@code refusals.md}, seen or with the reason why
 * not.
 */
class RefusalsAreListedTest {

  private static final Path SOURCES = Path.of("src/main/java/org/casereview");

  /** Nothing in these comes of a form: pages and calls alone show it, beside their button. */
  private static final Set<String> PAGES_AND_CALLS_ALONE =
      Set.of(
          "access/CaseGrants",
          "decision/DecisionCorrections",
          "decision/ForceConflicts",
          "decision/FurtherAdvice",
          "decision/PanelPapers",
          "decision/SuspectCorrections",
          "decision/SuspectOutcomes",
          "decision/sitting/Conflicts",
          "decision/sitting/SittingTeam",
          "decision/sitting/Sittings",
          "engine/forms/ActsWithoutForm",
          "home/Doors",
          "home/web/ConductPages",
          "home/web/PersonForm",
          "linking/LinkJudgements",
          "linking/LinkReaders",
          "people/ChangeEffects",
          "people/PeopleChanges",
          "people/PeopleDirectory",
          "people/PeopleImport",
          "referral/CheckedMapping",
          "referral/ColumnMappings",
          "referral/Correction",
          "referral/CorrectionDesk",
          "referral/NewInformation",
          "referral/process/WorksOnRejected",
          "review/Comments",
          "review/LedgerAccess",
          "review/LedgerWork",
          "review/NextCase",
          "screening/LateAnswers",
          "screening/PriorityDesk",
          "screening/ScopeAppeals",
          "screening/ScreeningSheets",
          "screening/StageQuestions",
          "screening/web/InformationRequestsApi",
          "screening/web/PriorityApi",
          "screening/web/ScreeningApi",
          "sla/Authority",
          "sla/BreachAccounts",
          "sla/ClockAccess",
          "sla/Extensions",
          "sla/HandPauses",
          "sla/OneOffDays",
          "sla/OneOffEntry",
          "sla/OneOffRecords",
          "sla/PlanRules",
          "sla/Recalculations",
          "sla/web/ExplainApi",
          "standards/ConcernedStaff",
          "standards/ConcernsOfTwo");

  /** Of classes that hear forms too, what only their pages are told. */
  private static final Set<String> ON_PAGES_ALONE =
      Set.of(
          "Choose what makes it an emergency.",
          "Managers and heads of review ask that a case is halted. Tell one.",
          "Give the reasons: the person who confirms and the next panel read them.",
          "X waits for a head of review to confirm it already.",
          "No other head of review may confirm this, so you do: let a manager ask for it.",
          "No head of review may confirm this, since each had a part in the case: let another one be"
              + " named first.",
          "A case is halted where nobody carries the panel's decision without those whom an"
              + " acquittal bars, and nobody is charged yet. That is not so here: where others carry"
              + " it, ask for the correction of the outcome of who is barred.",
          "There is no such kind of urgent risk. Choose one of U1 to U7.",
          "A head of review lifts a pause. Ask one of them.",
          "Nobody lifts their own pause. Another head of review may.",
          "Say why it has to be this person now.",
          "This case is not waiting for a reviewer. Load the page again.",
          "This person has no pause now, and can be chosen as it is.",
          "X was acquitted before and cannot be investigated again without legal advice. Choose"
              + " another outcome; the advice is asked for when the case is decided.");

  /** Refusals whose words stand in another place, and what they are. */
  private static final Map<String, List<String>> IN_WORDS_FROM_ELSEWHERE =
      Map.of(
          "standards/BodysWord: otherwise",
          Stream.of("notified", "assessed", "referred")
              .map("This matter was %s already. Reload the task list."::formatted)
              .toList(),
          "victim/Plan: wish.whyNot()",
          List.of(
              "This victim asked not to be told. Choose not to tell them",
              "This victim is not traced, and tracing is for the force. Choose not to tell them",
              "It is not safe to contact this victim. Choose not to tell them"),
          "decision/Voices: barred.get().sentence()",
          Stream.of(Barred.values())
              .filter(barred -> barred != Barred.NOT_INDEPENDENT)
              .map(Barred::sentence)
              .toList(),
          "review/Reviews: sentence(open, \"not answered\")",
          List.of("3 items are not answered yet: B2, D4, H1. Open the Case file tab."),
          "review/Reviews: sentence(incomplete, \"not complete\")",
          List.of("1 item is not complete yet: B2. Open the Case file tab."),
          "referral/Withdrawals: sentence",
          List.of(
              "Say why the force does not refer it.", "Say why it is withdrawn, or why it is not."),
          "engine/forms/OneByOne: tooLate.told(task.getId(), TaskDesk.GONE)",
          List.of(
              "This task is not open any more: you finished it on X",
              "This task is not open any more: X finished it on X",
              "This task is not open any more: it was finished meanwhile, or its case went another"
                  + " way.",
              "Somebody else was faster: X took this task on X",
              "You have this task already: you took it on X"),
          "engine/forms/TaskGate: TaskDesk.NOT_YOURS",
          List.of("You do not have this task. Whoever has taken it can put it back."),
          "engine/forms/FormCheck: \"\\\"\" + field.label() + \"\\\" \" + why + \".\"",
          List.of(
              "\"X\" needs an answer.",
              "\"X\" has no such choice.",
              "\"X\" holds characters that cannot be kept.",
              "\"X\" is longer than X characters.",
              "\"X\" is a number.",
              "\"X\" cannot be changed here.",
              "\"X\" has to be ticked."));

  @Test
  void each_sentence_of_a_form_stands_in_the_list() throws IOException {
    var refusing = refusing();
    refusing.keySet().removeAll(PAGES_AND_CALLS_ALONE);
    assertThat(said(refusing)).isNotEmpty();
    assertThat(said(refusing))
        .filteredOn(sentence -> !ON_PAGES_ALONE.contains(sentence))
        .filteredOn(sentence -> !RefusalList.names(sentence))
        .as("refusals of forms that stand in no row of refusals.md")
        .isEmpty();
  }

  @Test
  void what_is_left_out_by_name_is_there_and_refuses() throws IOException {
    var refusing = refusing();
    assertThat(refusing.keySet()).containsAll(PAGES_AND_CALLS_ALONE);
    assertThat(said(refusing)).containsAll(ON_PAGES_ALONE);
    assertThat(refusing.entrySet().stream().flatMap(RefusalsAreListedTest::expressions))
        .containsAll(IN_WORDS_FROM_ELSEWHERE.keySet());
  }

  private static List<String> said(Map<String, String> refusing) {
    return refusing.entrySet().stream().flatMap(RefusalsAreListedTest::said).toList();
  }

  private static Stream<String> said(Map.Entry<String, String> refusing) {
    return SpokenSentence.refusals(refusing.getValue())
        .flatMap(
            said -> {
              var elsewhere = IN_WORDS_FROM_ELSEWHERE.get(refusing.getKey() + ": " + said);
              return (elsewhere == null ? SpokenSentence.of(said, refusing.getValue()) : elsewhere)
                  .stream();
            });
  }

  private static Stream<String> expressions(Map.Entry<String, String> refusing) {
    return SpokenSentence.refusals(refusing.getValue())
        .map(expression -> refusing.getKey() + ": " + expression);
  }

  /** The source of each class that refuses, by its place. */
  private static Map<String, String> refusing() throws IOException {
    var refusing = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("new Refusal(")) {
          String place = SOURCES.relativize(file).toString().replace('\\', '/');
          refusing.put(place.substring(0, place.length() - ".java".length()), source);
        }
      }
    }
    return refusing;
  }
}
