package org.casereview.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.people.People;
import org.casereview.people.Team;
import org.casereview.people.TeamFilter;

/** Writes an explanation in sentences. */
class ExplainedInWords {

  /** What the grades of the handbook mean to a reader. */
  private static final Map<String, String> GRADES =
      Map.of(
          "SEED", "from press coverage",
          "PUB", "published",
          "GK", "general knowledge of the rule, to be verified",
          "DES", "proposed by the review itself");

  private record Happened(Instant at, String sentence) {}

  private final Explanation parts;
  private final People people;
  private final Optional<String> holder;

  ExplainedInWords(Explanation parts, People people, Optional<String> holder) {
    this.parts = parts;
    this.people = people;
    this.holder = holder;
  }

  List<String> sentences() {
    var sentences = new ArrayList<String>();
    sentences.add(start());
    sentences.add(rule());
    if (parts.statutory() != null) {
      sentences.add(
          "The law or a national scheme sets it (%s): it never pauses and nobody can extend it."
              .formatted(parts.statutory()));
    }
    if (parts.backlog() != null) {
      sentences.add(
          "It is number %d of the plan \"%s\" of the backlog, so its time counts from %s."
              .formatted(
                  parts.backlog().n(),
                  parts.backlog().plan(),
                  Phrases.day(parts.backlog().startsOn())));
    }
    sentences.add(versions());
    sentences.add(skipped());
    sentences.addAll(happened());
    sentences.addAll(parts.warnings());
    sentences.add(due());
    who().ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  private String start() {
    String began = "The time began on %s.".formatted(Phrases.moment(parts.startedAt()));
    return switch (parts.target().unit()) {
      case WD, CD -> began + " That day is day 0, however late in the day it was.";
      case H, MIN -> began;
    };
  }

  private String rule() {
    Target target = parts.target();
    return "Rule %s of %s gives %s. Its source is %s (%s)."
        .formatted(
            target.ruleId(),
            target.slaId(),
            Phrases.limit(target.limit(), target.unit()),
            target.sourceRef(),
            GRADES.getOrDefault(target.evidenceGrade(), String.valueOf(target.evidenceGrade())));
  }

  private String versions() {
    return "Counted by version %d of the table of targets, on version %d of the calendar of %s."
        .formatted(
            parts.target().tableVersion(),
            parts.calendarVersion(),
            Phrases.calendar(parts.calendar()));
  }

  private String skipped() {
    switch (parts.target().unit()) {
      case WD -> {
        if (parts.weekendDays() == 0 && parts.holidays().isEmpty()) {
          return "No weekend and no holiday lies in between.";
        }
        String weekends = Phrases.count(parts.weekendDays(), "day") + " of weekends";
        return parts.holidays().isEmpty()
            ? "Left out: %s; no holiday lies in between.".formatted(weekends)
            : "Left out: %s, and %s.".formatted(weekends, named());
      }
      case CD -> {
        return "Weekends and holidays count like other days.";
      }
      default -> {
        return "It runs round the clock, also at night, at weekends and on holidays.";
      }
    }
  }

  private String named() {
    return parts.holidays().entrySet().stream()
        .map(day -> "%s (%s)".formatted(Phrases.day(day.getKey()), day.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<String> happened() {
    var all = new ArrayList<Happened>();
    parts.pauses().forEach(pause -> all.add(new Happened(pause.to(), said(pause))));
    parts.extensions().forEach(more -> all.add(new Happened(more.at(), said(more))));
    parts.moves().forEach(move -> all.add(new Happened(move.at(), said(move))));
    all.sort(Comparator.comparing(Happened::at));
    var sentences = new ArrayList<String>();
    if (!all.isEmpty() || parts.pausedAt() != null) {
      sentences.add("At first it was due on %s.".formatted(Phrases.moment(parts.firstDueAt())));
    }
    all.forEach(it -> sentences.add(it.sentence()));
    if (parts.pausedAt() != null) {
      sentences.add(
          "It stands still since %s; what it waits is added when it goes on."
              .formatted(Phrases.moment(parts.pausedAt())));
    }
    return sentences;
  }

  private static String said(Explanation.Pause pause) {
    return "It stood still from %s to %s%s: due on %s instead of %s."
        .formatted(
            Phrases.moment(pause.from()),
            Phrases.moment(pause.to()),
            pause.reasons().isEmpty() ? "" : " (%s)".formatted(reasons(pause.reasons())),
            Phrases.moment(pause.dueAfter()),
            Phrases.moment(pause.dueBefore()));
  }

  private static String reasons(List<String> codes) {
    return codes.stream()
        .map(code -> code.replace('_', ' ').toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String said(Explanation.Extension more) {
    String given =
        more.workingDays() == null
            ? "time until %s".formatted(Phrases.moment(more.until()))
            : "%s more".formatted(Phrases.limit(more.workingDays(), LimitUnit.WD));
    return "%s gave %s on %s: due on %s instead of %s.%s"
        .formatted(
            more.by() == null ? "The review" : more.by(),
            given,
            Phrases.moment(more.at()),
            Phrases.moment(more.dueAfter()),
            Phrases.moment(more.dueBefore()),
            more.reason() == null ? "" : " Reason: " + more.reason());
  }

  private static String said(Explanation.Move move) {
    if (move.dueAfter().equals(move.dueBefore())) {
      return "It stayed due on %s, although %s%s."
          .formatted(
              Phrases.moment(move.dueAfter()),
              move.because(),
              move.by() == null ? "" : ", by " + move.by());
    }
    return "It moved on %s from %s to %s, because %s%s."
        .formatted(
            Phrases.moment(move.at()),
            Phrases.moment(move.dueBefore()),
            Phrases.moment(move.dueAfter()),
            move.because(),
            move.by() == null ? "" : ", by " + move.by());
  }

  private String due() {
    String due = "It is due on %s, London time.".formatted(Phrases.moment(parts.dueAt()));
    if (parts.stoppedAt() != null) {
      due =
          "It was due on %s, London time, and was done on %s."
              .formatted(Phrases.moment(parts.dueAt()), Phrases.moment(parts.stoppedAt()));
    }
    return parts.lateAt() == null
        ? due
        : due + " It was found late on %s.".formatted(Phrases.moment(parts.lateAt()));
  }

  private Optional<String> who() {
    if (parts.stoppedAt() != null) {
      return Optional.empty();
    }
    String code = parts.target().tellTeam();
    String team =
        people.teams(new TeamFilter(Set.of(code), null, null, null)).stream()
            .map(Team::name)
            .findFirst()
            .orElse(code);
    String told = "When it is late, this team is told: %s.".formatted(team);
    return Optional.of(holder.map(name -> name + " has the task. " + told).orElse(told));
  }
}
