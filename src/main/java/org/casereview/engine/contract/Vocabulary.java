package org.casereview.engine.contract;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casereview.engine.DrawnMessages;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;

/**
 * The published words: all that a model, table or form may use.
 *
 * @param steps names of the published steps
 * @param variables published variables and their kinds
 * @param forms ids of the forms that a recorder answers for
 * @param teams candidate groups
 * @param errors published error codes
 * @param messages published message names
 * @param decisions tables that the program itself asks and that a release must hold, with the facts
 *     that it gives them
 * @param guarded steps that close or decide, with the forms that must have been passed before: of
 *     each set at least one
 * @param promises what the whole set keeps
 */
public record Vocabulary(
    Set<String> steps,
    Map<String, Kind> variables,
    Set<String> forms,
    Set<String> teams,
    Set<String> errors,
    Set<String> messages,
    Map<String, Set<String>> decisions,
    Map<String, List<Set<String>>> guarded,
    Promises promises) {

  /** What a variable holds. */
  public enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    INSTANT;

    static Kind of(Variable<?> variable) {
      if (variable.type() == Boolean.class) {
        return FLAG;
      }
      if (variable.type() == Date.class) {
        return INSTANT;
      }
      return variable.type() == String.class ? TEXT : NUMBER;
    }
  }

  /** The teams of the national review. */
  public static final Set<String> TEAMS =
      Set.of(
          "intake-officers",
          "screeners",
          "allocators",
          "reviewers",
          "quality-assurers",
          "scope-panel-members",
          "panel-members",
          "managers",
          "heads-of-review",
          "victim-liaisons",
          "standards-liaisons",
          "duty-officers",
          "analysts",
          "auditors",
          "process-owners",
          "administrators",
          "force-liaisons");

  /** The teams that open files of cases, to whom process owners may put questions of their own. */
  public static final Set<String> ASKED =
      Set.of(
          "intake-officers",
          "screeners",
          "allocators",
          "reviewers",
          "quality-assurers",
          "scope-panel-members",
          "panel-members",
          "managers",
          "heads-of-review",
          "victim-liaisons",
          "duty-officers",
          "auditors");

  /** Why a step leaves the drawn way, for a boundary event beside it. */
  static final Set<String> ERRORS = Set.of("acquittalCameUp");

  /** Processes whose subject is no case, or one that the engine may not know. */
  static final Set<String> WITHOUT_CASE = Set.of("standards-escalation", "rejected-referral");

  /** Which forms, or steps that answer for one, come before a step closes a case or decides. */
  static final Map<String, List<Set<String>>> GUARDED =
      Map.ofEntries(
          Map.entry(
              "screenOut",
              List.of(Set.of("screen-case"), Set.of("confirm-exclusion", "decide-scope"))),
          Map.entry("reopenOnAppeal", List.of(Set.of("decide-appeal"))),
          Map.entry("dismissAppeal", List.of(Set.of("decide-appeal"))),
          Map.entry(
              "recordOutcome",
              List.of(
                  Set.of("review-case"),
                  // The step hands on unchecked what the table for its priority leaves out, and no
                  // more.
                  Set.of("check-review", "drawCheck"),
                  Set.of("cast-vote"))),
          Map.entry("adoptCase", List.of(Set.of("prepare-adoption"), Set.of("decide-adoption"))),
          Map.entry(
              "declineAdoption", List.of(Set.of("prepare-adoption"), Set.of("decide-adoption"))),
          Map.entry("recordCharge", List.of(Set.of("review-supervision"))),
          Map.entry(
              "endReinvestigation",
              List.of(
                  Set.of("review-supervision"),
                  Set.of("propose-ending"),
                  Set.of("approve-ending"))),
          Map.entry("haltReinvestigation", List.of(Set.of("confirm-halt"))),
          Map.entry("takePlanReport", List.of(Set.of("report-on-plan"))),
          Map.entry("recallCase", List.of(Set.of("decide-recall"))),
          Map.entry(
              "closeCase",
              List.of(Set.of("cast-vote"), Set.of("prepare-closure"), Set.of("approve-closure"))),
          Map.entry("recordNotTold", List.of(Set.of("decide-notice"))),
          Map.entry("closeNotice", List.of(Set.of("decide-notice"), Set.of("record-attempt"))),
          Map.entry("closeRisk", List.of(Set.of("triage-risk"))),
          Map.entry(
              "closeMatter",
              List.of(
                  Set.of("notify-standards"),
                  Set.of("record-standards-answer"),
                  Set.of("record-assessment"))));

  /** The words of this program: its steps and the forms that it records. */
  public static Vocabulary of(Collection<String> steps, Collection<String> forms) {
    return of(steps, forms, GivenFacts.BY_TABLE, GUARDED, Promises.OURS);
  }

  static Vocabulary of(
      Collection<String> steps,
      Collection<String> forms,
      Map<String, Set<String>> decisions,
      Map<String, List<Set<String>>> guarded,
      Promises promises) {
    return new Vocabulary(
        Set.copyOf(steps),
        kinds(Variables.all()),
        Set.copyOf(forms),
        TEAMS,
        ERRORS,
        DrawnMessages.published(),
        decisions,
        guarded,
        promises);
  }

  Vocabulary withTeams(Set<String> known) {
    return new Vocabulary(
        steps, variables, forms, known, errors, messages, decisions, guarded, promises);
  }

  /** Whether a known team is one that process owners have founded. */
  static boolean isOwners(String team) {
    return !TEAMS.contains(team);
  }

  private static Map<String, Kind> kinds(List<Variable<?>> variables) {
    var kinds = new TreeMap<String, Kind>();
    variables.forEach(v -> kinds.put(v.name(), Kind.of(v)));
    return kinds;
  }
}
