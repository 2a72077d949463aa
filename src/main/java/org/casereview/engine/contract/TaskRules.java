package org.casereview.engine.contract;

import java.util.Optional;
import org.casereview.engine.contract.Vocabulary.Kind;

/** Work of people: a recorded form, a known team, a published deadline, somebody who is told. */
final class TaskRules implements ModelRule {

  private static final String NEVER_ASKED =
      "Repeat a task by the number of its people; at another number, such as 0, nobody is asked.";

  private final Vocabulary words;
  private final Release release;
  private final DeadlineTable rows;
  private final OwnersQuestions questions;
  private final Expressions expressions;

  TaskRules(Vocabulary words, Release release, DeadlineTable rows, OwnersQuestions questions) {
    this.words = words;
    this.release = release;
    this.rows = rows;
    this.questions = questions;
    this.expressions = new Expressions(words.variables());
  }

  @Override
  public void check(Model model, Findings findings) {
    model
        .nodes("userTask")
        .forEach(
            task -> {
              var at = new Place(model, task, findings);
              form(at);
              team(at);
              assignee(at);
              deadline(at);
              repetition(at);
              if (questions.hold(task.get("camunda:formRef"))) {
                asks(at);
              }
            });
  }

  private record Place(Model model, XmlElement task, Findings findings) {
    void complain(Rule rule, String sentence) {
      findings.add(model.file(), task, rule, sentence);
    }
  }

  private void form(Place at) {
    String form = at.task().get("camunda:formRef");
    if (form.isEmpty()) {
      at.complain(Rule.G2, "The task has no form; set camunda:formRef.");
      return;
    }
    if (!release.forms.containsKey(form)) {
      at.complain(Rule.C6, "The set holds no form '" + form + "'.");
    } else if (!words.forms().contains(form)) {
      at.complain(Rule.C6, "The form '" + form + "' is not published: nothing records it.");
    }
    if (!at.task().get("camunda:formRefBinding").equals("deployment")) {
      at.complain(Rule.C6, "Bind the form to the deployment (camunda:formRefBinding).");
    }
  }

  private void team(Place at) {
    String groups = at.task().get("camunda:candidateGroups");
    if (groups.isBlank()) {
      at.complain(Rule.G2, "The task is offered to nobody; set camunda:candidateGroups.");
      return;
    }
    for (String team : groups.split(",", -1)) {
      known(at, team.strip());
    }
  }

  private void known(Place at, String team) {
    if (!words.teams().contains(team)) {
      at.complain(
          Rule.C7,
          "The team '" + team + "' is not known; a team of your own is a row of owners-teams.");
    } else if (Vocabulary.isOwners(team) && !questions.hold(at.task().get("camunda:formRef"))) {
      at.complain(
          Rule.C7,
          "The team '"
              + team
              + "' answers recorded questions alone; offer this task to a team of the program.");
    }
  }

  /** An owner's own questions: to people who may read the case, about a case, one person each. */
  private void asks(Place at) {
    if (Vocabulary.WITHOUT_CASE.contains(at.model().id())) {
      at.complain(Rule.C6, "Answers go into the record of a case, and this process has none.");
    }
    for (String team : at.task().get("camunda:candidateGroups").split(",", -1)) {
      if (!OfferRules.knowsOfCases(team.strip())) {
        at.complain(
            Rule.C7,
            "The team '" + team.strip() + "' reads no case files, so it cannot be asked this.");
      }
    }
    boolean several = at.task().child("multiInstanceLoopCharacteristics").isPresent();
    if (several && questions.giveFacts(at.task().get("camunda:formRef"))) {
      at.complain(
          Rule.C6, "Several people would answer this, and the way would hang on the last of them.");
    }
  }

  private void assignee(Place at) {
    if (!at.task().has("camunda:assignee")) {
      return;
    }
    String person = at.task().get("camunda:assignee");
    expressions
        .wrongVariable(person, Kind.TEXT)
        .or(
            () ->
                person.endsWith("Id}")
                    ? Optional.empty()
                    : Optional.of("'" + person + "' names no person: use an id, ${...Id}."))
        .ifPresent(wrong -> at.complain(Rule.C7, wrong));
  }

  private void deadline(Place at) {
    String due = at.task().get("camunda:dueDate");
    if (due.isEmpty()) {
      at.complain(Rule.G2, "The task has no deadline; set camunda:dueDate to ${...DueAt}.");
    } else {
      expressions
          .wrongVariable(due, Kind.INSTANT)
          .or(
              () ->
                  due.endsWith("DueAt}")
                      ? Optional.empty()
                      : Optional.of("'" + due + "' is no deadline: use ${...DueAt}."))
          .ifPresent(wrong -> at.complain(Rule.C5, wrong));
    }
    rows.wrong(at.model().id(), at.task().id()).ifPresent(w -> at.complain(Rule.G2, w));
  }

  private void repetition(Place at) {
    at.task()
        .child("multiInstanceLoopCharacteristics")
        .map(loop -> loop.child("loopCardinality").map(XmlElement::text).orElse(""))
        .flatMap(
            number ->
                expressions
                    .wrongVariable(number, Kind.NUMBER)
                    .or(() -> isCount(number) ? Optional.empty() : Optional.of(NEVER_ASKED)))
        .ifPresent(wrong -> at.complain(Rule.C2, wrong));
  }

  private boolean isCount(String number) {
    return Expressions.nameIn(number).filter(words.promises().counts()::contains).isPresent();
  }
}
