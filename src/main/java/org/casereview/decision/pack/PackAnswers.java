package org.casereview.decision.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.casereview.decision.EarlierDecisions;
import org.casereview.people.People;
import org.casereview.questions.AnsweredForm;
import org.casereview.questions.GivenAnswer;
import org.casereview.questions.RecordedQuestions;
import org.springframework.stereotype.Component;

/**
 * What people answered to the questions of process owners, such as what a peer has read: for each
 * task and person what was said last, under a heading that names task and round, the newest first.
 * What it put right is counted there and stands in the case file.
 */
@Component
class PackAnswers {

  /** Each person answers the questions of a task for themselves. */
  private record Asked(String activity, String form, String by) {}

  private final RecordedQuestions questions;
  private final EarlierDecisions earlier;
  private final People people;

  PackAnswers(RecordedQuestions questions, EarlierDecisions earlier, People people) {
    this.questions = questions;
    this.earlier = earlier;
    this.people = people;
  }

  List<Pack.Row> of(UUID caseId, Pseudonyms hide) {
    var each = new LinkedHashMap<Asked, List<AnsweredForm>>();
    questions
        .answered(caseId)
        .forEach(
            form ->
                each.computeIfAbsent(
                        new Asked(form.activity(), form.form(), form.by()),
                        asked -> new ArrayList<>())
                    .add(form));
    var decided = earlier.decidedAt(caseId);
    var rows = new ArrayList<Pack.Row>();
    each.values().stream()
        .sorted(Comparator.comparing((List<AnsweredForm> all) -> last(all).at()).reversed())
        .forEach(all -> add(rows, all, decided, hide));
    return rows;
  }

  private void add(
      List<Pack.Row> rows, List<AnsweredForm> all, List<Instant> decided, Pseudonyms hide) {
    var last = last(all);
    long before = decided.stream().filter(at -> !at.isAfter(last.at())).count();
    rows.add(
        new Pack.Row(
            "%s, round %d of the case".formatted(Plain.drawn(last.activity()), before + 1),
            "Answered by %s on %s.%s%s"
                .formatted(
                    who(last.by()),
                    Plain.day(last.at()),
                    before < decided.size()
                        ? " That was before the decision of %s."
                            .formatted(Plain.day(decided.get((int) before)))
                        : "",
                    earlier(all.size() - 1))));
    last.answers().stream()
        .filter(it -> it.said() != null)
        .map(it -> row(it, hide))
        .forEach(rows::add);
  }

  private static Pack.Row row(GivenAnswer it, Pseudonyms hide) {
    return new Pack.Row(it.wording(), hide.in(it.said()));
  }

  private String who(String staffId) {
    return people
        .find(staffId)
        .map(
            who ->
                "%s (%s)".formatted(who.name(), String.join(", ", who.teams()).replace('-', ' ')))
        .orElse(staffId);
  }

  private static AnsweredForm last(List<AnsweredForm> all) {
    return all.get(all.size() - 1);
  }

  private static String earlier(int number) {
    return switch (number) {
      case 0 -> "";
      case 1 -> " An earlier answer of this person is in the case file and counts no more.";
      default ->
          " %d earlier answers of this person are in the case file and count no more."
              .formatted(number);
    };
  }
}
