package org.casereview.decision.pack;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.questions.AnsweredForm;
import org.casereview.questions.RecordedQuestions;
import org.springframework.stereotype.Component;

/**
 * What people answered to the questions of process owners, such as what a peer has read: for each
 * task what was answered last, by whom and when. What it put right is in the case file.
 */
@Component
class PackAnswers {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final RecordedQuestions questions;
  private final People people;

  PackAnswers(RecordedQuestions questions, People people) {
    this.questions = questions;
    this.people = people;
  }

  List<Pack.Row> of(UUID caseId, Pseudonyms hide) {
    var byTask = new LinkedHashMap<String, List<AnsweredForm>>();
    questions
        .answered(caseId)
        .forEach(
            form ->
                byTask
                    .computeIfAbsent(form.activity() + " " + form.form(), task -> new ArrayList<>())
                    .add(form));
    var rows = new ArrayList<Pack.Row>();
    byTask.values().forEach(answered -> add(rows, answered, hide));
    return rows;
  }

  private void add(List<Pack.Row> rows, List<AnsweredForm> answered, Pseudonyms hide) {
    AnsweredForm last = answered.get(answered.size() - 1);
    rows.add(
        new Pack.Row(
            "Answered on " + DAY.format(last.at()), who(last.by()) + earlier(answered.size() - 1)));
    last.answers().stream()
        .filter(it -> it.said() != null)
        .map(it -> new Pack.Row(it.wording(), hide.in(it.said())))
        .forEach(rows::add);
  }

  private String who(String staffId) {
    return people
        .find(staffId)
        .map(
            who ->
                "By %s (%s)."
                    .formatted(who.name(), String.join(", ", who.teams()).replace('-', ' ')))
        .orElse("By " + staffId + ".");
  }

  private static String earlier(int number) {
    return number == 0
        ? ""
        : " It was answered before (%d); that is in the case file and counts no more."
            .formatted(number);
  }
}
