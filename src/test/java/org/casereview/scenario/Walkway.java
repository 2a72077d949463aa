package org.casereview.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;

/**
 * The acts by which people take a case to an end, and who does them when nobody in question may.
 */
enum Walkway {
  LEFT_OUT(List.of("screenCase", "confirmExclusion"), List.of("screener", "screener2")),
  SCOPE_PANEL(
      List.of("screenCase", "confirmExclusion", "decideScope", "confirmScopeDecision"),
      List.of("screener", "screener2", "panel1", "panel2")),
  CLOSED(
      List.of(
          "screenCase",
          "reviewCase",
          "checkReview",
          "castVote",
          "castVote",
          "castVote",
          "prepareClosure",
          "approveClosure"),
      List.of("screener", "reviewer", "qa", "panel1", "panel2", "panel3", "panel1", "head")),
  NO_MAJORITY(
      List.of(
          "screenCase",
          "reviewCase",
          "checkReview",
          "castVote",
          "castVote",
          "castVote",
          "castVoteAgain",
          "castVoteAgain",
          "castVoteAgain",
          "decideAsHead"),
      List.of(
          "screener",
          "reviewer",
          "qa",
          "panel1",
          "panel2",
          "panel3",
          "panel1",
          "panel2",
          "panel3",
          "head"));

  private static final Set<String> OF_ONE_VICTIM = Set.of("LEFT_OUT", "SCOPE_PANEL");
  private static final List<String> APART = List.of("CLOSE", "REOPEN", "RETURN");

  private final List<String> acts;
  private final List<String> strangers;

  Walkway(List<String> acts, List<String> strangers) {
    this.acts = acts;
    this.strangers = strangers;
  }

  List<String> acts() {
    return acts;
  }

  /** Who does each act and has no other part in the case. */
  List<String> strangers() {
    return strangers;
  }

  Told told(Told told) {
    return OF_ONE_VICTIM.contains(name()) ? told.ofOneVictim() : told;
  }

  /** The box in the drawing. */
  String activity(int at) {
    return switch (acts.get(at)) {
      case "reviewCase" -> "allocateReviewer";
      case "castVoteAgain" -> "castVote";
      default -> acts.get(at);
    };
  }

  void act(FourEyesTest test, int at, String who, CaseFile file) {
    if (acts.get(at).equals("reviewCase")) {
      test.reviews(who, file);
    } else if (acts.get(at).equals("screenCase")) {
      test.screens(who, file, Map.of());
    } else {
      test.driver.does(who, file, activity(at), answers(test, at, file));
    }
  }

  /** Whether somebody gets the task, or is given the review; nothing is left of the question. */
  boolean isOpenTo(FourEyesTest test, int at, String who, CaseFile file) {
    var driver = test.driver;
    var task = driver.task(file, activity(at)).getId();
    if (acts.get(at).equals("reviewCase")) {
      return test.mayBeGiven(who, task);
    }
    boolean taken = driver.at(who).claim(task, driver.staffId(who)).isDone();
    if (taken) {
      driver.at(who).unclaim(task);
    }
    return taken;
  }

  Map<String, ?> answers(FourEyesTest test, int at, CaseFile file) {
    return switch (acts.get(at)) {
      case "confirmExclusion" ->
          this == LEFT_OUT
              ? test.leavingOutToo("screener2", file)
              : test.keepingIn("screener2", file);
      case "decideScope" -> OnCases.leavingOut("panelScope", "OUT_OF_SCOPE");
      case "confirmScopeDecision" -> Map.of("agrees", "YES", "reasons", "Certain.");
      case "checkReview" -> Map.of("passed", "YES");
      case "castVote", "castVoteAgain" ->
          OnCases.voting(this == NO_MAJORITY ? APART.get(at % 3) : "CLOSE");
      case "decideAsHead" -> Map.of("outcome", "RETURN", "reasons", "One line is open.");
      case "prepareClosure" -> OnCases.closing();
      case "approveClosure" -> Map.of("approved", "YES");
      default -> Map.of();
    };
  }
}
