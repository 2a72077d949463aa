package org.casereview.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.ToldToForce;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Forces;
import org.casereview.platform.Act;
import org.casereview.referral.format.Sender;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of each case that was referred: to a liaison of the own forces, to intake of all. */
@Service
@Transactional(readOnly = true)
public class ReferredCases {

  private final ReferredRecords records;
  private final Senders senders;
  private final Forces forces;
  private final ObjectProvider<ToldToForce> told;
  private final ApplicationEventPublisher events;

  ReferredCases(
      ReferredRecords records,
      Senders senders,
      Forces forces,
      ObjectProvider<ToldToForce> told,
      ApplicationEventPublisher events) {
    this.records = records;
    this.senders = senders;
    this.forces = forces;
    this.told = told;
    this.events = events;
  }

  /** What is asked for; blank and null parts ask for nothing. */
  public record Asked(String q, ForceStage state, boolean waiting) {}

  /** The cases that fit, the newest first. */
  public Receipts.Page<ReferredCase> list(Asked asked, int page, int size) {
    int fit = Math.max(1, Math.min(size, 200));
    int from = Math.max(0, page);
    var viewer = senders.now();
    if (viewer.isEmpty()) {
      return new Receipts.Page<>(List.of(), from, fit, 0);
    }
    var search = search(viewer.get(), asked);
    var found = records.list(search, from, fit);
    return new Receipts.Page<>(shown(found), from, fit, records.count(search));
  }

  /** What the letter on an outcome says. */
  public record Letter(
      ReferredCase about, String forceName, ToldToForce.Final decided, List<String> openActions) {}

  /**
   * The letter on the outcome of a case, on record.
   *
   * @throws UnknownCase when the case is not one of the person's, or its outcome is not final
   */
  @Transactional
  public Letter letter(String number) {
    var row =
        senders.now().flatMap(viewer -> records.find(viewer, number)).orElseThrow(UnknownCase::new);
    var decided = outcomes(Set.of(row.id())).stream().findFirst().orElseThrow(UnknownCase::new);
    var shown = shown(List.of(row)).get(0);
    events.publishEvent(Act.consulted("OUTCOME_LETTER_OPENED", row.id()));
    return new Letter(
        shown,
        forces.name(row.forceCode()),
        decided,
        shown.actions().stream()
            .filter(ReferredCase.Action::open)
            .map(ReferredCase.Action::kind)
            .toList());
  }

  private ReferredRecords.Search search(Sender viewer, Asked asked) {
    Set<UUID> only =
        asked.waiting()
            ? told.stream().flatMap(t -> t.waiting().stream()).collect(Collectors.toSet())
            : null;
    return new ReferredRecords.Search(viewer, asked.q(), asked.state(), only);
  }

  private List<ReferredCase> shown(List<ReferredRecords.Row> rows) {
    var ids = rows.stream().map(ReferredRecords.Row::id).toList();
    var since = records.stagesSince(ids);
    var asked =
        told.stream()
            .flatMap(t -> t.asked(ids).stream())
            .collect(Collectors.groupingBy(ToldToForce.Asked::caseId));
    var outcomes = outcomes(ids);
    return rows.stream()
        .map(
            row ->
                new ReferredCase(
                    row.number(),
                    row.forceCode(),
                    row.forceReference(),
                    row.operation(),
                    row.receivedAt(),
                    row.stage(),
                    since.getOrDefault(row.id(), row.receivedAt()),
                    questions(asked.getOrDefault(row.id(), List.of())),
                    outcome(row, outcomes),
                    actions(asked.getOrDefault(row.id(), List.of()))))
        .toList();
  }

  private List<ToldToForce.Final> outcomes(java.util.Collection<UUID> ids) {
    return told.stream().flatMap(t -> t.outcomes(ids).stream()).toList();
  }

  private static ReferredCase.Outcome outcome(
      ReferredRecords.Row row, List<ToldToForce.Final> outcomes) {
    Optional<ToldToForce.Final> decided =
        outcomes.stream().filter(o -> o.caseId().equals(row.id())).findFirst();
    return decided
        .map(
            o ->
                new ReferredCase.Outcome(
                    o.code(),
                    ReferredRecords.day(o.decidedAt()),
                    "/cases/" + row.number() + "/outcome-letter"))
        .orElse(null);
  }

  private static List<ReferredCase.Question> questions(List<ToldToForce.Asked> asked) {
    return of(asked, ToldToForce.Kind.QUESTIONS)
        .map(
            a ->
                new ReferredCase.Question(
                    a.subject(),
                    ReferredRecords.day(a.askedAt()),
                    a.dueAt(),
                    a.open(),
                    a.open() ? "/tasks/" + a.subject() : null))
        .toList();
  }

  private static List<ReferredCase.Action> actions(List<ToldToForce.Asked> asked) {
    return of(asked, ToldToForce.Kind.ACCEPT_PLAN, ToldToForce.Kind.REPORT_ON_PLAN)
        .map(
            a ->
                new ReferredCase.Action(
                    a.kind().name(),
                    a.dueAt(),
                    a.open(),
                    a.open() ? "/tasks/" + a.subject() : null))
        .toList();
  }

  private static Stream<ToldToForce.Asked> of(
      List<ToldToForce.Asked> asked, ToldToForce.Kind... kinds) {
    return asked.stream().filter(a -> Arrays.asList(kinds).contains(a.kind()));
  }
}
