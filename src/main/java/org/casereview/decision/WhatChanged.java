package org.casereview.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.casereview.casefile.FileNews;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in since a vote, an approval or a closure: whoever judged the old file sees what to
 * look at again.
 */
@Component
@Transactional(readOnly = true)
public class WhatChanged {

  private static final int LONGEST = 4000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /**
   * One thing that came in.
   *
   * @param by who recorded it; null where that was nobody of the staff
   * @param words id of what was told; it stays folded until somebody asks for it, or null
   */
  public record Change(Instant at, String what, String by, UUID words) {}

  private final FileNews news;
  private final PanelRecords panels;
  private final Recommendations recommendations;
  private final ClosureRecords closures;
  private final OutcomeRecords outcomes;
  private final People people;

  WhatChanged(
      FileNews news,
      PanelRecords panels,
      Recommendations recommendations,
      ClosureRecords closures,
      OutcomeRecords outcomes,
      People people) {
    this.news = news;
    this.panels = panels;
    this.recommendations = recommendations;
    this.closures = closures;
    this.outcomes = outcomes;
    this.people = people;
  }

  List<Change> since(UUID caseId, long version) {
    return news.since(caseId, version).stream()
        .map(
            one ->
                new Change(
                    one.at(),
                    one.cause().sentence(),
                    people.find(one.actor()).map(Person::name).orElse(null),
                    one.words()))
        .toList();
  }

  /** For who votes: since their own vote, or since the panel was opened. */
  public String forVoter(UUID caseId, String person) {
    return panels
        .newest(caseId)
        .map(
            panel -> {
              var own = versions(panels.votes(panel.id()), person);
              return inWords(caseId, own.orElseGet(() -> recommendations.first(panel.id())));
            })
        .orElseGet(() -> inWords(List.of()));
  }

  /** For a head of review: since the earliest vote of the newest panel. */
  public String forHead(UUID caseId) {
    return panels
        .newest(caseId)
        .map(panel -> inWords(caseId, recommendations.first(panel.id())))
        .orElseGet(() -> inWords(List.of()));
  }

  /** For who approves a closure: since it was prepared. */
  public String forApprover(UUID caseId) {
    return panels
        .newest(caseId)
        .flatMap(panel -> outcomes.ofPanel(panel.id()))
        .flatMap(outcome -> closures.seen(outcome.id()))
        .map(version -> inWords(caseId, version))
        .orElseGet(() -> inWords(List.of()));
  }

  private static Optional<Long> versions(List<Vote> votes, String person) {
    var own = votes.stream().filter(v -> v.voterId().equals(person));
    LongStream versions = own.mapToLong(Vote::fileVersion);
    return versions.boxed().reduce((older, newer) -> newer);
  }

  private String inWords(UUID caseId, long version) {
    return inWords(since(caseId, version));
  }

  private static String inWords(List<Change> changes) {
    if (changes.isEmpty()) {
      return "Nothing has come in since.";
    }
    String all =
        changes.stream()
            .map(
                c ->
                    MOMENT.format(c.at())
                        + ": "
                        + c.what()
                        + (c.words() == null ? "" : " Its words stand folded in the Case file."))
            .collect(Collectors.joining("\n"));
    String more = " ... (more in the case file)";
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - more.length()) + more;
  }
}
