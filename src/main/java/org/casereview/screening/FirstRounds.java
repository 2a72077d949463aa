package org.casereview.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.NewCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The first round of screening of many new cases: when the first of them comes to it, all get it,
 * with few statements for all.
 */
@Component
class FirstRounds {

  /** A round that was opened, and its answers. */
  private record Opened(UUID id, Sheet derived) {}

  /** How far the new cases have come. */
  private static final class Progress {
    private final Map<UUID, Opened> opened = new HashMap<>();
    private final Map<UUID, Scope> assessed = new HashMap<>();
    private boolean begun;
  }

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ScopeTables tables;
  private final ObjectProvider<PackageFacts> packages;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  FirstRounds(
      CaseFiles cases,
      Rounds rounds,
      ScopeTables tables,
      ObjectProvider<PackageFacts> packages,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.tables = tables;
    this.packages = packages;
    this.timeline = timeline;
    this.events = events;
  }

  /** True when the case is a new one among many, whose first round is open now. */
  boolean opens(UUID caseId) {
    var together = NewCases.with(caseId);
    together.filter(all -> !progress(all).begun).ifPresent(this::open);
    return together.map(all -> progress(all).opened.containsKey(caseId)).orElse(false);
  }

  /** The proposal for a first round that was opened together with others; told once. */
  Optional<Scope> assesses(UUID caseId) {
    return NewCases.with(caseId)
        .map(FirstRounds::progress)
        .filter(progress -> progress.opened.containsKey(caseId))
        .map(
            progress -> {
              if (progress.assessed.isEmpty()) {
                assess(progress);
              }
              progress.opened.remove(caseId);
              return progress.assessed.get(caseId);
            });
  }

  static Map<Question, String> basis(PackageFacts.Derived derived) {
    var basis = new EnumMap<Question, String>(Question.class);
    derived.basis().forEach((criterion, code) -> basis.put(Question.of(criterion), code));
    return basis;
  }

  private static Progress progress(NewCases together) {
    return together.gathered(Progress.class, Progress::new);
  }

  private void open(NewCases together) {
    var progress = progress(together);
    progress.begun = true;
    cases.move(together.ids(), CaseState.SCREENING);
    var openings = new ArrayList<Rounds.Opening>();
    packages
        .getObject()
        .of(together.ids())
        .forEach(
            (caseId, derived) ->
                openings.add(new Rounds.Opening(caseId, 1, Sheet.of(derived), basis(derived))));
    List<UUID> ids = rounds.open(openings);
    timeline.add(together.ids(), "SCREENING_OPENED", Map.of("round", "1"));
    for (int i = 0; i < ids.size(); i++) {
      var opening = openings.get(i);
      progress.opened.put(opening.caseId(), new Opened(ids.get(i), opening.derived()));
      events.publishEvent(
          Act.altered("SCREENING_OPENED", opening.caseId(), ids.get(i)).with("round", "1"));
    }
  }

  private void assess(Progress progress) {
    var proposals = new ArrayList<Rounds.Proposal>();
    progress.opened.forEach(
        (caseId, round) -> {
          Finding proposal = tables.assess(round.derived(), 0);
          proposals.add(new Rounds.Proposal(round.id(), proposal, 0));
          cases.recordScope(caseId, proposal.outcome(), proposal.reasons());
          events.publishEvent(Screenings.act("SCOPE_PROPOSED", caseId, round.id(), proposal));
          progress.assessed.put(caseId, Scope.proposed(proposal, round.derived()));
        });
    rounds.propose(proposals);
  }
}
